"""The library: every generation, durably, in SQLite; and the files beside it."""
