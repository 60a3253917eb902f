"""The pictures of the documentation, taken of the real window at work on the simulator: `make pictures`."""
