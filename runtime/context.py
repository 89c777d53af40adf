"""What every resolver may ask for: the base of the generated `Context`."""

from dataclasses import dataclass
from functools import cached_property

from runtime.database.batches import LoaderSet
from runtime.database.session import Database
from runtime.feeds.hub import FeedHub


@dataclass(frozen=True)
class RequestContext:
    """One per request, and one per event of a subscription."""

    db: Database
    feeds: FeedHub
    request_id: str
    viewer: None = None

    @cached_property
    def loaders(self) -> LoaderSet:
        """Batched reads; the generated context has those of its schema."""
        return LoaderSet(self.db)

    def forget(self) -> None:
        """Let loaders read anew: for a resolver that has written and goes on to load.

        Root fields of Mutation need not call it: it is done when they begin and when they return.
        """
        self.loaders.forget()
