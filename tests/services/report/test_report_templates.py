"""Page templates of the house: used, refused in words, and never a way for a stranger's text to act."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from report_dossiers import english_dossier, hostile_dossier
from report_reading import Reading

from workbench.domain.errors import Refused
from workbench.domain.house import House
from workbench.services.report import render

DOCS = Path(__file__).resolve().parents[3] / "docs" / "reports.md"


@pytest.fixture
def page(tmp_path):
    """Write templates into a folder and render a report with them."""

    def made(templates, dossier=None):
        for name, text in templates.items():
            (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        house = House("Ellery <Desk>", templates=str(tmp_path))
        return render(replace(dossier or english_dossier(), house=house), "html", "en")

    return made


def test_the_example_of_the_documents_works(page):
    parts = re.findall(r"^`([\w.]+)`\n```\w+\n(.*?)```", DOCS.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert [name for name, _ in parts] == ["house_top.html.j2", "house.css"]
    data = page(dict(parts))
    assert b"<b>Ellery &lt;Desk&gt;</b>" in data
    assert b".masthead{" in data
    assert Reading(data).text


def test_without_a_folder_of_its_own_nothing_is_added(page):
    house = House("Ellery <Desk>")
    assert page({}) == render(replace(english_dossier(), house=house), "html", "en")


def test_a_template_takes_the_place_of_ours(page):
    data = page({"report.html.j2": "{% for one in outlines %}<h1>{{ one.article.title|show }}</h1>{% endfor %}"}, hostile_dossier())
    assert data.startswith(b"<h1>")
    assert b"<script>alert" not in data


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ outlines[0].article.title|safe }}", "No filter named 'safe'"),
        ("{% autoescape false %}{{ outlines[0].article.title }}{% endautoescape %}", "must stay escaped"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ outlines.append(1) }}", "unsafe"),
        ("\n\n{{ nothing.of.that.name }}", "line 3"),
        ("{% for %}", "line 1"),
        ("{{ 1 / 0 }}", "division"),
        (b"\xff\xfe", "utf-8"),
        ("{% include '../../../etc/passwd' %}", "passwd"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_name(page, text, told):
    with pytest.raises(Refused) as refused:
        page({"house_end.html.j2": text})
    assert told in str(refused.value)
    assert "house_end.html.j2" in str(refused.value)
    assert "Nothing was written" in str(refused.value)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    house = House(templates=str(tmp_path / "gone"))
    with pytest.raises(Refused, match="is not there"):
        render(replace(english_dossier(), house=house), "html", "en")
