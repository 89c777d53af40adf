"""What a schema says, as frozen values: names and where they stand, not yet judged."""
