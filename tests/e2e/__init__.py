"""The chat from outside: HTTP and websocket against the running server."""
