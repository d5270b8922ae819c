"""From the name that a user gives to the files of a model: an embedded one, a folder, a download.

Names of hub models are looked up on this machine alone; nothing is downloaded, ever.
"""

from __future__ import annotations

from pathlib import Path

from factcheck.models.bundled import bundled_encoder
from factcheck.models.bundled_entailment import bundled_entailment
from factcheck.models.bundled_propositions import bundled_propositions
from factcheck.models.downloaded import folder_model, hub_model
from factcheck.models.encoder import BUNDLED, E5, PROPOSITIONS
from factcheck.models.label_order import label_order
from factcheck.models.model_files import ModelFiles, Role


def find_model(role: Role, name: str) -> ModelFiles:
    """Return the files of the model called ``name``, for its role.

    Raises ModelError if there is no such model here, or an entailment model names other classes.
    """
    if role is Role.ENCODER and name in (BUNDLED, E5):
        return bundled_encoder(name)
    if role is Role.ENCODER and name == PROPOSITIONS:
        return bundled_propositions()
    if name == BUNDLED:
        return bundled_entailment()
    folder = Path(name).expanduser()
    files = folder_model(role, folder) if name and folder.is_dir() else hub_model(role, name)
    if role is Role.ENTAILMENT:
        label_order(files.called, files.folder())
    return files
