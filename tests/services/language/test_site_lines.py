"""Lines that their shape tells to be the site's, and lines of articles that only look so."""

import pytest

from workbench.services.language import explain, read

BODY = "The council voted on Monday. It was late."
LINES = {
    "ticker": ["NWT 41.22 +11.8%", "CAC 40 7 812,44 -0,38 %", "EUR/USD 1,0834 -0,12 %"],
    "breadcrumb": ["World  Business  Markets  Sustainability", "Inicio  Sobre mí  Archivo"],
    "form": ["Name *", "Nombre:*", "Correo electrónico:*"],
    "contact": [
        "Media Contact: Dana Whitlow, (202) 555-0147, press@openwater.example",
        "Jonas Amend, Tel. 030 5550 1234",
        "Marco Lanza – Tel. +39 06 5550 123 – stampa@acquachiara.example",
    ],
    "caption": ["Figure 1. Share of wells above the limit, by state", "Abbildung 2: Gründe für einen Wechsel"],
    "byline": [
        "Reporting by Carla Benn in Oslo and Rohit Desai in Bengaluru; Editing by Mark Sole",
        "(Rédigé par Paul Astier, édité par Hélène Roy)",
        "by admin",
        "Par la rédaction de Direct Marenne",
    ],
    "credit": ["( AGENCE VOX / MARC OLLIER )", "picture alliance / ZB"],
    "call-to-action": ["Advertisement. Scroll to continue reading.", "Share Tweet Pin", "- Publicidad -"],
    "date-line": ["août 8, 2023", "Berlin (ots)"],
    "consent": [
        "We and our 842 partners store and access personal data, like browsing data, on your device. You can change your choices.",
        "Nous et nos 842 partenaires stockons des données sur un appareil. Vous pouvez changer d'avis à tout moment.",
        "Nosotros y nuestros 310 socios almacenamos datos en un dispositivo, como las cookies. Puedes rechazarlo.",
        "Noi e i nostri 512 partner archiviamo dati su un dispositivo. Puoi revocare il consenso.",
        "La lecture de la vidéo nécessite l'acceptation des cookies de notre partenaire.",
    ],
}


@pytest.mark.parametrize(("subkind", "line"), [(kind, line) for kind, lines in LINES.items() for line in lines])
def test_a_line_of_the_site_is_marked_by_its_shape(subkind, line):
    found = read(f"A vote in the town\n{BODY}\n{line}\n{BODY}").statements
    marked = [s for s in found if not s.kind.is_body]
    assert [(s.text, s.subkind) for s in marked] == [(line, subkind)]
    assert all(explain(s.rule) for s in marked)


@pytest.mark.parametrize(
    "line",
    [
        "SPD 24,3 %",
        "Shares of Norwater closed at 41.22 euros, up 11.8%",
        "Table 4 of the report shows a rise",
        "Hinweise nimmt die Polizei unter Tel. 030 5550 1234 entgegen.",
        "Reporting by the agency changed the law",
        "“We and our partners store no personal data on your device,” the firm said.",
        "The law forbids cookies without consent, and 40 firms were fined over tracking.",
        "He paid 3 euros *",
        "Le maire dit :",
        "Facebook removed 300 accounts",
        "Twitter and 12 others",
        "Anzeige erstattet",
    ],
)
def test_a_line_of_an_article_that_looks_like_one_stays(line):
    assert [s.text for s in read(f"A vote in the town\n{BODY}\n{line}\n{BODY}").statements if not s.kind.is_body] == []


COMMENTS = """2 responses to “A vote in the town”
Maureen says:
March 4, 2024 at 8:12 am
My son has been on the list for eleven years. Shameful.
Reply
quaysider says:
March 5, 2024 at 10:47 pm
They should publish the receipts.
Reply
"""


def test_comments_of_a_blog_are_the_readers():
    found = read(f"A vote in the town\n{BODY}\n{BODY}\n{COMMENTS}", "en").statements
    stays = ["The council voted on Monday.", "It was late."]
    assert [s.text for s in found if s.kind.is_body] == ["A vote in the town", *stays, *stays]


def test_who_says_what_in_an_article_is_no_comment():
    text = f"A vote in the town\nComments (2)\n{BODY}\nThe mayor says:\nWe have no money left.\n{BODY}"
    assert "We have no money left." in [s.text for s in read(text, "en").statements if s.kind.is_body]
