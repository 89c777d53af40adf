"""A request's parameters in, payloads out: parse, validate, execute, mask, encode."""
