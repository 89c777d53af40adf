"""What frontends do with the public schema, done with the tools that they use."""
