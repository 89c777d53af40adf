"""Sources of the subscriptions of `schema/class.graphql`."""

from collections.abc import AsyncIterator

from generated.class_ import resolve
from generated.context import Info
from runtime.errors import NotWritten


@resolve.while_
def while_(info: Info, *, global_: int | None = None) -> AsyncIterator[int]:
    raise NotWritten("Subscription.while")
