"""Root fields of the cases, called on a running server."""
