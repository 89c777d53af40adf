"""`@crud` stands for root fields; what a schema writes itself is not derived."""

import pytest
from graphql import FieldDefinitionNode, ObjectTypeDefinitionNode, ObjectTypeExtensionNode

from codegen.sdl.positions import position_of
from tests.codegen.sdl.documents import Public, completed

AUTHOR = "type Author @model @crud { id: ID! name: String! createdAt: DateTime! @createdAt }"


def test_crud_derives_ten_root_fields() -> None:
    public = Public(AUTHOR)
    assert public.fields("Query") == {
        "author": "Author",
        "authors": "[Author!]!",
        "authorsConnection": "AuthorConnection!",
        "authorsCount": "Int!",
    }
    assert public.fields("Mutation") == {
        "createAuthor": "Author!",
        "createAuthors": "[Author!]!",
        "updateAuthor": "Author!",
        "upsertAuthor": "Author!",
        "deleteAuthor": "Author!",
    }
    assert public.fields("Subscription") == {"authorChanged": "AuthorChange!"}


def test_their_arguments_are_derived_types() -> None:
    public = Public(AUTHOR)
    selected = {"filter": "AuthorFilter", "orderBy": "[AuthorOrderBy!]"}
    assert public.arguments("Query.author") == {"id": "ID!"}
    assert public.arguments("Query.authors") == {**selected, "limit": "Int", "offset": "Int"}
    cursors = {"first": "Int", "after": "String", "last": "Int", "before": "String"}
    assert public.arguments("Query.authorsConnection") == {**selected, **cursors}
    assert public.arguments("Query.authorsCount") == {"filter": "AuthorFilter"}
    assert public.arguments("Mutation.createAuthor") == {"input": "CreateAuthorInput!"}
    assert public.arguments("Mutation.createAuthors") == {"inputs": "[CreateAuthorInput!]!"}
    assert public.arguments("Mutation.updateAuthor") == {"id": "ID!", "input": "UpdateAuthorInput!"}
    assert public.arguments("Mutation.upsertAuthor") == {"input": "UpsertAuthorInput!"}
    assert public.arguments("Mutation.deleteAuthor") == {"id": "ID!"}
    assert public.arguments("Subscription.authorChanged") == {"filter": "AuthorFilter"}


def test_operations_name_a_subset() -> None:
    public = Public("type Author @model @crud(operations: [DELETE, FIND, DELETE]) { id: ID! }")
    assert public.fields("Query") == {"author": "Author"}
    assert public.fields("Mutation") == {"deleteAuthor": "Author!"}
    assert "Subscription" not in public


def test_one_operation_needs_no_list() -> None:
    public = Public("type Author @model @crud(operations: FIND) { id: ID! }")
    assert public.fields("Query") == {"author": "Author"}


@pytest.mark.parametrize(
    ("name", "use", "one", "many"),
    [
        ("Person", "@model", "person", "people"),
        ("BlogPost", "@model", "blogPost", "blogPosts"),
        ("HTMLPage", "@model", "htmlPage", "htmlPages"),
        ("Staff", '@model(plural: "staffMembers")', "staff", "staffMembers"),
    ],
)
def test_names_come_from_the_type_and_its_plural(name: str, use: str, one: str, many: str) -> None:
    public = Public(f"type {name} {use} @crud {{ id: ID! name: String }}")
    assert list(public.fields("Query")) == [one, many, f"{many}Connection", f"{many}Count"]
    upper = f"{many[0].upper()}{many[1:]}"
    assert f"create{upper}" in public.fields("Mutation")


def test_a_root_field_of_the_schemas_own_is_used_instead() -> None:
    own = "type Query { authors(mine: Boolean): [Author!]! }"
    public = Public(own, AUTHOR)
    assert public.arguments("Query.authors") == {"mine": "Boolean"}
    assert list(public.fields("Query")) == [
        "authors",
        "author",
        "authorsConnection",
        "authorsCount",
    ]


def test_a_type_of_the_schemas_own_is_used_instead() -> None:
    own = "input CreateAuthorInput { name: String! token: String }"
    assert Public(AUTHOR, own).fields("CreateAuthorInput") == {"name": "String!", "token": "String"}


def test_a_derived_type_can_be_extended() -> None:
    public = Public(AUTHOR, "extend type AuthorConnection { letters: [String!]! }")
    assert list(public.fields("AuthorConnection"))[-1] == "letters"


def test_fields_stand_in_the_order_of_the_files() -> None:
    public = Public(
        "type B @model @crud(operations: FIND) { id: ID! }\nextend type Query { between: Int }",
        "type A @model @crud(operations: FIND) { id: ID! }\ntype Query { first: Int }",
    )
    assert list(public.fields("Query")) == ["first", "b", "between", "a"]


def test_crud_may_stand_on_an_extension_in_another_file() -> None:
    public = Public("type Author @model { id: ID! }", "extend type Author @crud(operations: FIND)")
    assert public.fields("Query") == {"author": "Author"}


def test_derived_fields_stand_where_the_crud_stands() -> None:
    document = completed("\n  type Author @model @crud { id: ID! }").document
    roots = [
        node
        for node in document.definitions
        if isinstance(node, ObjectTypeDefinitionNode | ObjectTypeExtensionNode)
        and node.name.value == "Query"
    ]
    fields: list[FieldDefinitionNode] = [field for root in roots for field in root.fields or ()]
    assert {str(position_of(field)) for field in fields} == {"schema/0.graphql:2:22"}
    assert {str(position_of(field.type)) for field in fields} == {"schema/0.graphql:2:22"}


def test_without_a_writable_field_nothing_is_created_or_updated() -> None:
    public = Public("type Hit @model @crud { id: ID! at: DateTime! @createdAt }")
    assert public.fields("Mutation") == {"deleteHit": "Hit!"}


def test_the_same_schema_derives_the_same_text() -> None:
    assert Public(AUTHOR).text == Public(AUTHOR).text


def test_everything_derived_is_described() -> None:
    public = Public(AUTHOR)
    for name in ("Query", "Mutation", "Subscription"):
        for field in public.type(name).fields.values():
            assert field.description
            assert all(argument.description for argument in field.args.values())
    for name in completed(AUTHOR).made:
        assert public.type(name).description


def test_an_upsert_says_what_the_row_is_known_by() -> None:
    public = Public(
        """
        type User @model @crud @unique(fields: ["firstName", "lastName"]) {
          id: ID!
          email: Email! @unique
          firstName: String
          lastName: String
          token: String @unique @hidden
        }
        """
    )
    assert public.type("Mutation").fields["upsertUser"].description == (
        "Changes the user with the id, else the email, else the first name and last name,"
        " of `input`, or creates it."
    )


def test_root_fields_stand_in_the_order_of_the_files() -> None:
    note = "type Note @model @crud(operations: [FIND]) { id: ID! text: String }"
    public = Public(note, "extend type Query { now: Int }", "extend type Query { then: Int }")
    assert list(public.fields("Query")) == ["note", "now", "then"]
    public = Public("extend type Query { now: Int }", note, "extend type Query { then: Int }")
    assert list(public.fields("Query")) == ["now", "note", "then"]
