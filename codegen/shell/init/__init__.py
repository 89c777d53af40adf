"""A new project: a folder that serves, with nothing in it that anybody would have to take out."""
