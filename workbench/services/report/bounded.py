"""A template of the house is let write no page without end: so many characters, so many seconds, and no number that needs them all.

Time is looked at from line to line of the template; one expression that takes long by itself is not stopped in it.
"""

import re
import sys
import time
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from jinja2.exceptions import TemplateRuntimeError
from jinja2.sandbox import ImmutableSandboxedEnvironment

if TYPE_CHECKING:
    from jinja2 import Template

MOST = 100_000_000  # characters of a page; a report on 10,000 claims has a quarter of that
SECONDS = 60.0
_BITS = 100_000  # of a number
_LONG_WIDTH = 8  # digits of the width to which something is padded


class Unbounded(TemplateRuntimeError):
    """A template that does not come to an end within the bounds; place is its name and the line, where that is known."""

    def __init__(self, message: str, place: tuple[str, int] | None = None) -> None:
        super().__init__(message)
        self.place = place


class Bounded(ImmutableSandboxedEnvironment):
    """The sandbox, in which nothing is multiplied or padded beyond a page."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse what would be longer than a page, before it is made."""
        if _is_long(operator, left, right) or _is_long(operator, right, left):
            raise Unbounded(too_much())
        return super().call_binop(context, operator, left, right)


def _is_long(operator: str, one: Any, other: Any) -> bool:
    if operator == "%":
        return isinstance(one, str) and any(len(number) > _LONG_WIDTH for number in re.findall(r"\d+", one))
    if operator == "**":
        return isinstance(one, int) and isinstance(other, int) and one.bit_length() * other > _BITS
    return isinstance(one, str | bytes | list | tuple) and isinstance(other, int) and len(one) * other > MOST


def filled(template: "Template", values: dict[str, object], most: int = MOST, seconds: float = SECONDS) -> str:
    """Fill a template within bounds; raises Unbounded, which tells the line that was being written when they were met."""
    before, end = sys.gettrace(), time.monotonic() + seconds
    writer: FrameType | None = None  # the innermost template, which gives each piece first

    def each_line(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal writer
        if writer is None and event == "return":
            writer = frame
        if time.monotonic() > end:
            raise Unbounded(f"it took longer than {seconds:,.0f} seconds", _place(frame))
        return each_line

    def in_templates(frame: FrameType, _event: str, _argument: Any) -> Any:
        return each_line if frame.f_code.co_filename.endswith(".j2") else None

    parts, length = [], 0
    sys.settrace(in_templates)
    try:
        for part in template.generate(values):
            length += len(part)
            if length > most:
                raise Unbounded(too_much(most), _place(writer))
            parts.append(part)
            writer = None
    finally:
        sys.settrace(before)
    return "".join(parts)


def _place(frame: FrameType | None) -> tuple[str, int] | None:
    """The template of a frame of what Jinja2 compiled, and the line in it."""
    template = frame.f_globals.get("__jinja_template__") if frame else None
    return (Path(template.filename).name, template.get_corresponding_lineno(frame.f_lineno)) if frame and template else None


def too_much(most: int = MOST) -> str:
    """Say that a template writes too much."""
    return f"it writes more than {most:,} characters"
