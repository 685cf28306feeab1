"""Every problem that the code can raise is told in French by a window that speaks French."""

import pytest
from PySide6.QtWidgets import QMessageBox
from raised import raised
from speaking import in_french

from workbench.desk import Desk
from workbench.domain.errors import Refused
from workbench.ui.messages import tell
from workbench.ui.problems import problem_words


@pytest.fixture
def french(qapp):
    with in_french(qapp):
        yield


def test_the_code_is_seen_to_raise_problems():
    places = {where.partition(":")[0] for where, _text in raised()}
    assert {"store/opening.py", "desk/claims.py", "services/intake/reading.py", "ui/keymap.py", "settings.py"} <= places


def test_a_problem_in_a_problem_is_translated_with_its_words(french):
    told = "letter.docx could not be read: its site answered 404 (Not Found). Nothing was stored."
    assert problem_words(told) == "letter.docx n’a pas pu être lu : son site a répondu 404 (introuvable). Rien n’a été enregistré."
    told = "The report /a/b.html could not be written: Permission denied. The casebook is unharmed; name another place."
    assert problem_words(told).startswith("Le fichier /a/b.html (rapport) n’a pas pu être écrit : accès refusé.")


def test_a_title_that_reads_like_a_sentence_stays_what_it_is(french):
    told = "“An article needs a title. Nothing was changed.” has no claim 9: they go from 1 to 3. Nothing was changed."
    assert problem_words(told).startswith("« An article needs a title. Nothing was changed. » n’a pas d’affirmation 9")


def test_english_stays_as_it_was_raised(qapp):
    told = "An article needs a title. Nothing was changed."
    assert problem_words(told) == told


def test_the_window_tells_it_in_french_and_the_error_stays_english(french, qtbot, tmp_path):
    (tmp_path / "a.txt").write_text("Le pont de Lormeau a été inauguré en 2019 par le maire.", encoding="utf-8")
    desk = Desk.open_casebook(tmp_path / "a.casebook", "ana")
    article = desk.open(str(tmp_path / "a.txt")).article
    with pytest.raises(Refused, match="is no date") as refused:
        desk.edit_article(article.id, published="31/02/2024")
    desk.close()
    box = tell(None, str(refused.value))
    qtbot.addWidget(box)
    assert isinstance(box, QMessageBox)
    assert box.text() == "« 31/02/2024 » n’est pas une date. Rien n’a été modifié ; écrivez-la ainsi : 2024-11-18."
