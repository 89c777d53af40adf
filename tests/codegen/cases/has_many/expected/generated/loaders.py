# Code generated from schema/author.graphql and schema/post.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.author.loaders import author_by_id
from generated.author.model import Author
from generated.book.loaders import book_by_id, books_by_author_id
from generated.book.model import Book
from generated.post.loaders import post_by_id, posts_by_author_id
from generated.post.model import Post
from runtime.database.batches import Batch, LoaderSet
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def author_by_id(self) -> Batch[str, Author | None]:
        return self.shared(author_by_id)

    @property
    def book_by_id(self) -> Batch[str, Book | None]:
        return self.shared(book_by_id)

    def books_by_author_id(self, window: Window) -> Batch[str, list[Book]]:
        return self.shared(books_by_author_id, window)

    @property
    def post_by_id(self) -> Batch[str, Post | None]:
        return self.shared(post_by_id)

    def posts_by_author_id(self, window: Window) -> Batch[str, list[Post]]:
        return self.shared(posts_by_author_id, window)
