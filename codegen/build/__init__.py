"""A document in, the IR out; no graphql-core object goes past this package."""
