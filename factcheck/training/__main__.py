"""``python -m factcheck.training``."""

from factcheck.commands.training import main

main()
