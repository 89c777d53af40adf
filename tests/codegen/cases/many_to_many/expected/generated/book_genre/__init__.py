# Code generated from schema/book.graphql. DO NOT EDIT.
"""What is generated of book_genre."""
