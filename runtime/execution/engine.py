"""The engine: from a request's parameters to its answer, or to its events one by one."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, TypedDict

from graphql import (
    DocumentNode,
    ExecutionResult,
    Executor,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    create_source_event_stream,
    execute_root_selection_set,
    execute_subscription_event,
    get_operation_ast,
)
from graphql.pyutils import AwaitableOrValue

from runtime.errors import BackendError, BadUserInput, OperationFailed
from runtime.execution.documents import DocumentLimits, Documents
from runtime.execution.encoding import NOT_FOR_JSON, encode
from runtime.execution.failures import OperationError, RefusedError
from runtime.execution.masking import FormattedError, Masking
from runtime.execution.params import Params
from runtime.execution.roots import at_root_field

_END = object()

# Makes what resolvers get as `info.context`, from the id of the request.
Contexts = Callable[[str], Any]


class Payload(TypedDict, total=False):
    """The body of a GraphQL response."""

    data: dict[str, Any] | None
    errors: list[FormattedError]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a valid document, with the variables it was asked for with."""

    document: DocumentNode
    kind: OperationType
    params: Params
    request_id: str


class Engine:
    """Runs the operations of one schema."""

    def __init__(
        self,
        schema: GraphQLSchema,
        contexts: Contexts,
        *,
        production: bool,
        limits: DocumentLimits | None = None,
    ) -> None:
        self._schema = schema
        self._contexts = contexts
        self._hide_suggestions = production
        self._documents = Documents(schema, limits or DocumentLimits(), suggestions=not production)
        self._masking = Masking(production=production)

    def prepare(self, params: Params, request_id: str) -> Operation:
        """The operation asked for; RefusedError when there is no valid one."""
        try:
            document = self._documents.get(params.query)
        except RefusedError as refused:
            raise self._refused(refused.kind, refused.causes, request_id) from None
        node = get_operation_ast(document, params.operation_name)
        if node is None:
            raise RefusedError(OperationFailed, [GraphQLError(_which(document, params))])
        return Operation(document, node.operation, params, request_id)

    async def execute(self, operation: Operation) -> Payload:
        """The answer to a query or mutation; RefusedError when the variables do not fit."""
        executor = self._executor(operation)
        result = await _completed(execute_root_selection_set(executor))
        return self._payload(result, operation)

    async def results(self, operation: Operation) -> AsyncGenerator[Payload, None]:
        """The answer to a query or mutation, or one per event; OperationError ends them."""
        if operation.kind is not OperationType.SUBSCRIPTION:
            yield await self.execute(operation)
            return
        source = await self._source(operation)
        try:
            events = aiter(source)
            while (event := await self._next(events, operation)) is not _END:
                executor = self._executor(operation, event)
                result = await _completed(execute_subscription_event(executor))
                yield self._payload(result, operation)
        finally:
            await _close(source)

    def encode(self, payload: Payload, request_id: str) -> bytes:
        """The payload as JSON; one that JSON cannot carry becomes a masked error."""
        try:
            return encode(payload)
        except NOT_FOR_JSON as error:
            return encode({"data": None, "errors": self.unexpected(error, request_id)})

    def encode_errors(self, errors: list[FormattedError], request_id: str) -> bytes:
        """The same for errors alone: a resolver may have put anything into their extensions."""
        try:
            return encode(errors)
        except NOT_FOR_JSON as error:
            return encode(self.unexpected(error, request_id))

    def unexpected(self, error: Exception, request_id: str) -> list[FormattedError]:
        """What to tell a client of an exception that ended its operation."""
        return self._masking.ended(error, request_id)

    def _executor(self, operation: Operation, root: Any = None) -> Executor[Any]:
        # A new one for each event too: its context holds loaders, which must not outlive the
        # event, and what graphql-core remembers about an operation would grow with each event.
        executor = Executor.build(
            self._schema,
            operation.document,
            root_value=root,
            context_value=self._contexts(operation.request_id),
            raw_variable_values=operation.params.variables,
            operation_name=operation.params.operation_name,
            hide_suggestions=self._hide_suggestions,
        )
        if isinstance(executor, list):
            raise self._refused(BadUserInput, executor, operation.request_id)
        return executor

    def _refused(
        self, kind: type[BackendError], causes: Sequence[GraphQLError], request_id: str
    ) -> RefusedError:
        return RefusedError(kind, causes, self._masking.refused(causes, kind, request_id))

    async def _source(self, operation: Operation) -> AsyncIterable[Any]:
        source = create_source_event_stream(self._executor(operation))
        if isawaitable(source):
            source = await source
        if isinstance(source, ExecutionResult):
            raise OperationError(self._masking.failed(source.errors or (), operation.request_id))
        return source

    async def _next(self, events: AsyncIterator[Any], operation: Operation) -> Any:
        try:
            return await anext(events, _END)
        except Exception as error:  # whatever ends a source, the client is told
            located = at_root_field(error, self._executor(operation))
            raise OperationError(self._masking.failed([located], operation.request_id)) from error

    def _payload(self, result: ExecutionResult, operation: Operation) -> Payload:
        payload: Payload = {"data": result.data}
        if result.errors:
            payload["errors"] = self._masking.failed(result.errors, operation.request_id)
        return payload


async def _completed(result: AwaitableOrValue[ExecutionResult]) -> ExecutionResult:
    if isinstance(result, ExecutionResult):
        return result
    try:
        return await result
    except asyncio.CancelledError:
        # A field that fails cancels its siblings; when one of them waits for what others wait
        # for too, their cancellation comes back here although nobody cancelled this request.
        if (task := asyncio.current_task()) and task.cancelling():
            raise
        error = RuntimeError("a field was cancelled by the failure of another")
        return ExecutionResult(None, [GraphQLError(str(error), original_error=error)])


async def _close(source: AsyncIterable[Any]) -> None:
    if isinstance(source, AsyncGenerator):
        await source.aclose()


def _which(document: DocumentNode, params: Params) -> str:
    names = [
        definition.name.value
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode) and definition.name
    ]
    if params.operation_name is not None:
        return f'The document has no operation "{params.operation_name}".'
    if names:
        return f"Name the operation to run in operationName: {', '.join(names)}."
    return "The document has no operation, or several without names."
