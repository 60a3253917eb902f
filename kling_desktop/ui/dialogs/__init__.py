"""The few things that need a window of their own. None of them blocks what runs."""
