# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.person import bindings as person_bindings
from generated.person.model import PEOPLE
from generated.tag import bindings as tag_bindings
from generated.tag.model import TAGS
from generated.task import bindings as task_bindings
from generated.task.model import TASKS
from generated.word import bindings as word_bindings
from generated.word.model import WORDS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        PEOPLE,
        TAGS,
        TASKS,
        WORDS,
    ),
    bindables=(
        person_bindings.bind,
        tag_bindings.bind,
        task_bindings.bind,
        word_bindings.bind,
    ),
    places=(),
    resolvers=(),
    names={
        ("Mutation", "addEachWord", "values"): "values_",
        ("Mutation", "addTask", "from"): "from_",
        ("Mutation", "addWord", "input"): "input_",
        ("Mutation", "addWords", "inputs"): "inputs_",
        ("Mutation", "change", "from"): "from_",
        ("Mutation", "changeWord", "input"): "input_",
        ("Mutation", "dropWords", "len"): "len_",
        ("Task", "from"): "from_",
    },
)
