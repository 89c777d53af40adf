"""The projects' folders: what a team edits, and a copy in which the rest is generated."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from codegen.generate import generate
from codegen.ir.project import Project
from codegen.shell.project_files import read_schema
from tests.codegen.shell.projects import run

PROJECTS = ("blog", "shop", "tracker")
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Written:
    """A copy of a project, generated."""

    name: str
    folder: Path

    @property
    def ir(self) -> Project:
        """What its schema says."""
        return generate(read_schema(self.folder).sources).project


def written(name: str, folder: Path) -> Written:
    """A project of a team, copied into `folder` and generated."""
    shutil.copytree(HERE / name, folder, dirs_exist_ok=True, ignore=_compiled)
    done = run("write", folder)
    assert done.status == 0, done.errors or done.out
    return Written(name, folder)


_compiled = shutil.ignore_patterns("__pycache__")
