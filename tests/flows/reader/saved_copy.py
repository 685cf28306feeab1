"""Run by test_saved_copy_heard.py inside a bus and a display of its own: pins a passage by keys, and prints what was heard.

python3 saved_copy.py CASEBOOK COMMAND…    one JSON object, {"step": {"heard": […], "tree": […]}}, on the last line
"""

import json
import os
import sys

from listener import ALT, CONTROL, SHIFT, Listener


def main(casebook: str, *command: str) -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    ear = Listener([*command, "--casebook", casebook], environment)
    steps: dict[str, dict] = {}

    def keep(step: str) -> None:
        ear.settle(0.5)
        shown = ear.tree()
        steps[step] = {"heard": ear.forget(), "tree": shown}

    try:
        ear.until(lambda: any("FOCUSED" in one["states"] for one in ear.tree()))
        ear.settle(0.5)
        ear.key("o", ALT)
        ear.wait(lambda one: one["name"] == "Words of the saved copy" and one["on"])
        keep("opened")
        ear.key("Home", CONTROL)
        for _ in range(3):
            ear.key("Right", CONTROL, SHIFT)
        keep("selected")
        ear.key("1", CONTROL)
        ear.wait(lambda one: "announcement" in one["event"])
        keep("pinned")
        ear.key("Escape")
        keep("closed")
        ear.key("q", CONTROL)
    finally:
        steps["ended"] = {"status": ear.close()}
        print(json.dumps(steps))


if __name__ == "__main__":
    main(*sys.argv[1:])
