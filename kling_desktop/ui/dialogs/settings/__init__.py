"""The settings: one module for each page, one row for each in `pages`."""
