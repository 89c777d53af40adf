"""Directives stand where they work, and no two of them contradict each other."""

from collections import defaultdict
from collections.abc import Iterator, Set

from codegen.ir.project import ActionKind, Project, Site, Use
from codegen.problems import Problem, did_you_mean
from codegen.sdl.built_in import ROOTS

_SITES: dict[str, tuple[Site, ...]] = {
    "model": (Site.MODEL,),
    "crud": (Site.MODEL,),
    "index": (Site.MODEL, Site.COLUMN),
    "unique": (Site.MODEL, Site.COLUMN),
    "renamedFrom": (Site.MODEL, Site.COLUMN, Site.EMBEDDED),
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
_STORED = frozenset({Site.MODEL, Site.COLUMN, Site.RELATION})
_UNSTORED = (Site.OBJECT, Site.PLAIN, Site.EMBEDDED)
# Of each set, a field has one at most.
_EITHER_OR = (
    frozenset(kind.value for kind in ActionKind),
    frozenset({"belongsTo", "hasOne", "hasMany", "manyToMany", "computed"}),
    frozenset({"default", "createdAt", "updatedAt", "version"}),
)


def directives_stand_where_they_work(project: Project) -> Iterator[Problem]:
    """`@find` is of no use on a mutation, nor `@index` on a relation."""
    told: set[tuple[str, str]] = set()
    unmarked = _unmarked(project)
    for use in project.uses:
        sites, site = _SITES.get(use.name), _site(project, use)
        if not sites or site in sites or (site in _UNSTORED and _type(use) in project.lost):
            continue
        slip = (_type(use), _slip(project, use, unmarked))
        # What a type as a whole lacks, is said once.
        if not slip[1] or slip not in told:
            wanted = " or ".join(one.value for one in sites)
            message = f"@{use.name} does nothing on {site.value}; it belongs on {wanted}."
            yield Problem(use.position, message, slip[1])
        told.add(slip)


def is_unmarked(project: Project, name: str) -> bool:
    """Whether a type lacks `@model`, and is told so: it has what only stored types have."""
    is_plain = name in project.objects and name not in project.embedded
    return is_plain and name in _unmarked(project)


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


def _unmarked(project: Project) -> Set[str]:
    plain = project.objects.keys() - project.embedded.keys()
    marks = {name for name, sites in _SITES.items() if _marks(sites)}
    return {_type(use) for use in project.uses if use.name in marks} & plain


def _marks(sites: tuple[Site, ...]) -> bool:
    """Whether what stands there makes no sense but on a stored type."""
    return Site.MODEL in sites or _STORED.issuperset(sites)


def _slip(project: Project, use: Use, unmarked: Set[str]) -> str:
    """What to do about the type, if that is what is wrong."""
    name = _type(use)
    if use.name == "renamedFrom" and name in project.embedded:
        return "rows do not say the type of what is in them: leave it out"
    if name in unmarked:
        return f"say @model: {name} is not stored"
    is_other = name in project.objects and not _STORED.intersection(_SITES[use.name])
    return did_you_mean(name, ROOTS) if is_other else ""


def _type(use: Use) -> str:
    return use.owner.partition(".")[0]


def _site(project: Project, use: Use) -> Site:
    is_inside = _type(use) in project.embedded
    return Site.EMBEDDED if use.site is Site.PLAIN and is_inside else use.site
