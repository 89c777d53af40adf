"""The IR in, problems out: each rule looks at one thing and lists all that is wrong with it."""
