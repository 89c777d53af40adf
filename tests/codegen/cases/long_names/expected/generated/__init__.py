# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""What the schema says, as Python."""
