# Code generated from schema/course.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
