"""Templates place and decide nothing; the IR carries nothing of graphql-core."""

import re
from pathlib import Path

import pytest

from tests.databases import ROOT

TEMPLATES = sorted((ROOT / "codegen" / "templates").glob("*.jinja"))
PURE = [
    path
    for folder in ("ir", "rules", "views", "python")
    for path in sorted((ROOT / "codegen" / folder).rglob("*.py"))
]


def name(path: Path) -> str:
    return path.relative_to(ROOT / "codegen").as_posix()


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_is_short_and_has_no_logic(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    assert len(re.findall(r"{%\s*if\b", text)) <= 3
    assert not re.search(r"{%\s*(set|macro|call|filter|import)\b", text)
    assert not re.search(r"{{[^}]*\([^)]", text)


@pytest.mark.parametrize("path", PURE, ids=name)
def test_only_the_sdl_and_build_stages_know_graphql_core(path: Path) -> None:
    assert not re.search(r"^(from|import) graphql", path.read_text(encoding="utf-8"), re.MULTILINE)
