"""Run by test_screen_reader_french.py inside a bus and a display of its own: library, sources and export by keys, in French.

python3 french_job.py CASEBOOK COMMAND…    one JSON object, {"step": {"heard": […], "tree": […]}}, on the last line
"""

import json
import os
import sys

from listener import ALT, CONTROL, Listener


def main(casebook: str, *command: str) -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    ear = Listener([*command, "--casebook", casebook], environment)
    steps: dict[str, dict] = {}

    def keep(step: str) -> None:
        ear.settle()
        steps[step] = {"heard": ear.forget(), "tree": ear.tree()}

    def tab_to(begin: str, most: int = 60) -> None:
        """Tab on until what has the focus is named so."""
        for _step in range(most):
            ear.key("Tab")
            focused = [one["name"] for one in ear.heard if one["event"].endswith(":focused") and one["on"]]
            if focused and focused[-1].startswith(begin):
                return

    def row(role: str = "table cell") -> None:
        """Wait until a row of a list has the focus: how soon depends on what else the computer does."""
        ear.wait(lambda one: one["role"] == role and one["event"].endswith(":focused") and one["on"])

    try:
        ear.until(lambda: any("FOCUSED" in one["states"] for one in ear.tree()))
        ear.settle(0.5)
        keep("article")

        ear.key("1", ALT)
        row()
        keep("library")
        ear.key("Down")
        row()
        keep("second article")
        ear.key("f", CONTROL)
        ear.type("lormeau")
        keep("library filtered")
        tab_to("Terminés")
        ear.key("space")
        keep("library done")
        ear.key("f", CONTROL)
        ear.key("Escape")
        tab_to("Tous")
        ear.key("space")
        keep("library all")
        ear.key("f", CONTROL)
        ear.type("lormeau")
        ear.key("Down")
        ear.key("Return")
        ear.wait(lambda one: one["role"] == "table cell" and one["on"] and one["name"].startswith("Affirmation"))
        keep("opened from the library")

        tab_to("Contestée 0")
        ear.key("space")
        keep("claims filtered")
        tab_to("Toutes")
        ear.key("space")
        ear.key("3", ALT)
        keep("claims all")

        ear.key("5", ALT)
        row()
        keep("sources")
        ear.key("Down")
        row()
        keep("second source")
        ear.key("F6")
        row("list item")
        keep("claims of the source")
        ear.key("5", ALT)
        row()
        ear.key("Return")
        ear.wait(lambda one: one["role"] == "table cell" and one["on"] and one["name"].startswith("Affirmation"))
        keep("claim of the source")

        ear.key("r", ALT)
        for _ in range(20):  # from the field Down leads into the list once there is something in it
            ear.key("Down")
            if any(one["name"].startswith("100 %") for one in ear.heard):
                break
            ear.settle(0.5)
        keep("earlier checks")
        ear.key("3", ALT)

        ear.key("e", CONTROL)
        ear.wait(lambda one: one["event"] == "window:activate" and one["role"] == "dialog")
        ear.settle(0.5)
        keep("export")
        tab_to("Markdown")
        ear.key("space")
        keep("markdown chosen")
        ear.key("Return")
        ear.wait(lambda one: "announcement" in one["event"] and ".md" in one["said"])
        keep("exported")

        ear.key("q", CONTROL)
    finally:
        steps["ended"] = {"status": ear.close()}
        print(json.dumps(steps))


if __name__ == "__main__":
    main(*sys.argv[1:])
