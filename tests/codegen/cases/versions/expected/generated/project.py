# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.draft import bindings as draft_bindings
from generated.draft.model import DRAFTS
from generated.page import bindings as page_bindings
from generated.page.model import PAGES
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        DRAFTS,
        PAGES,
    ),
    bindables=(
        draft_bindings.bind,
        page_bindings.bind,
    ),
    places=(),
    resolvers=(),
    verbatim=(
        "DateTimeFilter",
        "IDFilter",
        "IntFilter",
        "PageFilter",
        "PageOrderBy",
        "StringFilter",
    ),
)
