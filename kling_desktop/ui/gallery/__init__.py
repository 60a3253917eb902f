"""The gallery: queue and library in one, newest first."""
