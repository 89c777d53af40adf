"""What clients get is what graphql-core would print, and what a server answers to introspection."""

import json
from typing import Any

from graphql import (
    GraphQLSchema,
    build_schema,
    introspection_from_schema,
    is_introspection_type,
    is_specified_directive,
    is_specified_scalar_type,
)
from graphql.utilities import print_directive, print_type

from codegen.sdl.complete import complete
from codegen.sdl.introspection import introspection
from codegen.sdl.parse import parse_sources
from codegen.sdl.printing import print_schema
from codegen.sdl.public import public_schema
from codegen.sdl.sources import Source
from tests.codegen.golden import Case, each, emitted, valid_cases

EVERYTHING = '''
type Query implements Node & Named {
  id: ID!
  name: String
  all(first: Int = 1, by: [By!] = [{a: 1.50}]): [Node!]!
}
interface Named { name: String }
interface Node implements Named { """Its key.""" id: ID! name: String }
union Any = Query | Other
"""A description with \\"quotes\\", a \\\\ and {{ braces }} {% if %}."""
type Other {
  """
    Indented,

  with an empty line, and more: a line so long that it does not stay beside its quotes at all.
  """
  a(
    """With text."""
    x: Int @deprecated(reason: "\\"No\\" more")
    y: [[String!]]! = [["a"], null]
  ): Boolean @deprecated(reason: "Use b.")
  "Ends with a quote\\""
  b: Money
  "Ends with a backslash\\\\"
  c: Float
  """Tab	and
newline
"""
  d: Kind!
}
scalar Money @specifiedBy(url: "https://example.com/\\"money\\"")
enum Kind { ONE """The other.""" TWO @deprecated(reason: "ünïcode 🎈") }
input By @oneOf { a: Float """Not a.""" b: Kind }
input Empty { kind: Kind = ONE, text: String = "x\\n\\"y\\"" }
directive @mine("Why." a: Int = 1, b: String) repeatable on FIELD | OBJECT
extend type Query { later(empty: Empty): Any }
'''


def by_name(result: Any) -> Any:
    """An introspection result with everything that has no order sorted by name."""
    whole = result["__schema"]
    for one in whole["types"]:
        if one["possibleTypes"]:
            one["possibleTypes"].sort(key=lambda possible: possible["name"])
    for name in ("types", "directives"):
        whole[name].sort(key=lambda one: one["name"])
    return result


def printed(schema: GraphQLSchema) -> str:
    """A schema as graphql-core prints it, in our order; without space at the ends of lines."""
    directives = [
        print_directive(one) for one in schema.directives if not is_specified_directive(one)
    ]
    types = {
        name: print_type(one)
        for name, one in schema.type_map.items()
        if not is_introspection_type(one) and not is_specified_scalar_type(one)
    }
    roots = [name for name in ("Query", "Mutation", "Subscription") if name in types]
    blocks = [*directives, *(types[name] for name in dict.fromkeys((*roots, *sorted(types))))]
    return "\n".join(line.rstrip() for line in "\n\n".join(blocks).splitlines()) + "\n"


@each(valid_cases())
def test_the_public_schema_is_laid_out_as_graphql_core_does(case: Case) -> None:
    text = emitted(case)["generated/schema.graphql"]
    assert text.partition("\n\n")[2] == printed(build_schema(text))


@each(valid_cases())
def test_the_introspection_is_what_a_server_answers(case: Case) -> None:
    files = emitted(case)
    schema = build_schema(files["generated/schema.graphql"])
    answer = introspection_from_schema(schema, experimental_directive_deprecation=False)
    assert by_name(json.loads(files["generated/schema.json"])) == by_name(answer)


def test_everything_that_sdl_can_say_is_printed_and_introspected() -> None:
    public = public_schema(complete(parse_sources([Source("x.graphql", EVERYTHING)]).definitions))
    assert print_schema(public) == printed(build_schema(EVERYTHING))
    answer = introspection_from_schema(
        build_schema(EVERYTHING), experimental_directive_deprecation=False
    )
    assert by_name(json.loads(introspection(public))) == by_name(answer)


def test_what_only_a_directive_takes_is_public() -> None:
    text = "directive @since(at: Date!) on OBJECT type Query { now: Int }"
    public = public_schema(complete(parse_sources([Source("x.graphql", text)]).definitions))
    assert build_schema(print_schema(public)).get_type("Date")


def test_an_enum_that_only_hidden_fields_have_is_not_public() -> None:
    text = """
    type Query { a: Account, seen(by: Shown): Int }
    type Account @model { id: ID! risk: Risk @hidden level: Shown @hidden }
    enum Risk { LOW }
    enum Shown { YES }
    """
    public = public_schema(complete(parse_sources([Source("x.graphql", text)]).definitions))
    types = {one.name for one in public.types}
    assert "Shown" in types and "Risk" not in types
