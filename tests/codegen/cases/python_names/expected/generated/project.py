# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.class_ import bindings as class__bindings
from generated.class_ import resolve as class__resolve
from generated.class_.model import CLASSES
from generated.context import Context
from generated.none.model import NONES
from generated.project_.model import PROJECTS
from generated.query import bindings as query_bindings
from generated.query.model import QUESTIONS
from generated.table.model import TABLES
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        NONES,
        PROJECTS,
        TABLES,
        CLASSES,
        QUESTIONS,
    ),
    bindables=(
        class__bindings.bind,
        query_bindings.bind,
    ),
    places=(
        class__resolve.import_,
        class__resolve.resolve,
        class__resolve.list_,
        class__resolve.none,
        class__resolve.while_,
        class__resolve.class_raise,
    ),
    resolvers=(
        "resolvers.class_",
        "resolvers.feeds.class_",
    ),
    names={
        ("CreatequeryInput", "is"): "is_",
        ("Query", "byFrom", "from"): "from_",
        ("Query", "import", "_"): "__",
        ("Query", "import", "class"): "class_",
        ("Query", "import", "from"): "from_",
        ("Subscription", "for", "from"): "from_",
        ("Subscription", "while", "global"): "global_",
        ("class", "async"): "async_",
        ("class", "from"): "from_",
        ("class", "import"): "import_",
        ("class", "raise", "info"): "info_",
        ("class", "raise", "lambda"): "lambda_",
        ("class", "raise", "row"): "row_",
        ("class", "raise", "self"): "self_",
        ("classInput", "async"): "async_",
        ("classInput", "from"): "from_",
        ("query", "is"): "is_",
    },
    verbatim=(
        "DateFilter",
        "IDFilter",
        "IntFilter",
        "boolFilter",
        "datetimeFilter",
        "dictFilter",
        "dictListFilter",
        "listFilter",
        "listListFilter",
        "queryFilter",
        "queryOrderBy",
    ),
)
