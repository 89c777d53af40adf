"""The tests, one folder per package; e2e/ speaks HTTP and websocket to the running server."""
