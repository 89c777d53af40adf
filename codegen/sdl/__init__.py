"""SDL text in, a validated document out: parse, complete, validate, print the public schema."""
