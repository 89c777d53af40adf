"""What every resolver may ask for: the base of the generated `Context`."""

from dataclasses import dataclass

from runtime.database.session import Database
from runtime.feeds.hub import FeedHub


@dataclass(frozen=True)
class RequestContext:
    """One per request, and one per event of a subscription."""

    db: Database
    feeds: FeedHub
    request_id: str
    viewer: None = None
