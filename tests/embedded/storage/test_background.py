"""Jobs in the background: in turn, and none of them ends the others."""

import threading

from embedded.storage.background import SOON, Background


def test_a_job_that_fails_does_not_end_the_others() -> None:
    background, done = Background(), threading.Event()
    slices = iter([SOON, SOON, None])

    def fails() -> float | None:
        raise RecursionError

    def goes_on() -> float | None:
        pause = next(slices)
        if pause is None:
            done.set()
        return pause

    background.add(goes_on)
    background.add(fails)
    assert done.wait(20)
    background.close()
