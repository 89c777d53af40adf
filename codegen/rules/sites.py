"""Directives stand where they work, and no two of them contradict each other."""

from collections import defaultdict
from collections.abc import Iterator

from codegen.ir.project import ActionKind, Project, Site, Use
from codegen.problems import Problem

_SITES: dict[str, tuple[Site, ...]] = {
    "model": (Site.MODEL,),
    "crud": (Site.MODEL,),
    "index": (Site.MODEL, Site.COLUMN),
    "unique": (Site.MODEL, Site.COLUMN),
    "renamedFrom": (Site.MODEL, Site.COLUMN),
    "belongsTo": (Site.RELATION,),
    "hasOne": (Site.RELATION,),
    "hasMany": (Site.RELATION,),
    "manyToMany": (Site.RELATION,),
    "computed": (Site.COMPUTED,),
    "default": (Site.COLUMN, Site.EMBEDDED),
    "createdAt": (Site.COLUMN,),
    "updatedAt": (Site.COLUMN,),
    "version": (Site.COLUMN,),
    "readOnly": (Site.COLUMN,),
    "hidden": (Site.COLUMN,),
    "constraint": (Site.COLUMN, Site.EMBEDDED),
    "find": (Site.QUERY,),
    "list": (Site.QUERY,),
    "paginate": (Site.QUERY,),
    "count": (Site.QUERY,),
    "create": (Site.MUTATION,),
    "createMany": (Site.MUTATION,),
    "getOrCreate": (Site.MUTATION,),
    "upsert": (Site.MUTATION,),
    "update": (Site.MUTATION,),
    "updateMany": (Site.MUTATION,),
    "delete": (Site.MUTATION,),
    "deleteMany": (Site.MUTATION,),
    "changes": (Site.SUBSCRIPTION,),
}
# Of each set, a field has one at most.
_EITHER_OR = (
    frozenset(kind.value for kind in ActionKind),
    frozenset({"belongsTo", "hasOne", "hasMany", "manyToMany", "computed"}),
    frozenset({"default", "createdAt", "updatedAt", "version"}),
)


def directives_stand_where_they_work(project: Project) -> Iterator[Problem]:
    """`@find` is of no use on a mutation, nor `@index` on a relation."""
    for use in project.uses:
        sites, site = _SITES.get(use.name), _site(project, use)
        if sites and site not in sites:
            wanted = " or ".join(one.value for one in sites)
            message = f"@{use.name} does nothing on {site.value}; it belongs on {wanted}."
            yield Problem(use.position, message)


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


def _site(project: Project, use: Use) -> Site:
    is_inside = use.owner.partition(".")[0] in project.embedded
    return Site.EMBEDDED if use.site is Site.PLAIN and is_inside else use.site
