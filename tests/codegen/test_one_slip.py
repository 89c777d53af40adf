"""One slip is one problem: what follows from it is not reported beside it."""

import pytest

from codegen.generate import InvalidSchemaError, generate
from codegen.sdl.sources import Source

BLOG = """
type Post @model @crud {
  id: ID!
  slug: String! @unique
  views: Int! @default(value: 0)
  comments: [Comment!]! @hasMany(field: "postId")
}
type Comment @model {
  id: ID!
  postId: ID!
  post: Post! @belongsTo(field: "postId")
  tags: [Tag!]! @manyToMany(through: "CommentTag")
}
type Tag @model {
  id: ID!
  label: String! @unique
}
input NewTag {
  label: String!
}
extend type Query {
  tag(label: String!): Tag @find
  tags(filter: TagFilter, orderBy: [TagOrderBy!]): [Tag!]! @list
  tagCount: Int! @count(model: "Tag")
}
extend type Mutation {
  addTag(input: NewTag!): Tag! @create
  saveTag(input: NewTag!): Tag! @upsert
  findOrAddTag(input: NewTag!): Tag! @getOrCreate
}
"""


def said(slips: dict[str, str]) -> list[tuple[str, str]]:
    """Message and hint of each problem of the blog with these texts for its own."""
    text = BLOG
    for right, wrong in slips.items():
        assert right in text, right
        text = text.replace(right, wrong, 1)
    with pytest.raises(InvalidSchemaError) as raised:
        generate([Source("schema/blog.graphql", text)])
    return [(one.message, one.hint) for one in sorted({*raised.value.problems})]


def test_the_blog_itself_has_no_problem() -> None:
    generate([Source("schema/blog.graphql", BLOG)])


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("type Tag @model", "type Tag @modle"),
        ("type Post @model", "type Post @Model"),
        ("slug: String! @unique", "slug: String! @uniqe"),
        ("@belongsTo", "@belongs_to"),
        ("): Tag! @upsert", "): Tag! @upsrt"),
    ],
)
def test_a_misspelt_directive_is_read_as_the_one_that_is_meant(right: str, wrong: str) -> None:
    name, meant = wrong.rpartition("@")[2], right.rpartition("@")[2]
    assert said({right: wrong}) == [
        (f"Unknown directive '@{name}'.", f'did you mean "{meant}"?'),
    ]


def test_a_directive_that_is_like_no_other_is_read_as_none() -> None:
    assert said({"slug: String! @unique": "slug: String! @unique @shown"}) == [
        ("Unknown directive '@shown'.", ""),
    ]


def test_a_type_without_model_is_told_so_once() -> None:
    assert said({"type Tag @model": "type Tag"}) == [
        (
            "@unique does nothing on a field of a type that is not stored; "
            "it belongs on a stored type or a column.",
            "say @model: Tag is not stored",
        ),
        ("Unknown type 'TagOrderBy'.", "Tag has no @model"),
    ]


def test_a_misspelt_root_type_is_told_so_once() -> None:
    slips = {"extend type Query": "type Query", "extend type Mutation": "type Mutaton"}
    assert said(slips) == [
        (
            "@create does nothing on a field with a resolver; it belongs on a field of Mutation.",
            'did you mean "Mutation"?',
        ),
    ]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("[Comment!]! @hasMany", "[Coment!]! @hasMany"),
        ("[Comment!]! @hasMany", "ComentConnection! @hasMany"),
        ("post: Post! @belongsTo", "post: Pots! @belongsTo"),
        ("label: String! @unique", "label: Sting! @unique"),
        ("): Tag @find", "): Tga @find"),
    ],
)
def test_of_an_unknown_type_nothing_else_is_said(right: str, wrong: str) -> None:
    ((message, hint),) = said({right: wrong})
    assert message.startswith("Unknown type ")
    assert hint.startswith("did you mean ")


def test_a_model_without_its_key_is_told_only_that() -> None:
    assert said({"type Post @model @crud {\n  id: ID!": "type Post @model @crud {"}) == [
        ("Post needs the field `id: ID!`: its rows' key.", ""),
    ]


def test_a_key_of_another_type_is_told_only_that() -> None:
    slip = "type Post @model @crud {\n  id: ID!"
    assert said({slip: slip.replace("ID!", "Int!")}) == [
        ("Post.id is the rows' key: it must be ID!.", ""),
    ]


def test_a_misspelt_default_is_not_of_another_type_besides() -> None:
    assert said({"@default(value: 0)": "@default(valeu: 0)"}) == [
        ("Unknown argument 'valeu' on directive '@default'.", 'did you mean "value"?'),
    ]


def test_a_plural_that_is_the_singular_is_told_so_once() -> None:
    with pytest.raises(InvalidSchemaError) as raised:
        generate([Source("schema/farm.graphql", "type Sheep @model @crud { id: ID! a: Int }")])
    assert [one.message for one in raised.value.problems] == [
        "@crud would call two fields Query.sheep.",
    ]


def test_a_misspelt_argument_of_a_directive_is_not_missing_besides() -> None:
    assert said({'@hasMany(field: "postId")': '@hasMany(by: "postId")'}) == [
        ("Unknown argument 'by' on directive '@hasMany'.", "it takes field, orderBy, onDelete"),
    ]
    assert said({'@count(model: "Tag")': '@count(modle: "Tag")'}) == [
        ("Unknown argument 'modle' on directive '@count'.", 'did you mean "model"?'),
    ]


def test_a_count_without_a_model_is_told_only_that() -> None:
    ((message, _),) = said({'@count(model: "Tag")': "@count"})
    assert message.startswith("Argument '@count(model:)' of type 'String!' is required")


