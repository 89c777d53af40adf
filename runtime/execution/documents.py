"""Documents: parsed and validated within limits, and kept for the next time."""

from collections import OrderedDict
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    GraphQLSchema,
    GraphQLSyntaxError,
    parse,
    validate,
)

from runtime.errors import ParseFailed, ValidationFailed
from runtime.execution.failures import RefusedError
from runtime.execution.literals import RULES
from runtime.limits.shape import ShapeLimits, too_much


@dataclass(frozen=True, slots=True)
class DocumentLimits:
    """How much of a document is read before it is refused, and how much is kept."""

    characters: int = 64 * 1024
    tokens: int = 2000
    comments: int = 500
    errors: int = 10
    # Parsed, a document takes up to 250 times the memory of its text.
    kept_characters: int = 512 * 1024
    shape: ShapeLimits = field(default_factory=ShapeLimits)


class Documents:
    """The documents of one schema; of valid ones, those used last are kept."""

    def __init__(self, schema: GraphQLSchema, limits: DocumentLimits, *, suggestions: bool) -> None:
        self._schema = schema
        self._limits = limits
        self._suggestions = suggestions
        self._kept: OrderedDict[str, DocumentNode] = OrderedDict()
        self._kept_characters = 0

    def get(self, text: str) -> DocumentNode:
        """The document that `text` is; RefusedError when it is none, or none for this schema."""
        if text in self._kept:
            self._kept.move_to_end(text)
            return self._kept[text]
        document = self._parse(text)
        self._validate(document)
        self._keep(text, document)
        return document

    def _parse(self, text: str) -> DocumentNode:
        try:
            return parse(
                text,
                max_lexical_tokens=self._limits.tokens,
                max_comments=self._limits.comments,
                max_source_length=self._limits.characters,
            )
        except GraphQLSyntaxError as error:
            raise RefusedError(ParseFailed, [error]) from None

    def _validate(self, document: DocumentNode) -> None:
        if error := too_much(document, self._limits.shape):
            raise RefusedError(ValidationFailed, [error])
        errors = validate(
            self._schema,
            document,
            RULES,
            max_errors=self._limits.errors,
            hide_suggestions=not self._suggestions,
        )
        if errors:
            raise RefusedError(ValidationFailed, errors)

    def _keep(self, text: str, document: DocumentNode) -> None:
        self._kept[text] = document
        self._kept_characters += len(text)
        while self._kept_characters > self._limits.kept_characters:
            dropped, _ = self._kept.popitem(last=False)
            self._kept_characters -= len(dropped)
