"""Where a node of the document stands in its file."""

from graphql import DefinitionNode, Node

from codegen.problems import Position

# Nodes that codegen itself adds to the document stand nowhere.
NOWHERE = Position("schema", 1, 1)


def position_of(node: Node) -> Position:
    """The place a reader looks for: a definition's name, not its description."""
    named = getattr(node, "name", None) if isinstance(node, DefinitionNode) else None
    location = (named or node).loc
    if location is None:
        return NOWHERE
    token = location.start_token
    return Position(location.source.name, token.line, token.column)
