"""A RethinkDB-compatible database: any official driver in, documents on disk, changes out."""
