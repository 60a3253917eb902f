"""Figures, each beside its floor, its peer or its limit, measured in the same run. `make bench` runs them all.

A topic is a module `bench_<topic>` with a function `measure() -> Iterable[Figure]`, run in a process of its own.
"""
