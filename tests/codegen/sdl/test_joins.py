"""A joining type that the schema does not define is stored, and not public."""

from graphql import print_ast

from codegen.sdl.derive.kinds import DerivedKind
from codegen.sdl.positions import position_of
from tests.codegen.sdl.documents import Public, completed

BLOG = """
type Post @model {
  id: ID!
  tags: [Tag!]! @manyToMany(through: "PostTag")
}
type Tag @model { id: ID! posts: PostConnection! @manyToMany(through: "PostTag") }
type Query { post(id: ID!): Post @find }
"""


def test_a_join_holds_both_ids_once_and_goes_with_either_row() -> None:
    whole = completed(BLOG)
    assert print_ast(whole.made["PostTag"]) == (
        '"Joins one Post and one Tag."\n'
        'type PostTag @model @unique(fields: ["postId", "tagId"]) {\n'
        "  id: ID!\n"
        "  postId: ID!\n"
        "  tagId: ID! @index\n"
        '  post: Post @belongsTo(field: "postId", onDelete: CASCADE)\n'
        '  tag: Tag @belongsTo(field: "tagId", onDelete: CASCADE)\n'
        "}"
    )
    assert whole.derived["PostTag"].kind is DerivedKind.JOIN
    assert not whole.problems


def test_a_column_of_a_join_is_renamed_with_its_type() -> None:
    renamed = BLOG.replace("Post @model {", 'Post @model @renamedFrom(name: "Article") {')
    made = print_ast(completed(renamed).made["PostTag"])
    assert '  postId: ID! @renamedFrom(name: "articleId")\n' in made
    assert "  tagId: ID! @index\n" in made


def test_a_column_of_a_join_that_has_a_name_of_its_own_keeps_it() -> None:
    own = BLOG.replace(
        '(through: "PostTag")', '(through: "PostTag", field: "a", otherField: "b")', 1
    )
    own = own.replace('(through: "PostTag")', '(through: "PostTag", field: "b", otherField: "a")')
    renamed = own.replace("Post @model {", 'Post @model @renamedFrom(name: "Article") {')
    assert "renamedFrom" not in print_ast(completed(renamed).made["PostTag"])


def test_a_join_stands_where_it_is_named_first() -> None:
    assert str(position_of(completed(BLOG).made["PostTag"])) == "schema/0.graphql:4:38"


def test_a_join_is_not_public() -> None:
    public = Public(BLOG)
    assert "PostTag" not in public.text
    assert "PostConnection" in public


def test_a_join_that_the_schema_defines_is_its_own() -> None:
    whole = completed(BLOG, "type PostTag @model { id: ID! postId: ID! tagId: ID! }")
    assert "PostTag" not in whole.made
    assert "PostTag" not in whole.derived


def test_a_type_may_be_joined_with_itself_if_it_says_how() -> None:
    whole = completed(
        """
        type User @model {
          id: ID!
          follows: [User!]! @manyToMany(through: "Follow", field: "byId", otherField: "ofId")
          followers: [User!]! @manyToMany(through: "Follow", field: "ofId", otherField: "byId")
        }
        """
    )
    assert not whole.problems
    text = print_ast(whole.made["Follow"])
    assert 'by: User @belongsTo(field: "byId", onDelete: CASCADE)' in text
    assert 'of: User @belongsTo(field: "ofId", onDelete: CASCADE)' in text


def test_two_sides_that_differ_are_a_problem_at_the_second() -> None:
    whole = completed(
        BLOG.replace(
            '@manyToMany(through: "PostTag") }',
            '@manyToMany(through: "PostTag", field: "labelId") }',
        )
    )
    (problem,) = whole.problems
    assert (
        problem.message == "Tag.posts joins by labelId and postId, Post.tags by postId and tagId."
    )


def test_columns_may_have_any_names() -> None:
    one = '@manyToMany(through: "PostTag", field: "post", otherField: "Id")'
    text = print_ast(
        completed(BLOG.replace('@manyToMany(through: "PostTag")', one, 1)).made["PostTag"]
    )
    assert "postRow: Post @belongsTo" in text
    assert "IdRow: Tag @belongsTo" in text
