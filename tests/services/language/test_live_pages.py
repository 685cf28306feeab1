"""Live pages: times between entries are set aside, the entries stay."""

import pytest

from workbench.services.language import read

ENTRIES = {
    "en": """River rises for a third day
14:32
The river has reached 5.2 metres at Harbury, the agency says.
13:10
Two schools have closed.
12:05
Police have shut the A614 in both directions.
11:40
A first warning has been issued for the whole county.
""",
    "fr": """La crue heure par heure
18h40
Le niveau atteint 4,8 mètres à Morlange.
17h15
La préfecture ferme deux écoles.
16h02
Un premier bulletin annonce 60 mm de pluie.
""",
    "de": """Der Sturm im Überblick
9.45 Uhr
Schulen schließen früher
Alle 23 Schulen schließen um 11 Uhr.
18.45 Uhr
🌊 Fähren fahren nicht
Alle 14 Fahrten fallen aus.
""",
    "es": """La jornada, en directo
21:30
La alcaldesa reconoce la derrota
Rosa Benavent ha felicitado al ganador.
20:15
📊 El sondeo da 11 concejales a la oposición
La encuesta tiene un margen de tres puntos.
18:10
La participación cae
Había votado el 48,1 % del censo.
""",
    "it": """La diretta dello sciopero
ore 17:10
Finito lo sciopero
La circolazione riprende lentamente.
ore 9:05
Primi treni soppressi
Risultavano cancellate 44 corse.
""",
}


@pytest.mark.parametrize("language", ENTRIES)
def test_only_the_times_of_a_live_page_are_set_aside(language):
    text = ENTRIES[language]
    found = read(text, language).statements
    times = [line for line in text.splitlines() if line[:1].isdecimal() or line.startswith("ore ")]
    assert [s.text for s in found if not s.kind.is_body] == times
    assert {s.subkind for s in found if not s.kind.is_body} == {"timestamp"}


def test_a_length_between_times_is_a_recordings_and_the_line_under_it_its_title():
    text = """Strike, live
18:05
The minister speaks
She spoke for an hour.
1:24
The minister on her way out
15:47
Talks break up
They had begun on Monday.
13:10
Two lines reopen
Trains run again.
"""
    found = {s.text: s.subkind for s in read(text, "en").statements if not s.kind.is_body}
    assert found == {
        "18:05": "timestamp",
        "1:24": "duration",
        "The minister on her way out": "video-title",
        "15:47": "timestamp",
        "13:10": "timestamp",
    }


def test_lengths_of_recordings_in_no_order_are_no_times_of_a_live_page():
    text = "A vote\nThe council voted on Monday.\n12:10\nThe vote in full\n14:05\nThe mayor\n11:20\nThe protest\nIt was late."
    found = [s.subkind for s in read(text, "en").statements if not s.kind.is_body]
    assert found == ["duration", "video-title"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Ce direct est terminé",
        "That's all for today, thanks for following",
        "Der Liveticker ist beendet",
        "Hasta aquí nuestro directo",
        "La diretta finisce qui",
        "Merci de nous avoir suivis, à demain.",
        "Gracias por seguirnos.",
    ],
)
def test_the_end_of_a_live_page_is_the_sites(line):
    assert next(s.subkind for s in read(f"{line}\nThe council voted.", "en").statements) == "live-end"


@pytest.mark.parametrize(
    "line",
    [
        "Thanks for following the rules, the mayor told 300 residents in 12 letters.",
        "“Thank you for reading my letter,” she wrote.",
        "Le direct est terminé après 12 minutes et 3 incidents, a constaté l'autorité.",
        "The live music ban has ended.",
    ],
)
def test_reports_of_thanks_and_ends_stay(line):
    assert all(s.kind.is_body for s in read(f"A vote\n{line}\nThe council voted.").statements)
