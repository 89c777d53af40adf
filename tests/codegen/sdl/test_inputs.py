"""Inputs: what a client writes, required where nobody else fills it; related rows are nested."""

import pytest

from tests.codegen.sdl.documents import Public

BLOG = """
type Post @model @crud {
  id: ID!
  title: String!
  state: State! @default(value: DRAFT)
  note: String
  slug: String! @readOnly
  secret: String! @hidden
  createdAt: DateTime! @createdAt
  updatedAt: DateTime! @updatedAt
  revision: Int! @version
  place: Place!
  path: [[Place!]!]
  authorId: ID!
  author: Author! @belongsTo(field: "authorId")
  editorId: ID
  editor: Author @belongsTo(field: "editorId")
  comments: [Comment!]! @hasMany(field: "postId")
  notes: [Note!]! @hasMany(field: "postId")
  cover: Cover @hasOne(field: "postId")
  tags: [Tag!]! @manyToMany(through: "PostTag")
}
type Author @model { id: ID! name: String! posts: [Post!]! @hasMany(field: "authorId") }
type Comment @model { id: ID! text: String! postId: ID! post: Post! @belongsTo(field: "postId") }
type Note @model { id: ID! text: String! postId: ID }
type Cover @model { id: ID! url: URL! postId: ID @unique }
type Tag @model { id: ID! name: String! }
type Place { name: String! inside: Inside @deprecated }
type Inside { floor: Int! }
enum State { DRAFT DONE }
"""


def test_what_creates_a_row_needs_what_nobody_else_fills() -> None:
    assert Public(BLOG).fields("CreatePostInput") == {
        "title": "String!",
        "state": "State",
        "note": "String",
        "place": "PlaceInput!",
        "path": "[[PlaceInput!]!]",
        "authorId": "ID",
        "author": "PostAuthorNestedInput",
        "editorId": "ID",
        "editor": "PostEditorNestedInput",
        "comments": "PostCommentsNestedInput",
        "notes": "PostNotesNestedInput",
        "cover": "PostCoverNestedInput",
        "tags": "PostTagsNestedInput",
    }


def test_what_updates_a_row_needs_nothing_and_may_say_the_version() -> None:
    fields = Public(BLOG).fields("UpdatePostInput")
    assert not any(type_.endswith("!") for type_ in fields.values())
    assert fields["title"] == "String"
    assert fields["revision"] == "Int"
    assert fields["comments"] == "PostCommentsNestedInput"
    assert fields["notes"] == "PostNotesNestedUpdateInput"
    assert "id" not in fields


def test_what_upserts_a_row_has_the_id_and_nothing_nested() -> None:
    assert Public(BLOG).fields("UpsertPostInput") == {
        "id": "ID",
        "title": "String!",
        "state": "State",
        "note": "String",
        "place": "PlaceInput!",
        "path": "[[PlaceInput!]!]",
        "authorId": "ID!",
        "editorId": "ID",
    }


def test_what_upserts_a_row_says_that_defaults_are_of_new_ones() -> None:
    assert Public(BLOG).type("UpsertPostInput").description == (
        "One post as it is to be. If it is there, a field that is left out stays as it is."
    )


def test_one_of_the_column_and_the_relation_is_needed_and_it_says_so() -> None:
    assert Public(BLOG).type("CreatePostInput").description == (
        "A new post. It needs `authorId` or `author`."
    )


def test_an_object_inside_a_row_has_an_input() -> None:
    public = Public(BLOG)
    assert public.fields("PlaceInput") == {"name": "String!", "inside": "InsideInput"}
    assert public.fields("InsideInput") == {"floor": "Int!"}
    assert public.type("PlaceInput").fields["inside"].deprecation_reason


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("PostAuthorNestedInput", {"connect": "ID", "create": "CreateAuthorInput"}),
        (
            "PostCommentsNestedInput",
            {"connect": "[ID!]", "create": "[CreateCommentWithoutPostInput!]"},
        ),
        (
            "PostNotesNestedUpdateInput",
            {
                "connect": "[ID!]",
                "create": "[CreateNoteWithoutPostIdInput!]",
                "disconnect": "[ID!]",
                "set": "[ID!]",
            },
        ),
        ("PostCoverNestedInput", {"connect": "ID", "create": "CreateCoverWithoutPostIdInput"}),
        (
            "PostCoverNestedUpdateInput",
            {"connect": "ID", "create": "CreateCoverWithoutPostIdInput", "disconnect": "Boolean"},
        ),
        ("PostTagsNestedInput", {"connect": "[ID!]", "create": "[CreateTagInput!]"}),
        (
            "PostTagsNestedUpdateInput",
            {
                "connect": "[ID!]",
                "create": "[CreateTagInput!]",
                "disconnect": "[ID!]",
                "set": "[ID!]",
            },
        ),
        ("CreateCommentWithoutPostInput", {"text": "String!"}),
    ],
)
def test_related_rows_are_written_with_a_row(name: str, fields: dict[str, str]) -> None:
    assert Public(BLOG).fields(name) == fields


