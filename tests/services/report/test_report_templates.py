"""Page templates of the house: used, refused in words, and never a way for a stranger's text to act."""

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from report_dossiers import english_dossier, hostile_dossier
from report_reading import Reading

from workbench.domain.errors import Refused
from workbench.domain.house import House
from workbench.services.report import render
from workbench.services.report.bounded import Unbounded, filled
from workbench.services.report.page_templates import environment

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
        ("{% include '../../../etc/passwd' %}", "line 1: there is no template ../../../etc/passwd. Nothing"),
        ("{{ ''.__class__ }}", "is unsafe. Nothing"),
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


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(99999) %}{{ '0123456789' * 1000 }}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 1000000000 * 'x' }}",
        "{{ ([1] * 1000000000)|length }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 9 ** 99999999 }}",
    ],
)
def test_a_template_that_would_write_without_end_is_stopped_with_a_sentence(page, text):
    with pytest.raises(Refused) as refused:
        page({"house_end.html.j2": f"\n{text}"})
    assert "house_end.html.j2 cannot be used, line 2: it writes more than 100,000,000 characters. Nothing was written" in str(
        refused.value
    )


def test_a_template_that_takes_too_long_is_stopped_where_it_is(tmp_path):
    (tmp_path / "house_end.html.j2").write_text(
        "{% for a in range(99999) %}\n{% for b in range(99999) %}{% endfor %}\n{% endfor %}"
    )
    template = environment(str(tmp_path)).get_template("house_end.html.j2")
    with pytest.raises(Unbounded, match="it took longer than 0 seconds"):
        filled(template, {}, seconds=0)
    assert sys.gettrace() is None or "bounded" not in str(sys.gettrace())


def test_a_recursion_without_end_is_told_too(page):
    with pytest.raises(Refused, match="cannot be used"):
        page({"house_end.html.j2": "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}"})


def test_what_multiplies_within_bounds_is_let_be(page):
    data = page({"house_end.html.j2": "<p>{{ '-' * 20 }}{{ 7 % 4 }}{{ 2 ** 10 }}{{ '%03d' % 7 }}{{ 6 * 7 }}</p>"})
    assert b"<p>--------------------3102400742</p>" in data


@pytest.mark.parametrize("name", ["house.css", "report.css"])
@pytest.mark.parametrize(
    ("style", "told"),
    [("a{}\n</style><script>alert(1)</script>", "line 2: a style sheet cannot hold “</”"), (b"a{}\xff", "utf-8")],
)
def test_a_style_sheet_that_would_end_itself_is_refused(page, name, style, told):
    with pytest.raises(Refused) as refused:
        page({name: style})
    assert told in str(refused.value)
    assert f"template {name} cannot be used" in str(refused.value)
