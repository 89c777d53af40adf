"""A schema in, three pages out: GraphiQL, GraphQL Playground and Altair, with no other host."""
