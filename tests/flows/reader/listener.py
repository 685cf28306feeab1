"""A screen reader's end of the line: keys in, announcements and focus out, over the real accessibility bus.

Runs in the system's Python, which has the bindings of AT-SPI; knows nothing of the workbench's code.
"""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402
from top_window import TopWindow  # noqa: E402

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PATIENCE_S = 40  # how long to wait for what never comes; nothing is slow that comes
QUIET_S = 0.15  # a key is done when nothing more was heard for so long
KINDS = ("object:announcement", "object:state-changed:focused", "object:state-changed:checked", "window:activate")
STATES = ("ACTIVE", "CHECKED", "EDITABLE", "ENABLED", "FOCUSABLE", "FOCUSED", "READ_ONLY", "SELECTED", "SHOWING")
SHIFT, CONTROL, ALT = 50, 37, 64  # key codes of every X keyboard
KEYS = {
    "Return": 0xFF0D,
    "Escape": 0xFF1B,
    "Tab": 0xFF09,
    "Home": 0xFF50,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "F1": 0xFFBE,
    "F6": 0xFFC3,
    "space": 0x20,
}


def described(one: "Atspi.Accessible") -> dict:
    """Role, name, description and states of one thing on screen, as a screen reader gets them."""
    states = one.get_state_set()
    return {
        "role": one.get_role_name(),
        "name": one.get_name() or "",
        "description": one.get_description() or "",
        "states": [name for name in STATES if states.contains(getattr(Atspi.StateType, name))],
    }


def _until_there(name: str) -> None:
    """Wait until somebody answers for a name on the session's bus, or patience ends."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    asked = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner")
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        answer = bus.call_sync(*asked, GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, -1, None)
        if answer.unpack()[0]:
            return
        time.sleep(0.02)  # starting is another process's; nothing here tells of it


class Listener:
    """One program under the ear; close() ends it and the bus."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        launcher = next(one for one in LAUNCHERS if Path(one).exists())
        self._bus = subprocess.Popen([launcher, "--launch-immediately"])
        _until_there("org.a11y.Bus")
        Atspi.init()
        self.heard: list[dict] = []
        self._context = GLib.MainContext.default()
        self._events = Atspi.EventListener.new(self._note)
        for kind in KINDS:
            self._events.register(kind)
        self._top = TopWindow()
        self._program = subprocess.Popen(command, env=environment)

    def close(self) -> int:
        """Wait for the program to end, end it if it does not, and tell its exit status."""
        try:
            status = self._program.wait(20)
        except subprocess.TimeoutExpired:
            self._program.kill()
            status = self._program.wait()
        self._bus.terminate()
        self._bus.wait()
        return status

    def key(self, name: str, *held: int) -> None:
        """Press a key, a letter or one of KEYS, with others held down."""
        for code in held:
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(KEYS.get(name) or ord(name), None, Atspi.KeySynthType.SYM)
        for code in held:
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.RELEASE)
        self.settle()

    def tap(self, code: int) -> None:
        """Press a key that others are held with, alone."""
        for kind in (Atspi.KeySynthType.PRESS, Atspi.KeySynthType.RELEASE):
            Atspi.generate_keyboard_event(code, None, kind)
        self.settle(0.5)

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            Atspi.generate_keyboard_event(ord(letter), None, Atspi.KeySynthType.SYM)
            self.settle(0.03)
        self.settle()

    def settle(self, quiet: float = QUIET_S) -> None:
        """Listen until nothing more is heard for a while."""
        count, since = len(self.heard), time.monotonic()
        while time.monotonic() - since < quiet:
            self._listen()
            if len(self.heard) != count:
                count, since = len(self.heard), time.monotonic()

    def wait(self, told: Callable[[dict], bool]) -> dict | None:
        """Listen until something is heard (what was heard since the last forget counts too); None when it never is."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end and self._program.poll() is None:
            found = next((one for one in self.heard if told(one)), None)
            if found:
                return found
            self._listen()
        return None

    def until(self, holds: Callable[[], object]) -> None:
        """Listen until something holds, or patience ends."""
        end = time.monotonic() + PATIENCE_S
        while not holds() and time.monotonic() < end and self._program.poll() is None:
            self._listen()

    def forget(self) -> list[dict]:
        """Give what was heard so far, and begin to listen anew."""
        heard, self.heard = self.heard, []
        return heard

    def tree(self, deep: int = 20, every: bool = False) -> list[dict]:
        """What is on screen now, depth first, each with its depth; every: what is hidden too."""
        found: list[dict] = []

        def walk(one: "Atspi.Accessible", depth: int) -> None:
            told = described(one)
            if depth > 1 and "SHOWING" not in told["states"] and not every:
                return
            found.append({"depth": depth, **told})
            if depth < deep:
                for place in range(min(one.get_child_count(), 60)):
                    if child := one.get_child_at_index(place):
                        walk(child, depth + 1)

        if application := self._application():
            walk(application, 0)
        return found

    def _application(self) -> "Atspi.Accessible | None":
        desktop = Atspi.get_desktop(0)
        there = (desktop.get_child_at_index(place) for place in range(desktop.get_child_count()))
        return next((one for one in there if one and one.get_process_id() == self._program.pid), None)

    def _listen(self) -> None:
        self._top.follow()
        while self._context.pending():
            self._context.iteration(False)
        time.sleep(0.01)  # events come when they come; asked more often, the bus itself would slow the program down

    def _note(self, event: "Atspi.Event") -> None:
        source = event.source
        try:
            told = {"role": source.get_role_name(), "name": source.get_name() or ""}
        except GLib.Error:
            return  # gone before it could be asked
        said = str(event.any_data) if "announcement" in event.type else ""
        self.heard.append({"event": event.type, "on": bool(event.detail1), "said": said, **told})
