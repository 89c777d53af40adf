"""The two properties of characters that `split` looks at."""

from unicodedata import category

_WHITE = frozenset(
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
)


def is_white(character: str) -> bool:
    """Does it have Unicode's White_Space property?"""
    return character in _WHITE


def is_combining(character: str) -> bool:
    """Is it a mark that belongs to the character before it?"""
    return category(character)[0] == "M"
