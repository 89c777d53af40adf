"""The indexes of a table: of its order, those declared, and those that relations need."""

from codegen.generate import generate
from codegen.ir.project import Project
from codegen.ir.tables import served_by_filter, served_by_order, table_indexes
from codegen.sdl.sources import Source

QUERY = "extend type Query { ready: Boolean! }"


def test_a_list_of_children_has_an_index_in_its_order() -> None:
    project = built(
        """
        type Author @model { id: ID! books: [Book!]! @hasMany(field: "authorId") }
        type Book @model { id: ID! authorId: ID! createdAt: DateTime! @createdAt }
        """
    )
    assert indexes(project, "Book") == [("created_at",), ("author_id", "created_at")]


def test_an_order_that_an_index_cannot_have_leaves_the_parents_column() -> None:
    # Rows without a value are in no index of it, and an index has one direction.
    for order in ('{field: "note"}', '[{field: "size"}, {field: "name", direction: DESC}]'):
        project = built(
            f"""
            type Author @model {{
              id: ID!
              books: [Book!]! @hasMany(field: "authorId", orderBy: {order})
            }}
            type Book @model {{ id: ID! authorId: ID! size: Int! name: String! note: String }}
            """
        )
        assert indexes(project, "Book") == [("author_id",)]


def test_a_join_is_found_from_both_sides() -> None:
    project = built(
        """
        type Post @model { id: ID! tags: [Tag!]! @manyToMany(through: "Label") }
        type Tag @model { id: ID! posts: [Post!]! @manyToMany(through: "Label") }
        type Label @model @unique(fields: ["postId", "tagId"]) { id: ID! postId: ID! tagId: ID! }
        """
    )
    assert indexes(project, "Label") == [("post_id", "tag_id"), ("tag_id",)]


def test_rows_that_a_deletion_touches_are_found_by_an_index() -> None:
    project = built(
        """
        type User @model { id: ID! }
        type Note @model {
          id: ID!
          userId: ID!
          user: User @belongsTo(field: "userId", onDelete: CASCADE)
          editorId: ID
          editor: User @belongsTo(field: "editorId")
        }
        """
    )
    assert indexes(project, "Note") == [("user_id",)]


def test_a_column_is_served_by_the_index_that_begins_with_it() -> None:
    project = built(
        """
        type Note @model @index(fields: ["size", "name"]) @index(fields: ["name", "note"]) {
          id: ID!
          size: Int!
          name: String!
          note: String @index
          words: [String!]! @index
        }
        """
    )
    model = project.models["Note"]
    assert served_by_filter(project, model) == {"id", "size", "note", "words"}
    assert served_by_order(project, model) == {"id"}


def built(sdl: str) -> Project:
    """What a schema says."""
    return generate([Source("schema/a.graphql", f"{sdl}\n{QUERY}")]).project


def indexes(project: Project, model: str) -> list[tuple[str, ...]]:
    """The columns of each index of a model's table."""
    return [one.columns for one in table_indexes(project, project.models[model])]
