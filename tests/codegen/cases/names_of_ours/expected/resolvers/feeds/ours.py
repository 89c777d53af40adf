"""Sources of the subscriptions of `schema/ours.graphql`."""

from collections.abc import AsyncIterator

from generated.context import Info
from generated.ours import resolve
from runtime.errors import NotWritten


@resolve.subscription_resolve
def subscription_resolve(info: Info) -> AsyncIterator[int]:
    raise NotWritten("Subscription.resolve")
