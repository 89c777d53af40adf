"""Which media type a client gets."""

import pytest

from runtime.http.media import GRAPHQL, JSON, answer_type, is_json, wants_page

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json", JSON),
        ("Application/JSON; charset=utf-8", JSON),
        (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}, application/json;q=0.9", GRAPHQL),
        (f"application/json, {GRAPHQL}", GRAPHQL),
        (f"{GRAPHQL};q=0.4, application/json;q=0.5", JSON),
        (f"{GRAPHQL};q=0, */*", JSON),
        (BROWSER, JSON),
        ("text/html", None),
        ("application/json;q=0", None),
        ("application/json;q=nonsense", None),
        (",;=;,", None),
    ],
)
def test_the_answer_has_the_type_that_the_client_wants_most(accept: str, media: str | None) -> None:
    assert answer_type(accept) == media


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        (BROWSER, True),
        ("text/html", True),
        ("text/html;q=0.5, application/json", False),
        ("application/json, text/html", False),
        ("*/*", False),
        ("text/*", False),
        ("", False),
    ],
)
def test_only_who_asks_for_a_page_gets_one(accept: str, page: bool) -> None:
    assert wants_page(accept) is page


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("application/json", True),
        ("Application/Json ; Charset=UTF-8", True),
        ('application/json; charset="utf-8"', True),
        ("application/json; charset=utf-16", False),
        ("application/jsonp", False),
        ("text/plain", False),
        ("", False),
    ],
)
def test_bodies_are_json_in_utf_8(sent: str, read: bool) -> None:
    assert is_json(sent) is read
