"""Run by test_two_windows.py as a process of its own: opens the real window and says what it says, one JSON line at a time.

python open_window.py CASEBOOK ANALYST [ARTICLE]; a line on stdin is a step: mark, next, filter, sort, left, close.
"""

import json
import sys
from dataclasses import replace

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from workbench import app as front_door
from workbench.domain.enums import Verdict
from workbench.domain.order import Order
from workbench.ui.main_window import MainWindow
from workbench.ui.places import to_text
from workbench.ui.values import Show


def main(casebook: str, analyst: str, *articles: str) -> None:
    application = QApplication([])
    program = front_door.Program(application, analyst, front_door.start_log())
    program.start([*articles, casebook], None, None)
    window = next(widget for widget in application.topLevelWidgets() if isinstance(widget, MainWindow))
    session = window.session

    def say(**told: object) -> None:
        print(json.dumps(told), flush=True)

    def state() -> None:
        say(
            read_only=session.desk.store.read_only,
            banner=window.banner.words.text() if window.banner.isVisible() else "",
            place=to_text(window.keeper.place()),
            splitter=window.splitter.sizes(),
            zoom=window.article.zoom(),
            verdicts=sum(view.verdict is not None for view in session.views),
        )

    steps = {
        "mark": lambda: session.mark(Verdict.DISPUTED),
        "next": lambda: session.next(),
        "filter": lambda: session.set_filter(replace(session.filter, show=Show.TO_REVIEW)),
        "sort": lambda: session.set_order(Order.WORTH),
        "scroll": lambda: window.article.set_scroll_position(600),
        "split": lambda: window.splitter.setSizes([600, 840]),
        "zoom": lambda: window.article.set_zoom(130),
        "state": lambda: None,
        "close": window.close,
    }

    def step() -> None:
        line = sys.stdin.readline().strip()
        if not line:
            return
        steps[line]()
        if line != "close":
            QTimer.singleShot(0, window, state)

    heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
    heard.activated.connect(step)
    session.notice.connect(lambda notice: say(notice=notice.text))
    session.trouble.connect(lambda trouble: say(trouble=trouble.text))
    if articles:
        session.article_shown.connect(lambda _shown: QTimer.singleShot(100, window, state))
    else:
        QTimer.singleShot(100, window, state)
    application.exec()
    program.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
