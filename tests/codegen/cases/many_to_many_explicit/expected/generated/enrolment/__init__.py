# Code generated from schema/course.graphql. DO NOT EDIT.
"""What is generated of enrolment."""
