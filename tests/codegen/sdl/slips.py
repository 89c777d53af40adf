"""Slips of the hand in SDL: words and lines are lost, doubled, moved, or mistaken for others."""

import re
from collections.abc import Sequence

from hypothesis import strategies as st

TOKENS = re.compile(r'"""[^"]*"""|"[^"\n]*"|[@\w]+|[^\w\s]|\s+')
PUNCTUATION = list('!()[]{}:=&@|"')
WORDS = (
    *("String", "ID", "Int", "Nothing", "extend", "input", "type", "enum", "scalar", "interface"),
    *("@model", "@crud", "@index", "@unique", "@belongsTo", "@hasMany", "@manyToMany", "@hidden"),
    *("@find", "@list", "@deprecated", "@oneOf", "@nothing", "Query", "Mutation", "id", "__x"),
    *("5", "-1", "1.5", "true", "null", '"x"', "{a: 1}", "[1]", "RED", "99999999999"),
    *("PostFilter", "CreatePostInput", "PostConnection", "PostTag", "PageInfo", "StringFilter"),
)

# A blog with nearly everything that can be said.
BLOG = '''
"""What is written."""
type Post @model(table: "posts") @crud @index(fields: ["authorId", "title"]) {
  id: ID!
  """Its title."""
  title: String! @unique @constraint(minLength: 1)
  size: Int @default(value: 5)
  state: State! @default(value: DRAFT)
  place: Spot
  words: [String!]! @index
  createdAt: DateTime! @createdAt
  secret: String @hidden
  authorId: ID!
  author: Author @belongsTo(field: "authorId", onDelete: CASCADE)
  tags(limit: Int = 5): [Tag!]! @manyToMany(through: "PostTag", orderBy: [{field: "name"}])
  length(unit: Unit = WORDS): Int
  old: Float @deprecated(reason: "Gone.")
}
type Author @model @crud(operations: [FIND, CREATE, UPDATE]) {
  id: ID!
  name: String!
  posts(first: Int, filter: PostFilter): PostConnection! @hasMany(field: "authorId")
}
type Tag @model(plural: "labels") { id: ID! name: String! @renamedFrom(name: "text") }
type Spot { city: String! }
enum State { DRAFT DONE }
enum Unit { WORDS LETTERS @deprecated }
input FindInput { text: String = "x", state: State! = DRAFT, limit: Int! = 5 }
extend type Query {
  search(input: FindInput!, by: [PostOrderBy!]): [Post!]!
  tag(id: ID!): Tag @find
}
extend type Mutation { publish(id: ID!, at: SpotInput, note: String = null): Post! }
input SpotInput { city: String }
'''


@st.composite
def slipped(draw: st.DrawFn, texts: Sequence[str] = (BLOG,)) -> str:
    """One of the texts with a few slips in it."""
    tokens = TOKENS.findall(draw(st.sampled_from(texts)))
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(tokens) - 1))
        other = draw(st.integers(0, len(tokens) - 1))
        slip = draw(st.sampled_from(("lose", "double", "swap", "copy", "word", "mark", "line")))
        if slip == "lose":
            tokens[place] = ""
        elif slip == "double":
            tokens[place] *= 2
        elif slip == "swap":
            tokens[place], tokens[other] = tokens[other], tokens[place]
        elif slip == "copy":
            tokens[place] = tokens[other]
        elif slip == "word":
            tokens[place] = draw(st.sampled_from(WORDS))
        elif slip == "mark":
            tokens[place] = draw(st.sampled_from(PUNCTUATION))
        else:
            lines = "".join(tokens).splitlines(keepends=True)
            lines.insert(place % len(lines), lines[other % len(lines)])
            tokens = TOKENS.findall("".join(lines))
    return "".join(tokens)
