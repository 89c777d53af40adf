"""The figures of the codegen: how long, how much longer for more models, how many lines."""
