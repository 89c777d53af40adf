"""What the server or the database would refuse each time is a problem of the schema already."""

import pytest

from codegen.generate import InvalidSchemaError, generate
from codegen.rules.windows import LARGEST_LIMIT as PROMISED
from codegen.sdl.sources import Source
from runtime.database.limits import LARGEST_LIMIT

_CHANGE = "change one of them"
NOTE = "type Note @model @crud { id: ID! text: String parentId: ID }\n"


def said(text: str) -> list[tuple[str, str]]:
    """Message and hint of each problem, by place."""
    with pytest.raises(InvalidSchemaError) as raised:
        generate([Source("schema/note.graphql", text)])
    return [(one.message, one.hint) for one in sorted({*raised.value.problems})]


@pytest.mark.parametrize("directive", ["@index", "@unique", '@index(name: "keys")'])
def test_an_index_of_the_key_alone(directive: str) -> None:
    assert said(f"type Note @model @crud {{ id: ID! {directive} text: String }}") == [
        ("Note.id is the rows' key: the database finds it without.", "leave it out"),
    ]


def test_an_index_of_the_key_and_more_is_one() -> None:
    text = 'type Note @model @crud @index(fields: ["text", "id"]) { id: ID! text: String }'
    generate([Source("schema/note.graphql", text)])


@pytest.mark.parametrize(
    "field",
    [
        "{}(limit: Int = 1001): [Note!]! @list",
        "{}(first: Int = 1001): NoteConnection! @paginate",
        "{}(last: Int = 1001): NoteConnection! @paginate",
    ],
)
def test_a_default_of_more_rows_than_come_at_once(field: str) -> None:
    name = field[3 : field.index(":")]
    text = f"{NOTE}type Query {{ {field.format('some')} }}"
    assert said(text) == [(f"`{name}` must be 0 to 1000, not 1001.", "")]
    generate([Source("schema/note.graphql", text.replace("1001", "1000"))])


def test_a_default_of_more_children_than_come_at_once() -> None:
    text = (
        NOTE + 'extend type Note { notes(limit: Int = 5000): [Note!]! @hasMany(field: "parentId") }'
    )
    assert said(text) == [("`limit` must be 0 to 1000, not 5000.", "")]


def test_a_page_may_be_any() -> None:
    text = NOTE + "type Query { some(page: Int = 5000, limit: Int): [Note!]! @list }"
    generate([Source("schema/note.graphql", text)])


def test_the_server_gives_as_many_rows_as_the_codegen_lets_through() -> None:
    assert PROMISED == LARGEST_LIMIT


@pytest.mark.parametrize(
    ("field", "bound"),
    [
        ('String! @default(value: "long") @constraint(maxLength: 3)', "maxLength: 3"),
        ('String! @default(value: "") @constraint(minLength: 1)', "minLength: 1"),
        ('String! @default(value: "A") @constraint(pattern: "^[a-z]$")', 'pattern: "^[a-z]$"'),
        ("Int! @default(value: 0) @constraint(min: 1)", "min: 1"),
        ('Decimal! @default(value: "0.11") @constraint(max: 0.1)', "max: 0.1"),
        ("[String!]! @default(value: []) @constraint(minItems: 1)", "minItems: 1"),
        ("[[Int!]!]! @default(value: [[1], [7]]) @constraint(max: 5)", "max: 5"),
    ],
)
def test_a_default_that_breaks_its_own_constraint(field: str, bound: str) -> None:
    assert said(f"type Note @model @crud {{ id: ID! some: {field} }}") == [
        (f"The default breaks @constraint({bound}): it would be refused each time.", _CHANGE),
    ]


def test_a_default_of_an_argument_or_an_input_that_breaks_its_own_constraint() -> None:
    text = """
    type Query { some(top: Int = 5 @constraint(max: 3), about: About): Int }
    input About { word: String = "" @constraint(minLength: 1) }
    """
    assert [message for message, _ in said(text)] == [
        "The default breaks @constraint(max: 3): it would be refused each time.",
        "The default breaks @constraint(minLength: 1): it would be refused each time.",
    ]


def test_defaults_that_keep_their_constraints() -> None:
    text = """
    type Note @model @crud {
      id: ID!
      tenth: Decimal! @default(value: "0.1") @constraint(min: 0.1, max: 0.1)
      size: BigInt! @default(value: 5) @constraint(min: 5)
      none: String @default(value: null) @constraint(minLength: 1)
      key: String! @default(expr: UUID) @constraint(maxLength: 36)
      words: [String!]! @default(value: ["a"]) @constraint(minItems: 1, maxLength: 1)
    }
    """
    generate([Source("schema/note.graphql", text)])


@pytest.mark.parametrize("name", ["Boolean", "Float", "ID", "Int", "String"])
def test_a_type_that_is_called_as_a_scalar_of_graphqls_own(name: str) -> None:
    ((message, hint),) = said(f"{NOTE}type {name} {{ some: Note }}")
    assert (message, hint) == (f"{name} is a scalar of GraphQL's own.", "give it another name")
    assert said(f"{NOTE}scalar {name}") == [(message, "leave it out")]
