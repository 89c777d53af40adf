"""Workers do jobs beside the loop, as many at once as allowed, and do not outlive a stop."""

import threading
from collections.abc import Callable
from time import monotonic

import pytest

from embedded.wire.workers import Breathe, Pool, Workers


def test_a_job_is_done_in_another_thread() -> None:
    workers = Workers()
    assert (
        workers.submit(lambda _: threading.get_ident(), waits=False).result(5)
        != threading.get_ident()
    )
    workers.close()


def test_a_failure_reaches_the_owner() -> None:
    workers = Workers()
    with pytest.raises(ZeroDivisionError):
        workers.submit(lambda _: 1 // 0, waits=True).result(5)
    assert workers.submit(lambda _: 5, waits=True).result(5) == 5
    workers.close()


def test_jobs_that_compute_take_turns() -> None:
    workers = Workers()
    order: list[str] = []

    def compute(name: str) -> Callable[[Breathe], None]:
        def job(breathe: Breathe) -> None:
            until = monotonic() + 20
            while len(order) < 9 and monotonic() < until:
                if order[-1:] != [name]:
                    order.append(name)
                breathe()

        return job

    jobs = [workers.submit(compute(name), waits=False) for name in "abc"]
    for job in jobs:
        job.result(10)
    assert all(order.count(name) >= 2 for name in "abc")
    workers.close()


def test_a_job_that_never_breathes_does_not_stop_the_others() -> None:
    workers = Workers()
    begun, end = threading.Event(), threading.Event()

    def stubborn(_: Breathe) -> bool:
        begun.set()
        return end.wait(20)

    holding = workers.submit(stubborn, waits=False)
    assert begun.wait(5)
    others = [workers.submit(_breathing, waits=False) for _ in range(3)]
    assert [job.result(10) for job in others] == [100] * 3
    end.set()
    assert holding.result(5)
    workers.close()


def _breathing(breathe: Breathe) -> int:
    for _ in range(100):
        breathe()
    return 100


def test_jobs_beyond_the_threads_wait_their_turn() -> None:
    pool = Pool("test", 2)
    gate = threading.Barrier(3)
    first = [pool.submit(gate.wait) for _ in range(2)]
    later = pool.submit(lambda: 7)
    assert not later.done()
    gate.wait(5)
    assert later.result(5) == 7
    assert all(future.result(5) in (0, 1, 2) for future in first)
    pool.close(monotonic() + 5)


def test_closing_forgets_what_has_not_begun_and_leaves_behind_what_does_not_end() -> None:
    pool = Pool("test", 1)
    begun, end = threading.Event(), threading.Event()

    def stubborn() -> bool:
        begun.set()
        return end.wait(20)

    running = pool.submit(stubborn)
    waiting = pool.submit(lambda: 1)
    assert begun.wait(5)
    pool.close(monotonic() + 0.05)
    assert waiting.cancelled()
    assert pool.submit(lambda: 1).cancelled()
    assert not running.done()
    end.set()
    assert running.result(5)
