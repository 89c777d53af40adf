"""Migrations: what the schema says and what the database holds in, steps from here to there out."""
