# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.collection import bindings as collection_bindings
from generated.collection.model import COLLECTIONS
from generated.context import Context
from generated.everything import resolve as everything_resolve
from generated.sample import bindings as sample_bindings
from generated.sample.model import SAMPLES
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        COLLECTIONS,
        SAMPLES,
    ),
    bindables=(
        collection_bindings.bind,
        sample_bindings.bind,
    ),
    places=(everything_resolve.echo,),
    resolvers=("resolvers.everything",),
    verbatim=(
        "BigIntFilter",
        "BigIntListFilter",
        "BooleanFilter",
        "BooleanListFilter",
        "CollectionFilter",
        "CollectionOrderBy",
        "DateFilter",
        "DateListFilter",
        "DateTimeFilter",
        "DateTimeListFilter",
        "DecimalFilter",
        "DecimalListFilter",
        "DurationFilter",
        "DurationListFilter",
        "EmailFilter",
        "FloatFilter",
        "IDFilter",
        "IntFilter",
        "IntListFilter",
        "JSONFilter",
        "JSONListFilter",
        "SampleFilter",
        "SampleOrderBy",
        "StringFilter",
        "StringListFilter",
        "TimeFilter",
        "URLFilter",
        "UUIDFilter",
        "UUIDListFilter",
    ),
)
