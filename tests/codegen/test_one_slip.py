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
    return [(one.message, one.hint) for one in sorted(raised.value.problems)]


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
