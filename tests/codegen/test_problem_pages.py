"""Every problem's page: its wrong example has exactly that problem, its right one none."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from codegen.problems import Code
from codegen.rules.registry import codes
from tests.codegen.golden import put
from tests.codegen.shell.projects import run
from tests.databases import ROOT

PAGES = ROOT / "docs" / "problems"
CODES = {*codes(), *Code}
INDEX = (PAGES / "README.md").read_text(encoding="utf-8")
# What every example leaves out.
REST = {"schema/rest.graphql": "extend type Query {\n  ready: Boolean!\n}\n"}
# What is wrong with files cannot stand in a page.
FILES: Mapping[str, Callable[[Path], object]] = {
    Code.SCHEMA_HAS_FILES: lambda schema: (schema / "rest.graphql").unlink(),
    Code.FILES_CAN_BE_READ: lambda schema: (schema / "odd.graphql").write_bytes(b"\xff\xfe"),
    Code.FILES_STAND_IN_SCHEMA: lambda schema: (schema / "odd.gql").write_text("scalar Odd\n"),
}
_BLOCK = re.compile(
    r"(?:`(?P<path>[\w/.]+)`:\n\n)?```(?:graphql|python)\n(?P<text>.*?)```", re.DOTALL
)
_CODE = re.compile(r"^\S+:\d+:\d+: .* \[([a-z-]+)\]$", re.MULTILINE)

pages = pytest.mark.parametrize("code", sorted({*CODES} - {*FILES}))


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} - {"README"} == CODES


def test_the_index_links_every_page() -> None:
    assert sorted(re.findall(r"\[[a-z-]+\]\(([a-z-]+)\.md\)", INDEX)) == sorted(CODES)


def test_a_page_is_headed_by_its_code() -> None:
    for code in CODES:
        text = (PAGES / f"{code}.md").read_text(encoding="utf-8")
        assert text.startswith(f"# {code}\n\n"), code


@pages
def test_the_wrong_example_of_a_page_has_exactly_its_problem(tmp_path: Path, code: str) -> None:
    assert reported(tmp_path, code, examples(code)["Wrong"]) == {code}


@pages
def test_the_right_example_of_a_page_has_no_problem(tmp_path: Path, code: str) -> None:
    assert reported(tmp_path, code, examples(code)["Right"]) == set()


@pytest.mark.parametrize("code", FILES)
def test_a_problem_of_files_is_reported_with_its_code(tmp_path: Path, code: str) -> None:
    folder = put(tmp_path, REST)
    FILES[code](folder / "schema")
    assert set(_CODE.findall(run("check", folder).errors)) == {code}


def examples(code: str) -> dict[str, dict[str, str]]:
    """The files of the two examples of a page."""
    text = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    _, *parts = re.split(r"^## (Wrong|Right)\n", text, flags=re.MULTILINE)
    return {head: _files(body) for head, body in zip(parts[::2], parts[1::2], strict=True)}


def reported(folder: Path, code: str, files: Mapping[str, str]) -> set[str]:
    """The codes of everything that is reported of a project with these files."""
    has_roots = "type Query" in "".join(files.values())
    put(folder, {**({} if has_roots else REST), **files})
    if not any(path.startswith("resolvers/") for path in files):
        # Nobody has filled in what is hand-written: that is another problem.
        run("write", folder)
    return set(_CODE.findall(run("check", folder).errors))


def _files(body: str) -> dict[str, str]:
    found = _BLOCK.finditer(body)
    return {one["path"] or "schema/example.graphql": one["text"] for one in found}
