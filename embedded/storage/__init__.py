"""Documents, keys and indexes on SQLite: keys in, documents and changes out. Knows no ReQL."""
