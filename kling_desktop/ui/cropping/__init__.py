"""The crop editor: one picture, or the pair of frames cropped alike."""
