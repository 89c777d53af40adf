"""The wire protocol: bytes of a connection in, bytes of answers out."""
