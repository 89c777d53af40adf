"""All rules, in the order in which a reader would check a schema."""

from codegen.ir.project import Project
from codegen.problems import Problem


def check(project: Project, lost: frozenset[str]) -> list[Problem]:
    """Every problem that any rule finds."""
    return []
