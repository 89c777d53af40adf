"""The embedded database beside a server that answers constants: the floor of any Python server."""
