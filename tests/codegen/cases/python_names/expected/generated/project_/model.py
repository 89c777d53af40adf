# Code generated from schema/class.graphql. DO NOT EDIT.
"""Project: a stored type."""

from typing import TypedDict

from runtime.database.table import Column, Table


class Project_(TypedDict):
    """One row of `projects`."""

    id: str


class ProjectCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""


class ProjectPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""


PROJECTS: Table[Project_] = Table("projects", type="Project", columns=(Column("id", "ID"),))
