"""The seeds hold what they promise: valid rows, reserved addresses, and every difficulty that the demonstration needs."""

import re
from collections import Counter
from datetime import date
from urllib.parse import urlsplit

import pytest

from workbench.domain.enums import Verdict
from workbench.resources import seed

NO_BREAK = "\u00a0"
ARTICLES = ("biden-atacms.fr.txt", "ossenby-flood.en.html", "valdearena-aceite.es.txt")
COLUMNS = ["id", "text", "verdict", "rating", "title", "claimant", "publisher", "url", "date", "language", "rationale_note"]


def read(name: str) -> str:
    return seed(name).read_bytes().decode("utf-8")


def checks() -> list[dict[str, str]]:
    header, *rows = (line.split("\t") for line in read("earlier-checks.tsv").removesuffix("\n").split("\n"))
    return [dict(zip(header, row, strict=True)) for row in rows]


def is_reserved(host: str | None) -> bool:
    """Tell whether a host name is one that RFC 2606 sets aside for examples."""
    return host is not None and (host.endswith(".example") or re.fullmatch(r"(?:.+\.)?example\.(?:com|org|net)", host) is not None)


@pytest.mark.parametrize("name", [*ARTICLES, "earlier-checks.tsv", "README.md"])
def test_a_seed_is_clean_utf8_with_line_feeds(name: str) -> None:
    raw = seed(name).read_bytes()
    assert raw
    assert b"\r" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8")
    assert text.endswith("\n")
    assert "\u202f" not in text
    assert "\ufffd" not in text


def test_the_readme_names_every_seed() -> None:
    names = {path.name for path in seed().iterdir() if path.is_file()} - {"README.md"}
    assert names == {*ARTICLES, "earlier-checks.tsv"}
    assert all(f"`{name}`" in read("README.md") for name in names)


def test_the_readme_counts_the_checks_right() -> None:
    assert f"| {len(checks())} finished checks" in read("README.md")


class TestEarlierChecks:
    def test_the_table_has_the_columns_of_the_contract_and_about_forty_rows(self) -> None:
        assert read("earlier-checks.tsv").split("\n", 1)[0].split("\t") == COLUMNS
        assert 38 <= len(checks()) <= 50

    def test_every_field_is_filled_and_trimmed(self) -> None:
        for row in checks():
            for column, value in row.items():
                assert value, (row["id"], column)
                assert value == value.strip(), (row["id"], column)

    def test_ids_addresses_and_texts_are_unique(self) -> None:
        for column in ("id", "url", "text"):
            twice = [value for value, times in Counter(row[column] for row in checks()).items() if times > 1]
            assert not twice, column

    def test_verdicts_are_ours_and_all_three_occur(self) -> None:
        assert {row["verdict"] for row in checks()} == {verdict.value for verdict in Verdict}

    def test_a_publishers_word_always_means_the_same_verdict(self) -> None:
        meanings: dict[str, set[str]] = {}
        for row in checks():
            meanings.setdefault(row["rating"], set()).add(row["verdict"])
        assert {rating: verdicts for rating, verdicts in meanings.items() if len(verdicts) > 1} == {}

    def test_dates_are_iso_and_spread_from_2022_to_2026(self) -> None:
        years = {date.fromisoformat(row["date"]).year for row in checks()}
        assert years == set(range(2022, 2027))

    def test_addresses_are_reserved_for_examples(self) -> None:
        for row in checks():
            parts = urlsplit(row["url"])
            assert parts.scheme == "https", row["id"]
            assert is_reserved(parts.hostname), row["url"]

    def test_french_and_english_are_about_half_each_with_some_spanish(self) -> None:
        languages = Counter(row["language"] for row in checks())
        assert set(languages) == {"fr", "en", "es"}
        assert abs(languages["fr"] - languages["en"]) <= len(checks()) // 8
        assert languages["es"] >= 3

    @pytest.mark.parametrize(
        ("near_miss", "true_one"),
        [
            ("ap-2024-186", "fv-2024-0617"),
            ("ap-2024-187", "fv-2024-0617"),
            ("fv-2024-0612", "fv-2024-0611"),
            ("hc-2024-305", "hc-2023-114"),
            ("ll-2024-75", "ap-2024-180"),
            ("hc-2024-306", "fv-2024-0616"),
        ],
    )
    def test_a_near_miss_has_the_opposite_verdict(self, near_miss: str, true_one: str) -> None:
        verdicts = {row["id"]: row["verdict"] for row in checks()}
        assert (verdicts[near_miss], verdicts[true_one]) == ("disputed", "verified")