def test_a_row_whose_other_relations_remain_is_nested_deeper() -> None:
    public = Public(BLOG + "extend type Author @crud")
    fields = public.fields("CreatePostWithoutAuthorInput")
    assert "author" not in fields
    assert "authorId" not in fields
    assert fields["comments"] == "PostCommentsNestedInput"


@pytest.mark.parametrize(
    "column", ["authorId: ID! @readOnly", "authorId: ID! @hidden", "other: ID!", ""]
)
def test_a_relation_by_a_column_that_clients_do_not_write_is_not_nested(column: str) -> None:
    public = Public(
        f"type Post @model @crud {{ id: ID! title: String {column}"
        '  author: Author @belongsTo(field: "authorId") }'
        "type Author @model @crud { id: ID! name: String"
        '  posts: [Post!]! @hasMany(field: "authorId") }'
    )
    assert "author" not in public.fields("CreatePostInput")
    assert "posts" not in public.fields("CreateAuthorInput")


def test_a_join_that_needs_more_than_two_ids_is_not_nested() -> None:
    join = "type PostTag @model { id: ID! postId: ID! tagId: ID! weight: Int! }"
    assert "tags" not in Public(BLOG + join).fields("CreatePostInput")
    enough = join.replace("Int!", "Int! @default(value: 1)")
    assert "tags" in Public(BLOG + enough).fields("CreatePostInput")


def test_rows_that_hold_nothing_else_are_only_connected() -> None:
    public = Public(
        'type Post @model @crud { id: ID! likes: [Like!]! @hasMany(field: "postId") }'
        "type Like @model { id: ID! postId: ID! }"
    )
    assert public.fields("PostLikesNestedInput") == {"connect": "[ID!]"}


@pytest.mark.parametrize(
    ("field", "create", "update"),
    [
        ("text: String! @constraint(maxLength: 1)", "At most 1 character.", "At most 1 character."),
        (
            'text: String @constraint(minLength: 1, pattern: "^a")',
            "At least 1 character, matches `^a`.",
            "At least 1 character, matches `^a`.",
        ),
        ("text: Int @constraint(min: -2, max: 5)", "From -2 to 5.", "From -2 to 5."),
        ("text: Int @constraint(min: null, max: 5)", "At most 5.", "At most 5."),
        ("text: String @constraint(minLength: null)", None, None),
        ("text: Float @constraint(min: 0.5)", "At least 0.5.", "At least 0.5."),
        ("text: String @constraint(format: EMAIL)", "In the format EMAIL.", "In the format EMAIL."),
        (
            "text: [String!] @constraint(minItems: 1, maxItems: 3, minLength: 2, maxLength: 2)",
            "1 to 3 items, each 2 characters.",
            "1 to 3 items, each 2 characters.",
        ),
        ("text: Boolean! @default(value: false)", "`false` if left out.", None),
        ("text: ID! @default(expr: UUID)", "A new UUID if left out.", None),
        ("text: DateTime! @default(expr: NOW)", "The moment of the write if left out.", None),
        ('"How many" text: Int! @default(value: 3)', "How many\n\n`3` if left out.", "How many"),
        (
            '"How many." text: Int @constraint(min: 1)',
            "How many. At least 1.",
            "How many. At least 1.",
        ),
        ("text: String", None, None),
        ("text: [Mood!] @default(value: [GOOD])", "`[GOOD]` if left out.", None),
        ("text: Money @default(value: 1250)", None, None),
    ],
)
def test_inputs_say_which_values_fit_and_what_new_rows_get(
    field: str, create: str | None, update: str | None
) -> None:
    public = Public(
        f"type Note @model @crud {{ id: ID! {field} }} enum Mood {{ GOOD }} scalar Money"
    )
    for name, says in (("CreateNoteInput", create), ("UpdateNoteInput", update)):
        assert public.type(name).fields["text"].description == says, name
