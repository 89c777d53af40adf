"""RethinkDB's driver for Node.js against the embedded database."""
