"""Projects of teams: schemas that no case covers, with resolvers in place."""
