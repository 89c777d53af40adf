"""The database `rethinkdb`: tables that tell of the server, and some that can be written to."""
