"""Data inside error texts: JSON indented with tabs, cut when long."""

from embedded.reql.datum.encoding import encode_text
from embedded.reql.datum.kinds import Datum

LONGEST = 300


def pretty(datum: Datum) -> str:
    """The datum as indented JSON, with a tab after each colon."""
    return _pretty(datum, "\n")


def _pretty(datum: Datum, newline: str) -> str:
    if isinstance(datum, dict) and datum:
        inner = newline + "\t"
        fields = (f"{_scalar(key)}:\t{_pretty(datum[key], inner)}" for key in sorted(datum))
        return "{" + inner + ("," + inner).join(fields) + newline + "}"
    if isinstance(datum, list) and datum:
        inner = newline + "\t"
        return (
            "[" + inner + ("," + inner).join(_pretty(one, inner) for one in datum) + newline + "]"
        )
    return _scalar(datum)


def _scalar(datum: Datum) -> str:
    return encode_text(datum)


def short(datum: Datum) -> str:
    """The pretty form, cut after 300 characters."""
    text = pretty(datum)
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."
