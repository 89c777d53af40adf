"""Random filters and orders over the blog's posts."""

from datetime import timedelta
from random import Random
from typing import Any

from tests.runtime.database.things import NOON

LABELS = ["x", "y", "z", "xy"]


def moment(random: Random) -> str:
    """One of the moments at which posts were published."""
    return (NOON + timedelta(seconds=random.randrange(8))).isoformat()


def some(random: Random, make: Any) -> list[Any]:
    """A few values, perhaps one twice."""
    return [make(random) for _ in range(random.randrange(4))]


def number(random: Random) -> int:
    """A rating, or one that no post has."""
    return random.randrange(7)


def author(random: Random) -> str:
    """The id of an author, or of nobody."""
    return f"a{random.randrange(5)}"


def label(random: Random) -> str:
    """A label."""
    return random.choice(LABELS)


def ordered(random: Random, make: Any) -> dict[str, Any]:
    """One or two limits of a value."""
    names = random.sample(["lt", "lte", "gt", "gte", "ne"], random.randrange(1, 3))
    return {name: make(random) for name in names}


def entry(random: Random) -> dict[str, Any]:
    """A condition on a field or a relation."""
    entries: list[Any] = [
        lambda: {"id": f"p{random.randrange(70)}"},
        lambda: {"id": {"in": some(random, lambda r: f"p{r.randrange(70)}")}},
        lambda: {"id": {"gte": f"p{random.randrange(70)}"}},
        lambda: {"title": {random.choice(["startsWith", "endsWith", "contains"]): label(random)}},
        lambda: {"title": {"in": some(random, label)}},
        lambda: {"authorId": author(random)},
        lambda: {"authorId": random.choice([None, {"isNull": False}, {"ne": "a1"}])},
        lambda: {"authorId": {"in": [*some(random, author), random.choice([None, "a1"])]}},
        lambda: {"rating": number(random)},
        lambda: {"rating": ordered(random, number)},
        lambda: {"rating": {random.choice(["in", "notIn"]): some(random, number)}},
        lambda: {"draft": random.choice([True, False, None])},
        lambda: {"publishedAt": ordered(random, moment)},
        lambda: {"publishedAt": {"eq": moment(random)}},
        lambda: {"authorId": author(random), "publishedAt": {"in": some(random, moment)}},
        lambda: {"labels": {"has": label(random)}},
        lambda: {"labels": {random.choice(["hasSome", "hasEvery"]): some(random, label)}},
        lambda: {"labels": {"eq": some(random, label)}},
        lambda: {"address": random.choice([None, {"isNull": False}, {"city": "rome"}])},
        lambda: {"address": {"zipCode": ordered(random, number)}},
        lambda: {"notes": {random.choice(["some", "none", "every"]): {"text": label(random)}}},
        lambda: {"author": random.choice([None, {"name": label(random)}])},
        lambda: {"author": {"profile": random.choice([None, {"bio": None}, {}])}},
        lambda: {"comments": {random.choice(["some", "none", "every"]): comment(random)}},
        lambda: {"tags": {random.choice(["some", "none", "every"]): {"name": label(random)}}},
    ]
    found: dict[str, Any] = random.choice(entries)()
    return found


def comment(random: Random) -> dict[str, Any]:
    """A filter of comments."""
    return random.choice([{}, {"likes": ordered(random, number)}, {"text": label(random)}])


def a_filter(random: Random, depth: int = 2) -> dict[str, Any]:
    """A filter of posts."""
    found: dict[str, Any] = {}
    for _ in range(random.randrange(1, 4)):
        if depth and random.random() < 0.3:
            parts = [a_filter(random, depth - 1) for _ in range(random.randrange(3))]
            found |= random.choice(
                [{"and": parts}, {"or": parts}, {"not": a_filter(random, depth - 1)}]
            )
        else:
            found |= entry(random)
    return found


def an_order(random: Random) -> list[dict[str, str]] | None:
    """An order of posts, or none."""
    names = ["id", "title", "authorId", "rating", "draft", "publishedAt"]
    keys = random.sample(names, random.randrange(4))
    direction = random.choice(["ASC", "DESC"])
    mixed = random.random() < 0.5
    return [{key: random.choice(["ASC", "DESC"]) if mixed else direction} for key in keys] or None
