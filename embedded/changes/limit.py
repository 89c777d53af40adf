"""A feed on `order_by(index=…).limit(n)`: what each write does to the window."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from embedded.changes.items import Item, ItemWriter
from embedded.changes.plan import ABSENT, FeedPlan, Limit, Source
from embedded.changes.window import Member, Step, Window
from embedded.storage.changelog import Change


class LimitPart:
    """Follows a window; its steps are made under the write lock and kept until they are read."""

    key: bytes | None = None

    def __init__(self, plan: FeedPlan, source: Source, selection: Limit) -> None:
        self.table = source.table
        self._window = Window(plan, source, selection)
        self._first: list[Member] = []
        self._initial = plan.options.include_initial
        self._offsets = plan.options.include_offsets
        self._squash = plan.options.squash is not False
        self._writer = ItemWriter(plan.options.include_types)
        self._steps: deque[tuple[int, Step]] = deque()

    def begin(self) -> None:
        """Read the window as of now."""
        self._window.begin()
        self._first = self._window.members

    def initial(self) -> Iterator[Item] | None:
        """The whole window, in its order."""
        if not self._initial:
            return None
        self._initial = False
        return iter(
            [
                self._placed(self._writer.initial(member.value), new_offset=at)
                for at, member in enumerate(self._first)
            ]
        )

    def concerns(self, change: Change) -> bool:
        """Whether the window is another one now."""
        if not self._window.concerns(change):
            return False
        steps = self._window.apply(change)
        for step in steps:
            merged = self._after_earlier(step) if self._squash else step
            self._steps.append((change.sequence, merged))
        return bool(steps)

    def items(self, change: Change) -> Iterator[Item]:
        """The steps up to this change."""
        with self.table.lock:
            taken = []
            while self._steps and self._steps[0][0] <= change.sequence:
                taken.append(self._steps.popleft()[1])
        for step in taken:
            item = self._item(step)
            if item is not None:
                yield item

    def settle(self) -> None:
        """Nothing to forget."""

    def _item(self, step: Step) -> Item | None:
        old = ABSENT if step.old is None else step.old.value
        new = ABSENT if step.new is None else step.new.value
        moved = self._offsets and step.old_offset != step.new_offset
        item = self._writer.change(old, new, equal=moved)
        if item is None:
            return None
        return self._placed(item, old_offset=step.old_offset, new_offset=step.new_offset)

    def _placed(self, item: Item, **offsets: int | None) -> Item:
        return {**item, **offsets} if self._offsets else item

    def _after_earlier(self, step: Step) -> Step:
        """Squashed, what left again is not told to have come."""
        for number, (_, earlier) in enumerate(self._steps):
            if step.old is not None and earlier.new == step.old:
                del self._steps[number]
                return replace(step, old=earlier.old, old_offset=earlier.old_offset)
        return step
