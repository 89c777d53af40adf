"""The rule that literals fit their types, which says of which argument a scalar's literal is."""

from typing import Any

from graphql import (
    ArgumentNode,
    GraphQLError,
    GraphQLInputType,
    ValueNode,
    ValuesOfCorrectTypeRule,
    VariableDefinitionNode,
    specified_rules,
)
from graphql.language import SKIP, VisitorAction
from graphql.pyutils import print_path_list
from graphql.utilities import validate_input_literal

from runtime.scalars.literals import WrongLiteralError


class LiteralsRule(ValuesOfCorrectTypeRule):
    """graphql-core's rule, in whose words variables' values are told; of literals it is silent."""

    _about = ""

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        """Remember the argument whose value comes next."""
        self._about = f"Argument '{node.name.value}' has invalid value"

    def enter_variable_definition(self, node: VariableDefinitionNode, *_: Any) -> None:
        """Remember the variable whose default may come next."""
        self._about = f"Variable '${node.variable.name.value}' has invalid default value"

    def is_valid_value_node(self, node: ValueNode, type: GraphQLInputType | None) -> VisitorAction:
        """Report what is wrong with a literal, and with those in it."""

        def on_error(error: GraphQLError, path: list[str | int]) -> None:
            if isinstance(error, WrongLiteralError):
                error.message = f"{self._about}{print_path_list(path)}: {error.message}"
            self.report_error(error)

        if type is not None:
            hide = self.context.hide_suggestions
            validate_input_literal(node, type, on_error, hide_suggestions=hide)
        return SKIP


RULES = tuple(LiteralsRule if rule is ValuesOfCorrectTypeRule else rule for rule in specified_rules)
