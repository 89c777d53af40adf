# Code generated from schema/job.graphql. DO NOT EDIT.
"""What is generated of job."""
