"""What the program does: asyncio, one step at a time. Start with `studio.py`."""
