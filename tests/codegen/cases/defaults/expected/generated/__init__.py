# Code generated from schema/job.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
