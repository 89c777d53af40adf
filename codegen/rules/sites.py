"""Directives stand where they work, and no two of them contradict each other."""

from collections import defaultdict
from collections.abc import Iterator

from codegen.ir.project import ActionKind, Project, Site, Use
from codegen.problems import Problem

_SITES: dict[str, tuple[Site, ...]] = {
    "model": (Site.MODEL,),
    "index": (Site.MODEL, Site.COLUMN),
    "unique": (Site.MODEL, Site.COLUMN),
    "belongsTo": (Site.RELATION,),
    "hasMany": (Site.RELATION,),
    "default": (Site.COLUMN,),
    "createdAt": (Site.COLUMN,),
    "constraint": (Site.COLUMN,),
    "find": (Site.QUERY,),
    "list": (Site.QUERY,),
    "create": (Site.MUTATION,),
    "createMany": (Site.MUTATION,),
    "getOrCreate": (Site.MUTATION,),
    "update": (Site.MUTATION,),
    "delete": (Site.MUTATION,),
    "changes": (Site.SUBSCRIPTION,),
}
# Of each set, a field has one at most.
_EITHER_OR = (
    frozenset(kind.value for kind in ActionKind),
    frozenset({"belongsTo", "hasMany"}),
    frozenset({"default", "createdAt"}),
)


def directives_stand_where_they_work(project: Project) -> Iterator[Problem]:
    """`@find` is of no use on a mutation, nor `@index` on a relation."""
    for use in project.uses:
        sites = _SITES.get(use.name)
        if sites and use.site not in sites:
            wanted = " or ".join(site.value for site in sites)
            yield Problem(
                use.position,
                f"@{use.name} does nothing on {use.site.value}; it belongs on {wanted}.",
            )


def directives_do_not_contradict(project: Project) -> Iterator[Problem]:
    """A field is bound to one thing."""
    by_owner: dict[str, list[Use]] = defaultdict(list)
    for use in project.uses:
        by_owner[use.owner].append(use)
    for owner, uses in by_owner.items():
        for names in _EITHER_OR:
            found = [use for use in uses if use.name in names]
            for other in found[1:]:
                if other.name != found[0].name:
                    message = f"{owner} cannot have both @{found[0].name} and @{other.name}."
                    yield Problem(other.position, message)
