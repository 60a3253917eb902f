"""The compose panel: edits one request by replacing it. Start reading at `compose_panel`."""
