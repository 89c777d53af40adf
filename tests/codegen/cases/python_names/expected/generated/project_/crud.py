# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `projects`."""

from generated.project_.model import PROJECTS, Project_, ProjectCreate, ProjectPatch
from runtime.database.crud import Crud


class ProjectCrud(Crud[Project_, ProjectCreate, ProjectPatch]):
    """Reads and writes rows of Project."""


crud = ProjectCrud(PROJECTS)
