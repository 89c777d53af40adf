"""One socket: frames to its session, the session's effects to the socket and to tasks."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass
from functools import partial

from graphql import OperationType
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketDisconnected

from runtime.execution.encoding import encode
from runtime.execution.engine import Engine, Operation
from runtime.execution.failures import OperationError, RefusedError
from runtime.execution.masking import FormattedError
from runtime.logs import new_request_id
from runtime.ws.effects import Close, Live, Send, Start, Stop
from runtime.ws.session import Effects, Session, State

# Who sends first to a client that is gone gets the first, everybody after that the second.
_GONE = (WebSocketDisconnect, WebSocketDisconnected)


@dataclass(frozen=True, slots=True)
class _Running:
    kind: OperationType
    task: asyncio.Task[None]

    def cancel(self) -> None:
        # Not twice: the second time would break off the cleaning up after the first.
        if not self.task.cancelling():
            self.task.cancel()


class Socket:
    """Runs what one client asks for, until one of both ends it."""

    def __init__(self, websocket: WebSocket, engine: Engine, session: Session) -> None:
        self._websocket = websocket
        self._engine = engine
        self._session = session
        self._running: dict[Live, _Running] = {}
        # What is sent is decided while holding it, so that nothing follows the end of an operation.
        self._sending = asyncio.Lock()

    async def run(self) -> None:
        """Serve the accepted socket to its end, and leave nothing running behind it."""
        try:
            await self._read()
        except _GONE:
            pass
        finally:
            await self._do(self._session.closed())
            await self._all_ended()

    async def stop(self) -> None:
        """End streams, let the other operations be answered, then send the client elsewhere."""
        self._session.stopping()
        for running in self._running.values():
            if running.kind is OperationType.SUBSCRIPTION:
                running.cancel()
        await self._all_ended()
        with suppress(*_GONE):
            await self._do(self._session.restart())

    async def _read(self) -> None:
        begin = asyncio.get_running_loop().time() + self._session.limits.init_seconds
        while self._session.state is not State.CLOSED:
            try:
                async with asyncio.timeout_at(
                    begin if self._session.state is State.WAITING else None
                ):
                    frame = await self._frame()
            except TimeoutError:
                await self._do(self._session.init_timed_out())
            else:
                await self._do(self._session.receive(frame))

    async def _frame(self) -> str | bytes:
        event = await self._websocket.receive()
        if event["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(event["code"])
        text: str | None = event.get("text")
        return event["bytes"] if text is None else text

    async def _do(self, effects: Effects) -> None:
        for effect in effects:
            match effect:
                case Start(operation):
                    await self._do(self._start(operation))
                case Stop(operation):
                    self._stop(operation)
                case Send() | Close():
                    async with self._sending:
                        await self._say(effect)

    async def _say(self, effect: Send | Close) -> None:
        if isinstance(effect, Send):
            await self._websocket.send_text(effect.text())
        else:
            await self._websocket.close(effect.code, effect.reason)

    def _start(self, live: Live) -> Effects:
        try:
            operation = self._engine.prepare(live.params, new_request_id())
        except RefusedError as refusal:
            self._session.ended(live)
            return [*self._session.error(live, encode(refusal.errors))]
        task = asyncio.create_task(self._perform(live, operation))
        self._running[live] = _Running(operation.kind, task)
        return []

    def _stop(self, live: Live) -> None:
        running = self._running.get(live)
        # A change is made to its end, even when nobody waits for its answer any more.
        if running and running.kind is not OperationType.MUTATION:
            running.cancel()

    async def _all_ended(self) -> None:
        if tasks := [running.task for running in self._running.values()]:
            await asyncio.wait(tasks)

    async def _perform(self, live: Live, operation: Operation) -> None:
        try:
            errors = await self._results(live, operation)
            if errors:
                data = self._engine.encode_errors(errors, operation.request_id)
                await self._report(partial(self._session.error, live, data))
            else:
                await self._report(partial(self._session.complete, live))
        except _GONE:
            pass  # the reader sees it too, and ends everything
        finally:
            self._session.ended(live)
            del self._running[live]

    async def _results(self, live: Live, operation: Operation) -> list[FormattedError] | None:
        try:
            async with aclosing(self._engine.results(operation)) as payloads:
                async for payload in payloads:
                    data = self._engine.encode(payload, operation.request_id)
                    await self._report(partial(self._session.next, live, data))
        except OperationError as failure:
            return failure.errors
        except _GONE:
            raise
        except Exception as error:  # one operation's fault must not end the others
            return self._engine.unexpected(error, operation.request_id)
        return None

    async def _report(self, effects: Callable[[], Sequence[Send]]) -> None:
        async with self._sending:
            for effect in effects():
                await self._say(effect)
