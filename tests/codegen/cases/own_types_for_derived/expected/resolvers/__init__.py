"""Hand-written resolvers, a file for each SDL file."""
