"""What a type and its rows are called, in names and in descriptions."""

import re
from dataclasses import dataclass

from codegen.python.plurals import plural

_LEADING_CAPITALS = re.compile(r"^_*[A-Z]+(?=[A-Z][a-z]|$|[^A-Za-z])|^_*[A-Z]")
_WORDS = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")


@dataclass(frozen=True, slots=True)
class Words:
    """`BlogPost`: one is `blogPost`, many are `blogPosts`; in a text `blog post`, `blog posts`."""

    name: str
    one: str
    many: str
    text: str
    texts: str

    @property
    def upper_many(self) -> str:
        """Many in PascalCase."""
        return capital(self.many)


def words(name: str, many: str | None = None) -> Words:
    """The words of a type; `many` is the plural if the schema says it."""
    one, text = uncapital(name), spoken(name)
    if many:
        return Words(name, one, many, text, spoken(many))
    return Words(name, one, plural(one), text, plural(text))


def uncapital(name: str) -> str:
    """`BlogPost` as `blogPost`, `HTMLPage` as `htmlPage`."""
    return _LEADING_CAPITALS.sub(lambda found: found[0].lower(), name)


def capital(name: str) -> str:
    """`blogPosts` as `BlogPosts`."""
    return name[:1].upper() + name[1:]


def spoken(name: str) -> str:
    """`blogPost` as `blog post`; abbreviations stay as they are."""
    found = _WORDS.findall(name)
    text = " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in found)
    return text or name
