# Code generated from schema/task.graphql and schema/word.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.person.loaders import person_by_id
from generated.person.model import Person
from generated.tag.loaders import tag_by_id
from generated.tag.model import Tag
from generated.task.loaders import task_by_id
from generated.task.model import Task
from generated.word.loaders import word_by_id
from generated.word.model import Word
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def person_by_id(self) -> Batch[str, Person | None]:
        return self.shared(person_by_id)

    @property
    def tag_by_id(self) -> Batch[str, Tag | None]:
        return self.shared(tag_by_id)

    @property
    def task_by_id(self) -> Batch[str, Task | None]:
        return self.shared(task_by_id)

    @property
    def word_by_id(self) -> Batch[str, Word | None]:
        return self.shared(word_by_id)
