"""The files of a new project."""

import os
import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_ENDING = ".template"
# Who has one of these has a project already.
_OF_A_PROJECT = ("schema", "generated", "resolvers")


class ProjectExistsError(Exception):
    """The folder holds a project; the message says what of it is there."""


def starter(folder: Path, backend: Path) -> dict[str, str]:
    """Every file that a new project has, by path."""
    for name in _OF_A_PROJECT:
        if (folder / name).exists():
            raise ProjectExistsError(f"{folder / name} is there already: nothing is made.")
    name = folder.resolve().name
    facts = {
        "name": name,
        "backend": os.path.relpath(backend, folder.resolve()),
        "database": re.sub(r"\W", "_", name, flags=re.ASCII),
    }
    vocabulary = files("codegen").joinpath("vocabulary.graphql").read_text(encoding="utf-8")
    found = _texts(files("codegen").joinpath("shell", "init", "starter"), "")
    texts = {path: _filled(text, facts) for path, text in found.items()}
    return {"schema/directives.graphql": vocabulary, **texts}


def _texts(folder: Traversable, above: str) -> dict[str, str]:
    texts: dict[str, str] = {}
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            texts.update(_texts(one, f"{above}{one.name}/"))
        elif one.name.endswith(_ENDING):
            texts[f"{above}{one.name.removesuffix(_ENDING)}"] = one.read_text(encoding="utf-8")
    return texts


def _filled(text: str, facts: dict[str, str]) -> str:
    return re.sub(r"{{(\w+)}}", lambda found: facts[found[1]], text)
