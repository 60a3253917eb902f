"""Clips, or parts of them, as files of other kinds. A new kind is a row of `formats.FORMATS` and a function."""
