"""Which arithmetic a model uses on this processor.

Models that the package prepares are computed in whole numbers of 7 and 8 bits, the fastest way.
For models that a user brings bfloat16 is about twice as fast where the processor multiplies it
natively; elsewhere it is emulated and slower than float32. Vectors differ in the third decimal, so
ids must say which.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

NATIVE_BFLOAT16 = frozenset({"avx512_bf16", "amx_bf16"})
CPU_DESCRIPTION = Path("/proc/cpuinfo")


class Precision(StrEnum):
    """The arithmetic that a model's matrix products are computed in."""

    FLOAT32 = "float32"
    BFLOAT16 = "bfloat16"
    INT8 = "int8"


def cpu_precision(description: Path = CPU_DESCRIPTION) -> Precision:
    """Return bfloat16 if the processor says that it computes it natively, else float32.

    The processor's own description is read because asking torch would mean importing it, and the
    id of an encoder is needed on runs that never load a model.
    """
    try:
        lines = description.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return Precision.FLOAT32
    flags = next((line for line in lines if line.startswith("flags")), "")
    native = NATIVE_BFLOAT16.intersection(flags.split())
    return Precision.BFLOAT16 if native else Precision.FLOAT32
