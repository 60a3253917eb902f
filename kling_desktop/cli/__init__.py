"""The command line: the same studio, services and library as the window, without one. Start with `commands.py`."""
