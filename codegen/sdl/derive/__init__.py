"""What a schema need not say: root fields of `@crud`, and types that are only mentioned."""
