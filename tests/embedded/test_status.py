"""STATUS.md says of every term what becomes of it, and it is what the terms say."""

from pathlib import Path

import pytest
from rethinkdb import RethinkDB, ql2_pb2
from rethinkdb.errors import ReqlQueryLogicError

from embedded import status
from embedded.reql.terms.registry import FAMILIES, TERMS
from tests.databases import embedded_server

r = RethinkDB()
SENDABLE = {name: number for name, number in vars(ql2_pb2.Term.TermType).items() if name.isupper()}
REFUSED = {
    "JAVASCRIPT": r.js("1"),
    "HTTP": r.http("http://127.0.0.1"),
    "GRANT": r.grant("someone", {"read": True}),
}


def rows() -> dict[str, list[str]]:
    """The cells of each term's row in the page, by the name of the term."""
    lines = [line for line in status.PAGE.read_text(encoding="utf-8").splitlines() if "|" in line]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
    return {row[1]: row for row in cells}


def test_the_page_is_what_the_terms_and_the_text_say() -> None:
    assert status.PAGE.read_text(encoding="utf-8") == status.page()


@pytest.mark.parametrize("name", sorted(SENDABLE))
def test_every_term_that_the_driver_can_send_is_listed(name: str) -> None:
    assert TERMS[SENDABLE[name]].name == name
    assert name in rows()


def test_each_term_stands_there_once() -> None:
    listed = [term.name for family in FAMILIES for term in status.terms_of(family)]
    assert sorted(listed) == sorted(term.name for term in TERMS.values())


def test_remarks_name_terms_that_there_are() -> None:
    assert set(status.REMARKS) <= {term.name for term in TERMS.values()}


def test_terms_are_refused_with_the_error_that_the_page_gives(tmp_path: Path) -> None:
    refused = {term.name: status.refusal(term) for term in TERMS.values() if not term.supported}
    with embedded_server(tmp_path) as (_, url):
        host, port = url.removeprefix("rethinkdb://").split(":")
        with r.connect(host=host, port=int(port)) as connection:
            for name, query in REFUSED.items():
                with pytest.raises(ReqlQueryLogicError) as caught:
                    query.run(connection)
                assert caught.value.message == refused.pop(name)
    assert not refused


def test_check_shows_how_the_page_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "STATUS.md"
    monkeypatch.setattr(status, "PAGE", page)
    assert status.main(["check"]) == 1
    assert "+# What the embedded database does" in capsys.readouterr().out
    assert status.main(["write"]) == 0
    assert status.main(["check"]) == 0
