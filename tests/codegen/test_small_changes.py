"""A small change of the schema is a small diff of the generated code."""

from difflib import unified_diff

import pytest

from codegen.generate import generate
from codegen.sdl.sources import Source
from codegen.shell.project_files import read_schema
from tests.databases import ROOT


def changed_lines(old: str, new: str, file: str = "schema/channel.graphql") -> list[str]:
    """The generated lines that come and go when `old` becomes `new` in one file of the schema."""
    before = read_schema(ROOT).sources
    after = [
        Source(one.path, one.text.replace(old, new)) if one.path == file else one for one in before
    ]
    assert list(before) != after
    files, changed = generate(before).files, generate(after).files
    lines: list[str] = []
    # The introspection is for machines: nobody reviews it.
    for path in sorted({*files, *changed} - {"generated/schema.json"}):
        diff = unified_diff(files.get(path, "").splitlines(), changed.get(path, "").splitlines())
        lines += [line for line in diff if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("createdAt: DateTime! @createdAt", "createdAt: DateTime! @createdAt\n  topic: String"),
        (
            "createdAt: DateTime! @createdAt",
            'createdAt: DateTime! @createdAt\n  isPrivate: Boolean! @default(value: "false")',
        ),
    ],
)
def test_a_new_field_changes_at_most_ten_lines(old: str, new: str) -> None:
    assert 3 <= len(changed_lines(old, new)) <= 10


def test_a_new_field_of_a_type_and_its_input_changes_at_most_ten_lines() -> None:
    old = "}\n\ninput AddChannelInput {\n"
    assert len(changed_lines(old, f"  topic: String\n{old}  topic: String\n")) <= 10


def test_a_new_description_changes_the_public_schema_alone() -> None:
    changed = changed_lines("What the room is called", "How everybody calls the room")
    assert len(changed) == 2
    assert all('"""' in line for line in changed)
