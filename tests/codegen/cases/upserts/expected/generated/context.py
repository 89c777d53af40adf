# Code generated from schema/*.graphql. DO NOT EDIT.
"""What resolvers get as `info.context`."""

from functools import cached_property
from typing import TypeAlias

from graphql import GraphQLResolveInfo

from generated.loaders import Loaders
from runtime.context import RequestContext


class Context(RequestContext):
    """A request's context, with the loaders of this schema."""

    @cached_property
    def loaders(self) -> Loaders:
        return Loaders(self.db)


Info: TypeAlias = GraphQLResolveInfo[Context]
