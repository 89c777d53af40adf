"""A schema changes under resolvers that are in place: nothing is lost, as `plan` foretold."""

import difflib
import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.codegen.golden import put
from tests.codegen.shell.projects import files, run
from tests.projects.folders import written


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of one file of the blog's schema, and what is to come of it."""

    about: str
    file: str
    old: str
    new: str
    stubs: tuple[str, ...] = ()
    orphans: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    breaking: int = 0
    # A second edit of the file, that the first one needs.
    also: tuple[str, str] = ("", "")


# A stored type, and what is stored inside its rows.
_AUTHORS = (Path(__file__).parent / "blog" / "schema" / "author.graphql").read_text(
    encoding="utf-8"
)
PROFILE = _AUTHORS[_AUTHORS.index('"""What an author tells') :]
CHANGES = (
    Change("a column more", "author", "  bio: String\n", "  bio: String\n  town: String\n"),
    Change(
        "a field with a resolver more",
        "author",
        "  bio: String\n",
        "  bio: String\n  fame(since: Date!): Int!\n",
        stubs=("Author.fame",),
    ),
    Change(
        "a column with another name",
        "author",
        "  bio: String\n",
        '  life: String @renamedFrom(name: "bio")\n',
        steps=("bio",),
        breaking=1,
    ),
    Change(
        "a resolver's field with another name",
        "post",
        "  readingTime: Duration! @computed\n",
        "  timeToRead: Duration! @computed\n",
        stubs=("Post.timeToRead",),
        orphans=("post_reading_time",),
        breaking=1,
    ),
    Change(
        "a resolver's field less",
        "post",
        "  publish(id: ID!): Post!\n",
        "",
        (),
        ("publish",),
        (),
        1,
    ),
    Change(
        "an argument more",
        "post",
        "  publish(id: ID!): Post!\n",
        "  publish(id: ID!, at: DateTime): Post!\n",
    ),
    Change(
        "a relation more",
        "author",
        "  joinedAt: DateTime! @createdAt\n",
        "  joinedAt: DateTime! @createdAt\n  comments(limit: Int): [Comment!]! "
        '@hasMany(field: "authorId")\n',
    ),
    Change(
        "a relation less",
        "post",
        '  replies(limit: Int = 5): [Comment!]! @hasMany(field: "parentId")\n',
        "",
        breaking=1,
    ),
    Change(
        "a stored type more",
        "author",
        "type Address {",
        "type Prize @model @crud {\n  id: ID!\n  name: String! @unique\n"
        "  worth: Decimal! @computed\n}\n\ntype Address {",
        stubs=("Prize.worth",),
        steps=("prizes",),
    ),
    Change(
        "a stored type with another name",
        "author",
        "type Profile @model @crud(operations: [FIND, CREATE, UPDATE, DELETE]) {",
        'type Portrait @model @crud(operations: [FIND, CREATE]) @renamedFrom(name: "Profile") {',
        steps=("profiles",),
        breaking=1,
        also=("profile: Profile ", "profile: Portrait "),
    ),
    Change(
        "a stored type less",
        "author",
        PROFILE,
        "",
        breaking=1,
        also=('  profile: Profile @hasOne(field: "authorId", onDelete: CASCADE)\n', ""),
    ),
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.about)
def test_not_a_byte_of_resolvers_is_lost_and_the_plan_told_the_truth(
    change: Change, tmp_path: Path
) -> None:
    folder = committed(written("blog", tmp_path).folder)
    edit(folder, change)
    before = files(folder)
    plan = planned(folder)
    assert files(folder) == before
    assert run("write", folder).status == 0
    after = files(folder)
    assert differences(before, after, "generated/") == {
        one["path"]: one["change"] for one in plan["files"]
    }
    for path in before:
        if path.startswith("resolvers/"):
            assert not lost(before[path], after[path]), path
    assert added_stubs(before, after) == len(plan["stubs"]) == len(change.stubs)
    for stub in change.stubs:
        assert any(stub in line for line in plan["stubs"])


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.about)
def test_the_plan_names_what_is_left_behind(change: Change, tmp_path: Path) -> None:
    folder = committed(written("blog", tmp_path).folder)
    edit(folder, change)
    plan = planned(folder)
    assert len(plan["orphans"]) == len(change.orphans)
    for name in change.orphans:
        assert name in json.dumps(plan["orphans"])
    for word in change.steps:
        assert any(word in step for step in plan["tables"]["steps"]), plan["tables"]
    breaking = [one for one in plan["api"] if one["level"] == "breaking"]
    assert bool(breaking) == bool(change.breaking), breaking


def committed(folder: Path) -> Path:
    """The folder with all that is in it committed."""
    name = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
    put(folder, {".gitignore": "__pycache__/\n.cache/\n"})
    for command in (["init", "-q"], ["add", "."], [*name, "commit", "-qm", "as it was"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


def edit(folder: Path, change: Change) -> None:
    """Make the change in the schema."""
    path = folder / "schema" / f"{change.file}.graphql"
    text = path.read_text(encoding="utf-8")
    for old, new in ((change.old, change.new), change.also):
        assert old in text
        text = text.replace(old, new) if old else text
    path.write_text(text, encoding="utf-8")


def planned(folder: Path) -> Mapping[str, Any]:
    """What `plan` says, as data."""
    done = run("plan", folder, "--json")
    found: dict[str, Any] = json.loads(done.out)
    return found


def differences(
    before: Mapping[str, bytes], after: Mapping[str, bytes], under: str
) -> Mapping[str, str]:
    """What became of the files of a folder, in the words of the plan."""
    found = {}
    for path in {*before, *after}:
        if path.startswith(under) and before.get(path) != after.get(path):
            changed = "change" if path in after else "delete"
            found[path] = changed if path in before else "make"
    return found


def lost(before: bytes, after: bytes) -> list[str]:
    """The lines that are no longer there, or no longer in their order."""
    lines = difflib.ndiff(before.decode().splitlines(), after.decode().splitlines())
    return [line for line in lines if line.startswith("- ")]


def added_stubs(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> int:
    """How many places are filled that were not."""
    return _filled(after) - _filled(before)


def _filled(found: Mapping[str, bytes]) -> int:
    own = (text for path, text in found.items() if path.startswith("resolvers/"))
    return sum(text.count(b"@resolve.") for text in own)
