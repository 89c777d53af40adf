"""ReQL terms in, results out: compile once to closures, run against a catalog."""
