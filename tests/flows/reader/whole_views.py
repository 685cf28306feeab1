"""Run by test_whole_views_heard.py inside a bus and a display of its own: the views of the whole casebook by keys.

python3 whole_views.py CASEBOOK COMMAND…    one JSON object, {"step": {"heard": […], "tree": […]}}, on the last line
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

    def focused(role: str, name: str = "") -> None:
        ear.wait(lambda one: one["event"].endswith(":focused") and one["on"] and one["role"] == role and name in one["name"])

    def said(words: str) -> None:
        ear.wait(lambda one: "announcement" in one["event"] and words in one["said"])

    try:
        ear.until(lambda: any("FOCUSED" in one["states"] for one in ear.tree()))
        ear.settle(0.5)
        ear.forget()

        ear.tap(ALT)
        keep("alt alone")
        ear.key("5", ALT)
        focused("table cell")
        keep("sources")
        ear.key("Down")
        keep("next source")
        ear.key("F6")
        focused("list item")
        keep("citations")
        ear.key("Return")
        focused("table cell", "Claim ")
        keep("citing claim")

        ear.key("6", ALT)
        focused("chart", "Verdicts per article")
        keep("statistics")
        ear.key("F6")
        keep("next chart")
        ear.key("t")
        focused("table cell", "2026")
        keep("chart as a table")
        ear.key("C", CONTROL, SHIFT)
        said("CSV")
        keep("copied as CSV")

        ear.key("3", ALT)
        focused("table cell", "Claim ")
        keep("claims")
        ear.key("L", SHIFT)
        ear.settle(0.5)
        ear.forget()
        ear.key("2")
        said("second look")
        keep("second look")

        ear.key("7", ALT)
        focused("table cell")
        keep("history")
        ear.key("Down")
        keep("earlier deed")
        ear.key("z", CONTROL, ALT)
        ear.wait(lambda one: one["event"] == "window:activate")
        keep("way back asked")
        ear.key("Return")
        said("undone")
        keep("gone back")
        ear.key("q", CONTROL)
    finally:
        steps["ended"] = {"status": ear.close()}
        print(json.dumps(steps))


if __name__ == "__main__":
    main(*sys.argv[1:])
