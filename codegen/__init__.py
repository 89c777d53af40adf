"""SDL in, files out: parse, build, check, view, render, write."""
