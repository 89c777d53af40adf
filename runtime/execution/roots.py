"""The one field of a subscription, as the place of errors that belong to no event of it."""

from typing import Any

from graphql import Executor, GraphQLError, located_error
from graphql.execution.collect_fields import collect_fields


def at_root_field(error: Exception, executor: Executor[Any]) -> GraphQLError:
    """The error with the path and the location of the field, as graphql-core locates others."""
    root = executor.schema.subscription_type
    assert root is not None
    found = collect_fields(
        executor.schema,
        executor.fragments,
        executor.variable_values,
        root,
        executor.operation,
        executor.hide_suggestions,
    )
    [(name, fields)] = found.grouped_field_set.items()
    return located_error(error, [field.node for field in fields], [name])
