"""The window: Qt, and nothing that is not Qt. Widgets say what the user did; `wiring` makes it happen."""
