# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.context import Context
from generated.event import bindings as event_bindings
from generated.event.model import EVENTS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(EVENTS,),
    bindables=(event_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "BigIntFilter",
        "DateFilter",
        "DateTimeFilter",
        "DecimalFilter",
        "DurationFilter",
        "EmailFilter",
        "EventFilter",
        "EventOrderBy",
        "IDFilter",
        "JSONFilter",
        "StringFilter",
        "TimeFilter",
        "URLFilter",
        "UUIDFilter",
    ),
)
