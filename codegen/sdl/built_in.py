"""What GraphQL itself has: its scalars, and what the root types are called."""

BUILT_IN = frozenset({"Boolean", "Float", "ID", "Int", "String"})
ROOTS = ("Query", "Mutation", "Subscription")