class TestFrenchArticle:
    text = seed("biden-atacms.fr.txt").read_bytes().decode("utf-8")
    lines = text.split("\n")

    def test_it_is_about_as_long_as_a_news_story(self) -> None:
        assert 50 <= sum(1 for line in self.lines if line.strip()) <= 65

    def test_no_break_spaces_stand_before_high_marks_but_not_everywhere(self) -> None:
        assert len(re.findall(f"{NO_BREAK}[:;!?»]", self.text)) > 5
        assert " »" in self.text
        assert re.search(r"\w:", self.text)

    def test_some_quotations_are_never_closed_and_some_reopen(self) -> None:
        assert self.text.count("«") > self.text.count("»")
        assert sum(line.startswith("«") for line in self.lines) >= 3
        assert any("«" in line and "»" not in line and line.endswith(("!", ".")) for line in self.lines)

    @pytest.mark.parametrize("mark", ["«", "»", "“", "”", '"', "’", "'", "[…]"])
    def test_marks_of_every_kind_are_mixed(self, mark: str) -> None:
        assert mark in self.text

    def test_a_link_left_a_capital_in_mid_sentence(self) -> None:
        assert len(re.findall(r"\bque L[ae] ", self.text)) >= 2

    def test_the_headline_word_is_contradicted_in_the_body(self) -> None:
        assert f"«{NO_BREAK}toutes{NO_BREAK}»" in self.lines[0]
        assert "pas toutes" in self.text

    @pytest.mark.parametrize("slip", ["canard boiteux", "coquilles", "plantes électriques", "coupures de pouvoir", "bourdons"])
    def test_the_translation_slips_are_there(self, slip: str) -> None:
        assert slip in self.text

    @pytest.mark.parametrize(
        "fact",
        [
            "190 milles",
            "300 km",
            "1 000e jour",
            "120 missiles",
            "90 drones",
            "Au moins huit",
            "près de deux ans",
            "sommet de deux jours",
        ],
    )
    def test_the_facts_are_there(self, fact: str) -> None:
        assert fact in self.text

    @pytest.mark.parametrize(
        "line",
        [
            r"Image:",
            r".+ Photo\W+Agence Brisant.*",
            r"En direct\W.+",
            r"En savoir plus:",
            r"Votre navigateur .+",
            r"\d:\d\d",
            r">>.+",
            r">",
            r"Touchez ici",
            r"Never miss a story.+",
            r"PREV .+",
            r"NEXT .+",
            NO_BREAK,
        ],
    )
    def test_the_furniture_is_there(self, line: str) -> None:
        assert any(re.fullmatch(line, found) for found in self.lines)

    def test_no_date_tells_when_it_was_published(self) -> None:
        assert "dimanche" in self.text
        assert not re.search(r"\b20\d\d\b", self.text)


class TestEnglishPage:
    def test_addresses_are_reserved_for_examples(self) -> None:
        links = re.findall(r"https?://[^\s\"'<>]+", read("ossenby-flood.en.html"))
        assert links
        outside = [link for link in links if not is_reserved(urlsplit(link).hostname)]
        assert [link for link in outside if link != "https://schema.org"] == []

    def test_a_reader_of_web_pages_finds_the_article_and_leaves_the_rest(self) -> None:
        from trafilatura import bare_extraction

        page = bare_extraction(read("ossenby-flood.en.html"), with_metadata=True)
        assert page.title == "Ossenby counts the cost after ‘worst flood on record’"
        assert page.author == "Martha Quillfeather"
        assert page.date == "2026-01-16"
        assert page.url == "https://www.ossenby-courier.example/news/2026/01/ossenby-counts-the-cost"
        assert len(page.text.split("\n")) == 15
        assert "5.61 metres" in page.text
        for rest in ("cookies", "Market day", "insurer", "Friday letter", "Privacy"):
            assert rest not in page.text

    def test_its_figures_agree(self) -> None:
        text = read("ossenby-flood.en.html")
        assert "412 flooded homes" in text
        assert round(100 * 412 / 3180) == 13
        assert "About 13% of the town’s 3,180 homes" in text
        assert "£206,000" in text
        assert 412 * 500 == 206_000


class TestSpanishArticle:
    text = seed("valdearena-aceite.es.txt").read_bytes().decode("utf-8")

    def test_it_has_about_twenty_paragraphs(self) -> None:
        assert 18 <= len([part for part in self.text.split("\n\n") if part.strip()]) <= 25

    @pytest.mark.parametrize("sign", ["—dijo ", "EE. UU.", "1.250", "20,5 %", "dos tercios", "tres de cada diez", "\n»", "¿"])
    def test_the_difficulties_are_there(self, sign: str) -> None:
        assert sign in self.text

    def test_guillemets_reopen_once_with_a_closing_mark(self) -> None:
        reopened = self.text.count("\n»")
        assert self.text.count("»") - reopened == self.text.count("«")
