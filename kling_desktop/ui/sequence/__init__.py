"""The sequence: picked clips in their order, as a strip below player and gallery."""
