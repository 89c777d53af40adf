"""A JSON term in, a tree of closures out, each with its place in the query."""
