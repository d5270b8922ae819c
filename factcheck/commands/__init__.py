"""Commands: the only modules that print, and that turn errors into exit codes."""
