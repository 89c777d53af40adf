"""Loaders that never answer with rows of before a write: in mutations, and in sources of events."""

from collections.abc import Awaitable, Callable
from functools import wraps
from inspect import isawaitable
from typing import Any

from graphql import GraphQLSchema

from runtime.context import RequestContext


def keep_fresh(schema: GraphQLSchema) -> None:
    """What a root field of Mutation has written is seen below it and by the next root fields.

    The context of a subscription's source, which lives as long as the subscription, keeps nothing.
    """
    if schema.mutation_type:
        for field in schema.mutation_type.fields.values():
            field.resolve = field.resolve and _forgetting(field.resolve)
    if schema.subscription_type:
        for field in schema.subscription_type.fields.values():
            field.subscribe = field.subscribe and _keeping_nothing(field.subscribe)


def _forgetting(resolve: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(resolve)
    def resolved(parent: Any, info: Any, **arguments: Any) -> Any:
        # A field before this one may have failed after a write, or written below its root.
        info.context.forget()
        value = resolve(parent, info, **arguments)
        if isawaitable(value):
            return _awaited(value, info.context)
        info.context.forget()
        return value

    return resolved


async def _awaited(value: Awaitable[Any], context: RequestContext) -> Any:
    done = await value
    context.forget()
    return done


def _keeping_nothing(subscribe: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(subscribe)
    def subscribed(parent: Any, info: Any, **arguments: Any) -> Any:
        info.context.loaders.keep_nothing()
        return subscribe(parent, info, **arguments)

    return subscribed
