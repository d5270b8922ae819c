"""``python -m factcheck``."""

from factcheck.commands.app import main

main()
