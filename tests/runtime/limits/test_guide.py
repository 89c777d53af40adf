"""The limits that docs/frontend.md promises are those that are kept."""

import re

from runtime.database.limits import DEFAULT_LIMIT, LARGEST_LIMIT
from runtime.execution.documents import DocumentLimits
from runtime.http.reading import BodyLimits
from runtime.ws.session import SessionLimits
from tests.databases import ROOT

GUIDE = (ROOT / "docs" / "frontend.md").read_text(encoding="utf-8").partition("## Limits")[2]


def test_the_guide_for_frontends_tells_every_limit() -> None:
    document, body, operations = DocumentLimits(), BodyLimits(), SessionLimits().operations
    rows = dict(re.findall(r"^\| (.+?) \| (.+) \|$", GUIDE, re.MULTILINE))
    shape = f"{document.shape.depth} levels, and {document.shape.fields:,} fields"
    assert rows["a document"].startswith(
        f"{document.characters // 1024} Ki characters, {document.tokens:,} tokens, {shape}"
    )
    assert rows["a request's body"] == f"{body.bytes // 1024**2} MiB"
    assert rows["rows of a list, or of a page of a connection"] == (
        f"{LARGEST_LIMIT:,}; without a limit {DEFAULT_LIMIT}"
    )
    assert rows["operations at once on one websocket"] == str(operations)
