"""The only part that touches the disk: read the schema, write or compare, append stubs, report."""
