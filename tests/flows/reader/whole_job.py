"""Run by test_screen_reader.py inside a bus and a display of its own: does the whole job by keys, and prints what was heard.

python3 whole_job.py CASEBOOK ARTICLE COMMAND…    one JSON object, {"step": {"heard": […], "tree": […]}}, on the last line
"""

import json
import os
import sys

from listener import CONTROL, SHIFT, Listener

SOURCE = "https://gauge.example/tamble"
RATIONALE = "the gauge log says so"


def main(casebook: str, article: str, *command: str) -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    ear = Listener([*command, "--casebook", casebook], environment)
    steps: dict[str, dict] = {}

    def keep(step: str, *, tree: bool = False) -> None:
        ear.settle()
        shown = ear.tree() if tree else []
        steps[step] = {"heard": ear.forget(), "tree": shown}

    try:
        ear.until(lambda: any("FOCUSED" in one["states"] for one in ear.tree()))
        ear.settle(0.5)
        keep("library", tree=True)

        ear.key("o", CONTROL)
        ear.wait(lambda one: one["event"] == "window:activate" and one["role"] in ("dialog", "file chooser"))
        ear.settle(0.5)
        ear.type(article)
        ear.key("Return")
        ear.wait(lambda one: one["role"] == "table cell" and one["on"])
        ear.settle(0.5)
        keep("open", tree=True)

        ear.key("v")
        ear.wait(lambda one: "announcement" in one["event"])
        keep("verdict", tree=True)

        ear.key("k")
        ear.key("k", CONTROL)
        ear.type(SOURCE)
        ear.key("a", CONTROL)
        ear.key("c", CONTROL)
        keep("search box", tree=True)
        ear.key("Escape")
        ear.key("u")
        ear.wait(lambda one: "announcement" in one["event"])
        keep("source", tree=True)

        ear.key("n")
        keep("rationale begun")
        ear.type(RATIONALE)
        ear.key("Escape")
        keep("rationale", tree=True)

        ear.key("?", SHIFT)
        ear.wait(lambda one: one["event"] == "window:activate" and one["role"] == "dialog")
        keep("keys", tree=True)
        ear.key("Escape")

        ear.key("z", CONTROL)
        ear.key("Z", CONTROL, SHIFT)
        keep("undone and redone")

        ear.key("e", CONTROL)
        ear.wait(lambda one: one["event"] == "window:activate" and one["role"] == "dialog")
        ear.settle(0.5)
        keep("export dialog", tree=True)
        ear.key("Return")
        ear.wait(lambda one: "announcement" in one["event"] and ".html" in one["said"])
        keep("exported")

        ear.key("q", CONTROL)
    finally:
        steps["ended"] = {"status": ear.close()}
        print(json.dumps(steps))


if __name__ == "__main__":
    main(*sys.argv[1:])
