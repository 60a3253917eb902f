"""ToAPIs over HTTP: one exchange a call, every trouble a typed error. Start with `client.py`."""
