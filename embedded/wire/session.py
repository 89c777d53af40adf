"""What one connection asks and is told, without I/O: frames in, answers out by way of an outlet."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import Final, Protocol, TypeVar

from embedded.reql.errors import Kind, ReqlError
from embedded.wire import answers
from embedded.wire.execution import Answer, Engine, Execution, Outcome, Pause
from embedded.wire.frames import Frame
from embedded.wire.messages import (
    BadMessageError,
    Continue,
    Message,
    NoreplyWait,
    ServerInfo,
    Start,
    Stop,
    parse,
)
from embedded.wire.workers import Breathe

MOST_QUERIES: Final = 1024  # of one connection at once; the others wait to be read

# A frame that takes more than a moment to parse and to compile.
_LARGE: Final = 128 * 1024

# What a query may take on the event loop before it goes on in a thread of its own.
_SLICE: Final = 0.004
# How long a query that may take long is tried here before it is begun again in a thread.
_ATTEMPT: Final = 0.002


T = TypeVar("T")


class Timer(Protocol):
    """Something that will be called."""

    def cancel(self) -> None:
        """Do not call it."""


class Outlet(Protocol):
    """What a session needs of the world around it."""

    def send(self, token: int, payload: bytes) -> None:
        """Send an answer."""

    def beside(
        self, job: Callable[[Breathe], T], then: Callable[[T], None], *, waits: bool
    ) -> None:
        """Do `job` in another thread, and give its outcome to `then` in this one."""

    def when_durable(self, since: int, then: Callable[[Exception | None], None]) -> None:
        """Call `then` in this thread when all writes since then are on disk, or lost."""

    def soon(self, then: Callable[[], None]) -> None:
        """Call `then` in this thread; may be called from any."""

    def later(self, seconds: float, then: Callable[[], None]) -> Timer:
        """Call `then` in this thread after a while."""


class CursorState(Enum):
    """What a query is doing. BUSY answers lead to IDLE or the end; CONTINUE leads back to BUSY."""

    BUSY = auto()  # an answer is being made, or waits for the disk
    QUIET = auto()  # a CONTINUE waits for a feed to have something
    GATHERING = auto()  # a CONTINUE waits for a feed to have gathered enough
    IDLE = auto()  # the client may ask for more
    GONE = auto()  # stopped: whatever still comes is thrown away


class Cursor:
    """A query of a connection, from START to its last answer."""

    def __init__(self, token: int, *, noreply: bool) -> None:
        self.token: Final = token
        self.noreply: Final = noreply
        self.state = CursorState.BUSY
        self.wanted = 1  # answers that the client waits for
        self.beside = False  # a thread has it in hand, and gives it back to `_advanced`
        self.timer: Timer | None = None
        self.execution: Execution


class Session:
    """The queries of one connection by token."""

    def __init__(self, engine: Engine, outlet: Outlet) -> None:
        self._engine = engine
        self._outlet = outlet
        self._cursors: dict[int, Cursor] = {}
        self._silent: set[Cursor] = set()  # noreply queries that are not done
        self._waiting: list[tuple[int, set[Cursor]]] = []
        self._busy = 0
        self._reading = self._closed = False

    @property
    def full(self) -> bool:
        """Whether no more should be read: very many queries run, or one is being parsed."""
        return self._reading or self._busy >= MOST_QUERIES

    def receive(self, frame: Frame) -> None:
        """Take in one frame."""
        if len(frame.payload) <= _LARGE:
            self._handle(frame.token, _parsed(frame.payload))
            return
        self._reading = True
        then = partial(self._read, frame.token)
        self._outlet.beside(lambda _: _parsed(frame.payload), then, waits=False)

    def close(self) -> None:
        """The client is gone: end what it has running."""
        self._closed = True
        for cursor in (*self._cursors.values(), *self._silent):
            self._end(cursor)
        self._cursors.clear()
        self._silent.clear()

    def _read(self, token: int, message: Message | BadMessageError) -> None:
        """A large frame is parsed; its query is compiled in a thread, too."""
        self._reading = False
        if self._closed:
            return
        if isinstance(message, Start):
            self._begin(token, message, large=True)
        else:
            self._handle(token, message)

    def _handle(self, token: int, message: Message | BadMessageError) -> None:
        match message:
            case BadMessageError():
                self._outlet.send(token, answers.client_error(str(message)))
            case Start():
                self._begin(token, message)
            case Continue():
                self._continue(token)
            case Stop():
                self._stop(token)
            case NoreplyWait() if token in self._cursors:
                self._taken(token)
            case NoreplyWait():
                self._waiting.append((token, set(self._silent)))
                self._answer_waiting()
            case ServerInfo():
                self._outlet.send(token, answers.server_info(self._engine.catalog.server))

    def _begin(self, token: int, start: Start, *, large: bool = False) -> None:
        noreply = start.says("noreply")
        if token in self._cursors:
            self._taken(token)
            return
        cursor = Cursor(token, noreply=noreply)
        self._busy += 1
        cursor.execution = Execution(self._engine, start, partial(self._woken, cursor))
        if noreply:
            self._silent.add(cursor)
        else:
            self._cursors[token] = cursor
        if large:
            self._beside(cursor)
            return
        wrong = cursor.execution.compile()
        if wrong is None:
            self._proceed(cursor)
        else:
            self._answer(cursor, wrong)

    def _continue(self, token: int) -> None:
        cursor = self._cursors.get(token)
        if cursor is None:
            self._unknown(token)
            return
        cursor.wanted += 1
        if cursor.state is CursorState.IDLE:
            self._next_batch(cursor)

    def _stop(self, token: int) -> None:
        cursor = self._cursors.pop(token, None)
        if cursor is None:
            self._unknown(token)
            return
        self._end(cursor)
        for _ in range(cursor.wanted + 1):  # the CONTINUE that waits is answered, too
            self._outlet.send(token, answers.STOPPED)

    def _unknown(self, token: int) -> None:
        text = f"Token {_signed(token)} not in stream cache."
        self._outlet.send(token, answers.client_error(text))

    def _taken(self, token: int) -> None:
        text = f"ERROR: duplicate token {_signed(token)}"
        self._outlet.send(token, answers.client_error(text))

    def _proceed(self, cursor: Cursor) -> None:
        self._become(cursor, CursorState.BUSY)
        execution = cursor.execution
        if execution.repeatable:
            seconds = _ATTEMPT if execution.long else _SLICE
            self._advanced(cursor, execution.attempt(seconds))
        elif not execution.long:
            self._advanced(cursor, execution.advance(_SLICE))
        else:
            self._beside(cursor)

    def _beside(self, cursor: Cursor) -> None:
        execution, cursor.beside = cursor.execution, True
        then = partial(self._advanced, cursor)
        self._outlet.beside(execution.finish, then, waits=execution.waits)

    def _advanced(self, cursor: Cursor, outcome: Outcome) -> None:
        cursor.beside = False
        if cursor.state is CursorState.GONE:
            cursor.execution.close()  # what a thread still had in hand when the client went
        elif outcome is Pause.TIME_IS_UP:
            self._beside(cursor)
        elif outcome is Pause.NOTHING_YET:
            self._become(cursor, CursorState.QUIET)
        elif isinstance(outcome, Answer) and cursor.execution.hard:
            then = partial(self._durable, cursor, outcome)
            self._outlet.when_durable(cursor.execution.since, then)
        elif isinstance(outcome, Answer):
            self._answer(cursor, outcome)

    def _durable(self, cursor: Cursor, answer: Answer, failure: Exception | None) -> None:
        if failure is not None:
            answer = Answer(answers.failure(ReqlError(Kind.OP_FAILED, str(failure))))
        if cursor.state is not CursorState.GONE:
            self._answer(cursor, answer)

    def _answer(self, cursor: Cursor, answer: Answer) -> None:
        if cursor.noreply:
            self._end(cursor)
            self._silent.discard(cursor)
            self._answer_waiting()
            return
        cursor.wanted -= 1
        self._outlet.send(cursor.token, answer.payload)
        if not answer.open:
            self._end(cursor)
            del self._cursors[cursor.token]
        elif cursor.wanted:
            self._next_batch(cursor)
        else:
            self._become(cursor, CursorState.IDLE)

    def _woken(self, cursor: Cursor) -> None:
        """A feed calls, from whatever thread."""
        self._outlet.soon(partial(self._wake, cursor))

    def _wake(self, cursor: Cursor) -> None:
        """A feed has something to tell, or enough."""
        if cursor.state in (CursorState.QUIET, CursorState.GATHERING):
            self._proceed(cursor)

    def _next_batch(self, cursor: Cursor) -> None:
        seconds = cursor.execution.gather()
        if not seconds:
            self._proceed(cursor)
            return
        self._become(cursor, CursorState.GATHERING)
        cursor.timer = self._outlet.later(seconds, partial(self._proceed, cursor))

    def _become(self, cursor: Cursor, state: CursorState) -> None:
        """Go over to another state; nothing that was to happen later in this one happens."""
        self._busy += (state is CursorState.BUSY) - (cursor.state is CursorState.BUSY)
        cursor.state = state
        if cursor.timer is not None:
            cursor.timer.cancel()
            cursor.timer = None

    def _end(self, cursor: Cursor) -> None:
        self._become(cursor, CursorState.GONE)
        cursor.execution.cancel()
        if not cursor.beside:
            cursor.execution.close()

    def _answer_waiting(self) -> None:
        left = []
        for token, earlier in self._waiting:
            if earlier & self._silent:
                left.append((token, earlier))
            else:
                self._outlet.send(token, answers.ALL_WRITTEN)
        self._waiting = left


def _signed(token: int) -> int:
    """A token as texts show it."""
    return token - 2**64 if token >= 2**63 else token


def _parsed(payload: bytes) -> Message | BadMessageError:
    try:
        return parse(payload)
    except BadMessageError as error:
        return error
