"""Pictures and clips as files: Pillow and PyAV, no Qt. Everything here blocks; call it in a worker thread."""
