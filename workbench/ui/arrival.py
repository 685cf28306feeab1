"""What happens once at a start: the language, the sample of the first run, the check after a crash, an old index."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from workbench.domain.errors import Problem
from workbench.domain.journal import Verification
from workbench.resources import resource, seed
from workbench.ui.jobs import Ended, Job
from workbench.ui.session import Session
from workbench.ui.terms import counted, number_of, one_line
from workbench.ui.values import ArticleShown, Notice, Trouble

translate = QCoreApplication.translate
SAMPLE, SAMPLE_CHECKS = "biden-atacms.fr.txt", "earlier-checks.tsv"


def speak(app: QApplication, language: str) -> None:
    """Let the window speak a language: "system", "en" or "fr"; English where there is no translation."""
    locale = QLocale.system() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    if locale.language() == QLocale.Language.English:
        return
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("workbench", str(resource("i18n")))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)


def show_sample(session: Session, then: Callable[[], object]) -> None:
    """Take in the sample's earlier checks, then open the sample, so that its first claim already finds them; then go on."""

    def then_open(_ended: Ended) -> None:
        session.jobs.ended.disconnect(then_open)
        session.article_shown.connect(shown)
        session.open_location(str(seed(SAMPLE)))

    def shown(_shown: ArticleShown) -> None:
        session.article_shown.disconnect(shown)
        QTimer.singleShot(0, session, then)  # when everybody has shown it

    session.jobs.ended.connect(then_open)
    session.import_checks(seed(SAMPLE_CHECKS), quiet=True)


def check_after_crash(session: Session) -> None:
    """The lock was left behind, so the last window did not close: check the casebook and say what came of it."""

    def check(job: Job) -> Verification:
        checker = session.desk.writer()  # the check of the full-text index has the shape of a write
        try:
            return checker.verify(progress=job.progress, cancelled=job.cancelled)
        finally:
            checker.close()

    def tell(found: Verification) -> None:
        from workbench.ui.fault_words import fault_line  # what only this notice needs at a start
        from workbench.ui.panels.history.words import deed_words

        if found.findings:
            one = translate("App", "The last window did not close properly, and the casebook has 1 fault: {first}")
            many = translate("App", "The last window did not close properly, and the casebook has {n} faults: {first}")
            first = f"{fault_line(found.findings[0]).rstrip('.')}."
            session.trouble.emit(Trouble(number_of(len(found.findings), one, many).replace("{first}", first)))
        else:
            told = translate("App", "The last window did not close properly. The casebook was checked: nothing is missing")
            if found.events > 1:
                told = translate(
                    "App", "The last window did not close properly. The casebook was checked: all {n} changes are there"
                )
            last = session.desk.deeds(limit=1).deeds
            deed = f"{one_line(last[0].analyst, 40)} {deed_words(last[0])}" if last else ""
            end = translate("App", "the last one: {label}").replace("{label}", deed) if deed else ""
            session.notice.emit(Notice(told.replace("{n}", counted(found.events)) + (f", {end}." if end else ".")))

    def fail(problem: Problem) -> None:
        session.trouble.emit(Trouble(str(problem)))

    session.jobs.run(translate("App", "Checking the casebook"), check, tell, fail)


def say_index_is_old(session: Session) -> None:
    """Say that earlier checks were indexed by another version, when there are too many to do it again while a window waits."""
    store = session.desk.store
    if store.index_is_old and store.index.count():
        told = translate(
            "App",
            "The index of the {n} earlier checks was made by another version: searches find less. Nothing is lost; "
            "to build it anew, close the window and run: workbench index --rebuild",
        )
        session.trouble.emit(Trouble(told.replace("{n}", str(store.index.count()))))
