"""The player: one clip, its transport, and the step from a frame to a frame slot."""
