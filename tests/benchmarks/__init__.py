"""Figures, each beside its floor or its limit, measured in the same run. `make bench` runs them all."""
