"""Media types: which one a client wants, and which one it sent."""

from dataclasses import dataclass

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
HTML = "text/html"

EXACT = 2


@dataclass(frozen=True, slots=True, order=True)
class Wish:
    """How much a client wants a media type: first its weight, then how exactly it was named."""

    weight: float
    exactness: int


NO_WISH = Wish(0, 0)


def answer_type(accept: str) -> str | None:
    """The type to answer an `Accept` header with; None when the client takes neither of ours."""
    graphql, plain = wish(accept, GRAPHQL), wish(accept, JSON)
    if graphql.weight == plain.weight == 0:
        return None
    # Who names neither gets what every client can read.
    named = graphql.exactness == EXACT
    return GRAPHQL if named and graphql >= plain else JSON


def wants_page(accept: str) -> bool:
    """Whether a browser asks, to show what comes."""
    page = wish(accept, HTML)
    return page.exactness == EXACT and page > max(wish(accept, GRAPHQL), wish(accept, JSON))


def wish(accept: str, media: str) -> Wish:
    """How much `media` is wanted by an `Accept` header; no header wants everything."""
    ranges = {media: EXACT, f"{media.partition('/')[0]}/*": 1, "*/*": 0}
    found = NO_WISH, -1
    for part in (accept or "*/*").split(","):
        name, parameters = _parsed(part)
        if ranges.get(name, -1) > found[1]:
            found = Wish(_weight(parameters.get("q", "1")), ranges[name]), ranges[name]
    return found[0]


def is_json(content_type: str) -> bool:
    """Whether a body of this type is JSON in UTF-8."""
    name, parameters = _parsed(content_type)
    charset = parameters.get("charset", "utf-8").lower()
    return name == JSON and charset in ("utf-8", "utf8", "us-ascii")


def _parsed(text: str) -> tuple[str, dict[str, str]]:
    name, *parts = text.split(";")
    pairs = (part.partition("=") for part in parts)
    parameters = {key.strip().lower(): value.strip().strip('"') for key, _, value in pairs}
    return name.strip().lower(), parameters


def _weight(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0
