"""The gallery: the library as it is seen, queue and clips in one, newest first."""
