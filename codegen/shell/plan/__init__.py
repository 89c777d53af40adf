"""All that a changed schema needs, before anything is done: files, resolvers, tables, clients."""
