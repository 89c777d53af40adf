# Code generated from schema/word.graphql. DO NOT EDIT.
"""Batched reads of `words`."""

from generated.word.model import WORDS, Word
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def word_by_id(db: Database) -> Batch[str, Word | None]:
    return loaders.by_id(db, WORDS)
