"""Rules for values, in words."""

from decimal import Decimal
from typing import Any

import pytest

from runtime.database.constraints import (
    Constraint,
    Format,
    Items,
    Length,
    Pattern,
    Range,
    worded,
)
from runtime.database.drafts import new_rows
from runtime.database.table import Column, Table
from runtime.errors import BadUserInput
from runtime.scalars.numbers import bigint_text, decimal_text


@pytest.mark.parametrize(
    ("constraint", "good", "bad", "rule"),
    [
        (Length(min=1, max=80), ["a", "a" * 80], ["", "a" * 81], "must have 1 to 80 characters"),
        (Length(min=1), ["a"], [""], "must have at least 1 character"),
        (Length(max=2), ["", "ab"], ["abc"], "must have at most 2 characters"),
        (Length(min=3, max=3), ["abc"], ["ab"], "must have 3 characters"),
        (Items(min=1, max=2), [[1], [1, 2]], [[], [1, 2, 3]], "must have 1 to 2 items"),
        (Range(min=0, max=9), [0, 9, 4.5], [-1, 9.1], "must be from 0 to 9"),
        (Range(min=0), [0], [-1], "must be at least 0"),
        (Range(min=3, max=3), [3], [2], "must be 3"),
        (Range(max=1.5), [1.5], [2], "must be at most 1.5"),
        (Pattern("^[a-z]+$"), ["ab"], ["aB", "", "ab\n"], "must match ^[a-z]+$"),
        (Pattern(r"^(\\|\$|[]$])$"), ["\\", "$", "]"], ["$\n", "$$"], r"must match ^(\\|\$|[]$])$"),
        (Pattern("(?m)^a$"), ["a", "a\nb"], ["ab"], "must match (?m)^a$"),
        (Format("email"), ["a@b.io"], ["a@b", "a b@c.io", "@b.io"], "must be an e-mail address"),
        (Format("uri"), ["https://a/b", "mailto:x@y"], ["a", "http://", "x: y"], "must be a URI"),
        (Format("uuid"), ["12345678-1234-5678-1234-567812345678"], ["1"], "must be a UUID"),
        (Format("date"), ["2026-01-31"], ["2026-02-31", "x"], None),
        (Format("ipv4"), ["10.0.0.1"], ["10.0.0.256"], "must be an IPv4 address"),
        (Format("IPV6"), ["::1"], ["10.0.0.1"], "must be an IPv6 address"),
        (Format("URL"), ["https://a.b/c"], ["a", "ftp://a.b"], "must be an http or https address"),
        (Format("TIME"), ["12:30"], ["12:30Z", "25:00"], None),
        (Format("DATE_TIME"), ["2026-01-31T12:00:00Z"], ["2026-01-31"], None),
        (Format("HOSTNAME"), ["a.b", "localhost"], ["a_b", ""], "must be the name of a host"),
        (Format("SLUG"), ["on-sale-2026"], ["A", "a--b", "-a", ""], None),
        (Range(min=0.1), [Decimal("0.1"), decimal_text("0.1"), 0.1, 5], [Decimal("0.09")], None),
        (Range(max=9), [bigint_text(9), -(10**30)], [bigint_text(10)], "must be at most 9"),
        (Length(max=1, message="is a letter"), ["a"], ["ab"], "is a letter"),
    ],
    ids=repr,
)
def test_a_rule_says_what_it_asks_for(
    constraint: Constraint, good: list[Any], bad: list[Any], rule: str | None
) -> None:
    assert [constraint.broken_by(value) for value in good] == [None] * len(good)
    for value in bad:
        said = constraint.broken_by(value)
        assert said and (rule is None or said == rule)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("must be small letters", "handle must be small letters."),
        ("doit être en minuscules!", "handle doit être en minuscules!"),
        ("Small letters only.", "handle: Small letters only."),
        ("nur Kleinbuchstaben?", "handle nur Kleinbuchstaben?"),
        ("3 letters", "handle: 3 letters."),
        ("ÄÖÜ verboten", "handle: ÄÖÜ verboten."),
    ],
)
def test_own_words_are_a_phrase_about_the_field_or_a_sentence(message: str, said: str) -> None:
    assert worded("handle", message) == said


def test_the_same_words_of_two_rules_are_said_once() -> None:
    rules = (Length(min=2, message="two letters"), Pattern("^[a-z]+$", message="two letters"))
    columns = (Column("id", "ID"), Column("handle", "String", constraints=rules))
    table: Table[dict[str, Any]] = Table("members", type="Member", columns=columns)
    with pytest.raises(BadUserInput) as raised:
        new_rows(table, [{"handle": "X"}])
    assert raised.value.message == "handle two letters."
