"""The files that docs/frontend.md shows, by the heading they stand under."""

import re

from tests.databases import ROOT

_SECTION = re.compile(r"^## (.+?)\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)
# A paragraph that begins with a file's name, and the block after it.
_FILE = re.compile(
    r"^`([\w./-]+)`[^`]*?(?:`\w+`[^`]*?)?:\n\n```\w+\n(.*?)```", re.DOTALL | re.MULTILINE
)


def shown_files(section: str) -> dict[str, str]:
    """The files of one section, by path."""
    text = (ROOT / "docs" / "frontend.md").read_text(encoding="utf-8")
    found = dict(_SECTION.findall(text))[section]
    return dict(_FILE.findall(found))
