"""Imports of what is not generated any more are reported: the server could not start."""

import json
from pathlib import Path

import pytest

from tests.codegen.shell.projects import project, run

TAG = """type Tag @model {
  id: ID!
  name: String! @unique
}
"""


def with_tag(folder: Path, imports: str) -> Path:
    """A project whose resolvers import what a type called Tag gives."""
    text = imports + "from generated.context import Info\n"
    made = project(folder, {"schema/tag.graphql": TAG, "resolvers/extra.py": text})
    assert run("write", made).status == 0
    return made


@pytest.mark.parametrize(
    ("imports", "module"),
    [
        ("from generated.tag.model import Tag\n", "generated.tag.model"),
        ("from generated.tag.crud import crud\n", "generated.tag.crud"),
        ("import generated.tag.crud as tags\n", "generated.tag.crud"),
        ("from generated.tag import model\n", "generated.tag"),
    ],
)
def test_a_module_of_a_type_that_is_gone(tmp_path: Path, imports: str, module: str) -> None:
    folder = with_tag(tmp_path, imports)
    assert "is not generated" not in run("check", folder).errors
    (folder / "schema" / "tag.graphql").unlink()
    says = f"resolvers/extra.py:1:1: {module} is not generated."
    assert says in run("plan", folder).out
    done = run("write", folder)
    assert says in done.errors
    assert (folder / "resolvers" / "extra.py").read_text().startswith(imports)
    checked = run("check", folder)
    assert checked.status == 1
    assert says in checked.errors


def test_a_name_that_the_module_does_not_have(tmp_path: Path) -> None:
    folder = with_tag(tmp_path, "from generated.tag.model import TAGS, TagPach\n")
    errors = run("check", folder).errors
    assert "resolvers/extra.py:1:1: generated.tag.model has no TagPach." in errors
    assert 'did you mean "TagPatch"?' in errors


def test_a_plan_for_machines_has_them(tmp_path: Path) -> None:
    folder = with_tag(tmp_path, "from generated.tag.model import Tag\n")
    (folder / "schema" / "tag.graphql").unlink()
    (gone,) = json.loads(run("plan", folder, "--json").out)["imports"]
    assert gone["says"] == "generated.tag.model is not generated."


def test_imports_of_other_packages_are_their_own_affair(tmp_path: Path) -> None:
    text = "import generated_by_others\nfrom elsewhere.generated import thing\nfrom . import own\n"
    folder = project(tmp_path, {"resolvers/extra.py": text})
    assert "resolvers-import-what-is-made" not in run("write", folder).errors