def test_an_argument_of_graphqls_own_directive_that_is_of_another_type() -> None:
    ((message, hint),) = said({"label: String!\n": "label: String! @deprecated(reason: Old)\n"})
    assert message == "@deprecated(reason:): String cannot represent a non string value: Old"
    assert hint == 'write "Old"'


def test_an_argument_that_graphql_does_not_know_has_no_hint_of_ours() -> None:
    ((message, hint),) = said({"label: String!\n": "label: String! @deprecated(because: 1)\n"})
    assert (message, hint) == ("Unknown argument 'because' on directive '@deprecated'.", "")


def test_a_misspelt_field_of_an_input_is_not_missing_besides() -> None:
    assert said({"input NewTag {\n  label": "input NewTag {\n  lable"}) == [
        ("NewTag.lable is no column of Tag.", 'did you mean "label"?'),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "hint"),
    [
        ('"postId")\n  tags', '"article")\n  tags', "add `article: ID!` to Comment"),
        ("views: Int!", "views: [Int!]!", "a list is written in [ ]"),
        (
            '@belongsTo(field: "postId")',
            '@belongsTo(field: "postId", onDelete: DROP)',
            "one of NO_ACTION, CASCADE, SET_NULL, RESTRICT",
        ),
        (
            '@hasMany(field: "postId")',
            '@hasMany(field: "postId", orderBy: "id")',
            "{ field: …, direction: … }",
        ),
    ],
)
def test_what_is_like_nothing_else_has_a_hint_nevertheless(
    right: str, wrong: str, hint: str
) -> None:
    ((_, found),) = said({right: wrong})
    assert found == hint


def test_a_type_that_is_there_twice_is_told_so_once() -> None:
    tag = BLOG[BLOG.index("type Tag") : BLOG.index("input NewTag")]
    ((message, hint),) = said({tag: f"{tag}{tag}"})
    assert message == "There can be only one type named 'Tag'."
    assert hint.startswith("the other is schema/blog.graphql:")


def test_a_field_that_is_there_twice_is_told_so() -> None:
    ((message, _),) = said({"slug: String! @unique": "slug: String! @unique\n  slug: String!"})
    assert message == "Field 'Post.slug' can only be defined once."


def test_a_list_with_has_one_is_told_only_that() -> None:
    assert said({"[Comment!]! @hasMany": "[Comment!]! @hasOne"}) == [
        ("@hasOne gives one row: write Comment.", "or is it @hasMany?"),
    ]


def test_a_type_in_place_of_an_input_is_told_so_once() -> None:
    assert len(said({"addTag(input: NewTag!)": "addTag(input: Tag!)"})) == 1
    assert len(said({"input NewTag": "type NewTag"})) == 3


def test_a_name_without_quotes_is_shown_with_them() -> None:
    ((_, hint),) = said({'@count(model: "Tag")': "@count(model: Tag)"})
    assert hint == 'write "Tag"'


@pytest.mark.parametrize("slip", ["@crud", "@model @crud(operations: [FINDD])"])
def test_a_crud_that_derives_nothing_is_told_so_and_no_root_is_missed(slip: str) -> None:
    with pytest.raises(InvalidSchemaError) as raised:
        generate([Source("schema/note.graphql", f"type Note {slip} {{ id: ID! }}")])
    (problem,) = raised.value.problems
    assert problem.position.path == "schema/note.graphql"


def test_a_schema_that_has_no_query_is_told_so() -> None:
    with pytest.raises(InvalidSchemaError) as raised:
        generate([Source("schema/note.graphql", "type Note @model { id: ID! text: String! }")])
    assert [one.message for one in raised.value.problems] == ["Query root type must be provided."]


PRICES = """
type Price @model @crud(operations: [FIND, LIST]) {
  id: ID!
  changes: [PriceChange!]! @hasMany(field: "priceId")
}
type PriceChange @model @crud {
  id: ID!
  priceId: ID!
}
"""


def test_a_model_may_be_called_as_what_nobody_derives() -> None:
    made = generate([Source("schema/price.graphql", PRICES)])
    assert "priceChangeChanged(" in made.files["generated/schema.graphql"]


def test_a_model_that_is_called_as_what_is_derived_is_told_so_once() -> None:
    with pytest.raises(InvalidSchemaError) as raised:
        generate([Source("schema/price.graphql", PRICES.replace("[FIND, LIST]", "[CHANGES]"))])
    assert [one.message for one in raised.value.problems] == [
        "PriceChange is the name of the changes of Price: it must be a type without @model.",
    ]


def test_a_key_that_is_hidden_is_told_only_that() -> None:
    with pytest.raises(InvalidSchemaError) as raised:
        generate(
            [Source("schema/note.graphql", "type Note @model @crud { id: ID! @hidden a: Int }")]
        )
    assert [one.message for one in raised.value.problems] == [
        "Note.id is how clients name a row: not @hidden.",
    ]


@pytest.mark.parametrize(
    ("where", "what"),
    [("input NewTag {\n  label: String!", "input field"), ("tag(label: String!", "argument")],
)
def test_what_is_needed_and_deprecated_is_told_at_its_type_what_to_do(
    where: str, what: str
) -> None:
    text = BLOG.replace(where, f"{where} @deprecated")
    with pytest.raises(InvalidSchemaError) as raised:
        generate([Source("schema/blog.graphql", text)])
    (problem,) = raised.value.problems
    assert problem.message.startswith(f"Required {what} ")
    assert problem.hint == "make it optional first: leave its ! out, or give it a default"
    line = text.split("\n")[problem.position.line - 1]
    assert line[problem.position.column - 1 :].startswith("String! @deprecated")
