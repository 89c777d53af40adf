"""Scalars: what clients send parsed, what rows and resolvers hold printed, and the form in rows."""
