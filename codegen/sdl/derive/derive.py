"""Derive until nothing is missing: what `@crud` stands for, then every type that is mentioned."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from graphql import DefinitionNode, NamedTypeNode, ObjectTypeExtensionNode, TypeDefinitionNode
from graphql.language import Location

from codegen.problems import Code, Problem
from codegen.sdl.built_in import BUILT_IN
from codegen.sdl.definitions import Definition, definitions, is_model
from codegen.sdl.derive.crud import Crud
from codegen.sdl.derive.joins import definition as join_definition
from codegen.sdl.derive.joins import join_problems, joins
from codegen.sdl.derive.kinds import Derived, DerivedKind
from codegen.sdl.derive.nested import Relations
from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.recipes import Recipe, recipes
from codegen.sdl.derive.shapes import Types
from codegen.sdl.mentions import mentions
from codegen.sdl.positions import position_of


@dataclass(frozen=True, slots=True)
class Derivation:
    """Root fields by the model whose `@crud` they are, types, and what stands in their way."""

    extensions: Mapping[str, tuple[ObjectTypeExtensionNode, ...]]
    types: tuple[TypeDefinitionNode, ...]
    derived: Mapping[str, Derived]
    derivable: Set[str]
    problems: tuple[Problem, ...]


def derive(nodes: Sequence[DefinitionNode], lost: Set[str] = frozenset()) -> Derivation:
    """Everything that these definitions need not say; what is `lost` may be said elsewhere."""
    types = Types(definitions(nodes), lost)
    relations = Relations(types)
    crud = Crud(types, relations)
    known = recipes(types, relations)
    joining = joins(types, known)
    made = {name: found for name, found in known.items() if name not in lost}
    closure = _Closure(types.defined, made)
    closure.follow(nodes)
    closure.derive(crud.extensions)
    return Derivation(
        crud.extensions,
        (*map(join_definition, joining.values()), *closure.made.values()),
        {**{name: Derived(DerivedKind.JOIN) for name in joining}, **closure.derived},
        known.keys(),
        (*crud.problems, *join_problems(types, joining, nodes), *closure.problems),
    )


class _Closure:
    """Makes what is mentioned and not there, and then what that mentions."""

    def __init__(
        self, defined: Mapping[str, Definition], known: Mapping[str, tuple[Recipe, ...]]
    ) -> None:
        self._defined = defined
        self._recipes = known
        self._open: deque[NamedTypeNode] = deque()
        self._seen: set[str] = set()
        self._pens: dict[int, Pen] = {}
        self.made: dict[str, TypeDefinitionNode] = {}
        self.derived: dict[str, Derived] = {}
        self.problems: list[Problem] = []

    def follow(self, nodes: Iterable[DefinitionNode]) -> None:
        """Note every missing type that is mentioned for the first time."""
        for node in nodes:
            for mention in mentions(node):
                if mention.name.value not in self._defined:
                    self._note(mention)

    def derive(self, nodes: Mapping[str, Iterable[DefinitionNode]]) -> None:
        """Make everything that is missing, of these derived nodes of each model, too."""
        for about, ones in nodes.items():
            self._follow_derived(ones, about)
        while self._open:
            mention = self._open.popleft()
            if found := self._recipes.get(mention.name.value):
                self._make(mention, found)

    def _follow_derived(self, nodes: Iterable[DefinitionNode], about: str) -> None:
        """What the schema defines itself must be what is meant here."""
        for node in nodes:
            for mention in mentions(node):
                # `PriceChange` may be a model of its own, as long as no changes of `Price` are.
                if mention.name.value != about:
                    self._note(mention)

    def _note(self, mention: NamedTypeNode) -> None:
        name = mention.name.value
        if name in self._seen:
            return
        self._seen.add(name)
        if name not in self._defined:
            self._open.append(mention)
        elif found := self._recipes.get(name):
            self.problems += _misfits(self._defined[name], found[0])

    def _pen(self, loc: Location | None) -> Pen:
        """One for each place, so that it writes no type twice."""
        return self._pens.setdefault(id(loc), Pen(loc))

    def _make(self, mention: NamedTypeNode, found: tuple[Recipe, ...]) -> None:
        name, recipe = mention.name.value, found[0]
        if len(found) > 1:
            sides = " and ".join(one.about for one in found)
            message = f"{name} would be derived from {sides}: rename one of them."
            code = Code.DERIVED_TYPES_ARE_OF_ONE_THING
            self.problems.append(Problem(position_of(mention), message, code=code))
        node = recipe.make(self._pen(mention.loc), name)
        is_empty = not getattr(node, "fields", None) and not getattr(node, "values", None)
        if is_empty and self._is_whole(self._defined[recipe.about]):
            message = f"{name} would be empty: {recipe.about} has nothing that it could hold."
            code = Code.DERIVED_TYPES_HOLD_SOMETHING
            self.problems.append(Problem(position_of(mention), message, code=code))
        self.made[name] = node
        self.derived[name] = Derived(recipe.kind, recipe.about)
        self._follow_derived((node,), recipe.about)

    def _is_whole(self, about: Definition) -> bool:
        """Whether all that it holds is of types that there are."""
        found = (one.name.value for node in about.nodes for one in mentions(node))
        return all(one in self._defined or one in BUILT_IN or one in self._recipes for one in found)


def _misfits(own: Definition, recipe: Recipe) -> Iterator[Problem]:
    wanted = recipe.kind.form
    if own.kind != wanted.value or is_model(own):
        of = recipe.kind.value.format(recipe.about)
        message = f"{own.name} is the name of {of}: it must be {wanted.says}."
        code = Code.DERIVED_NAMES_ARE_FREE
        yield Problem(own.position, message, "give it another name", code)
