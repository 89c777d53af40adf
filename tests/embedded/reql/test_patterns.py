"""Regular expressions as RE2 has them."""

from typing import Any

import pytest

from embedded.reql.errors import ReqlError
from tests.embedded.reql.asking import World, r


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("a.c", "xabcx", "abc"),
        ("^b", "abc", None),
        ("c$", "abc\n", None),
        ("(?m)b$", "ab\nc", "b"),
        ("(?i)ABC", "xabc", "abc"),
        (r"\w+", "é1_é", "1_"),
        (r"\W", "aé", "é"),
        (r"[\d-]+", "a1-2", "1-2"),
        ("[[:alpha:]]+", "1aé", "a"),
        ("[^[:digit:]]+", "12ab", "ab"),
        (r"\Qa.b\E+", "axb a.bb", "a.bb"),
        (r"\p{Greek}+", "aλμ", "λμ"),
        (r"b\z", "ab", "b"),
        ("(?P<name>b)", "abc", "b"),
        ("a{,3}b{", "aa{,3}b{", "a{,3}b{"),
        (r"\x{3bb}[\x{3bc}]", "aλμ", "λμ"),
        ("b*?c", "abbc", "bbc"),
        (r"\(?=", "x(=", "(="),
        ("", "abc", ""),
    ],
)
def test_match(world: World, pattern: str, text: str, found: str | None) -> None:
    answer: Any = world.ask(r.expr(text).match(pattern))
    assert (answer and answer["str"]) == found


def test_positions_are_counted_in_bytes(world: World) -> None:
    answer = world.ask(r.expr("äbc").match("(b)(x)?"))
    assert answer == {
        "str": "b",
        "start": 2,
        "end": 3,
        "groups": [{"str": "b", "start": 2, "end": 3}, None],
    }


@pytest.mark.parametrize(
    ("pattern", "portion", "reason"),
    [
        ("ab(c", "ab(c", "missing ): ab(c"),
        ("x[ab", "[ab", "missing ]: [ab"),
        ("*a", "*", "no argument for repetition operator: *"),
        ("a**", "**", "bad repetition operator: **"),
        ("(b|**)", "*", "no argument for repetition operator: *"),
        ("a*+", "*+", "bad repetition operator: *+"),
        ("a{2}{3}", "{2}{3}", "bad repetition operator: {2}{3}"),
        ("a{2,1}", "{2,1}", "invalid repetition size: {2,1}"),
        ("(?=a)", "(?=", "invalid perl operator: (?="),
        ("(?iz)a", "(?iz", "invalid perl operator: (?iz"),
        ("(?<a>a)", "(?<", "invalid perl operator: (?<"),
        ("(?P<a>b)(?P<a>c)", "a", "invalid named capture group: a"),
        ("(?P<a-b>c)", "(?P<a-b>", "invalid named capture group: (?P<a-b>"),
        ("[[:foo:]]", "[:foo:]", "invalid character class range: [:foo:]"),
        ("x[z-a]", "z-a", "invalid character class range: z-a"),
        (r"\p{Nope}", r"\p{Nope}", r"invalid character class range: \p{Nope}"),
        ("a)", "a)", "missing ): a)"),
        (r"(a)\1", r"\1", r"invalid escape sequence: \1"),
        ("a{1001}", "{1001}", "invalid repetition size: {1001}"),
        ("((a{1000}){1000}){1000}", "", "pattern too large - compile failed"),
        ("a\\", "", "trailing \\ at end of regexp"),
    ],
)
def test_patterns_that_are_none(world: World, pattern: str, portion: str, reason: str) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(r.expr("a").match(pattern))
    assert caught.value.message == f"Error in regexp `{pattern}` (portion `{portion}`): {reason}"
