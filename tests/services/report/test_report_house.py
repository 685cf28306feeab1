"""The house that publishes: its name, addresses and lines in every format that tells of the report itself."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest
from report_dossiers import english_dossier

from workbench.domain.house import House
from workbench.services.report import gaps, render
from workbench.services.report.claim_review import claim_reviews

HOUSE = House(
    "Ellery Desk",
    "https://www.desk.example/checks",
    "corrections@desk.example",
    "Readers & two foundations",
    "https://desk.example/method?a=1&b=2",
)


def dossier(house=HOUSE):
    return replace(english_dossier(), house=house)


@pytest.mark.parametrize("name", ["html", "md", "docx", "odt"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_lines_of_the_house_stand_in_what_people_read(name, language):
    data = render(dossier(), name, language)
    if name in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(archive.read(one) for one in archive.namelist())
    text = data.decode("utf-8", "replace").replace("\\", "").replace("&amp;", "&")
    for line in ("Ellery Desk", "corrections@desk.example", "Readers & two foundations", "https://desk.example/method?a=1&b=2"):
        assert line in text


def test_without_a_house_nothing_is_said_of_one():
    page = render(dossier(House()), "html").decode()
    assert "Who publishes" not in page
    assert "Organisation" not in page
    assert "Who publishes" not in render(dossier(House()), "md").decode()


def test_a_claim_review_is_the_houses_and_leads_to_its_page():
    found = claim_reviews(dossier(), "en")[0]
    claim_id = dossier().numbered[0].id
    assert found["@id"] == f"urn:uuid:{claim_id}"
    assert found["url"] == f"https://www.desk.example/checks/{claim_id}"
    assert found["author"] == {
        "@type": "Organization",
        "name": "Ellery Desk",
        "url": "https://www.desk.example/checks",
        "publishingPrinciples": "https://desk.example/method?a=1&b=2",
    }


def test_a_name_without_an_address_keeps_the_urn():
    found = claim_reviews(dossier(House("Ellery Desk")), "en")[0]
    assert found["url"] == found["@id"]
    assert found["author"] == {"@type": "Organization", "name": "Ellery Desk"}


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("https://desk.example", "https://desk.example/c-1"),
        ("https://desk.example/checks/", "https://desk.example/checks/c-1"),
        ("https://desk.example/check?id=", "https://desk.example/check?id=c-1"),
        ("https://desk.example/#", "https://desk.example/#c-1"),
        ("", None),
    ],
)
def test_where_a_check_is_published(base, address):
    assert House(publication_url=base).address_of("c-1") == address


def test_exchange_formats_name_the_publisher_and_its_site():
    review = json.loads(render(dossier(), "factcheck-api"))["claims"][0]["claimReview"][0]
    assert review["publisher"] == {"name": "Ellery Desk", "site": "desk.example"}
    assert review["url"].startswith("https://www.desk.example/checks/")
    assert json.loads(render(dossier(), "datafeed"))["publisher"]["name"] == "Ellery Desk"
    annotation = json.loads(render(dossier(), "annotations"))["first"]["items"][0]
    assert annotation["creator"][0] == {"type": "Organization", "name": "Ellery Desk", "homepage": HOUSE.publication_url}
    assert annotation["creator"][1]["name"] == "A. Martin"


def test_tables_and_data_carry_the_house():
    row = next(csv.DictReader(io.StringIO(render(dossier(), "csv").decode("utf-8-sig"))))
    told = "Ellery Desk", f"https://www.desk.example/checks/{dossier().numbered[0].id}"
    assert (row["Organisation"], row["Address of the check"]) == told
    assert json.loads(render(dossier(), "json"))["reports"][0]["house"]["contact"] == "corrections@desk.example"
    assert json.loads(render(dossier(House()), "json"))["reports"][0]["house"]["contact"] is None


def test_what_a_house_leaves_empty_is_a_gap_and_without_a_house_none_is():
    kinds = {"no-contact", "no-funding", "no-method"}
    assert not kinds & {gap.kind for gap in gaps(dossier(House()))}
    assert not kinds & {gap.kind for gap in gaps(dossier())}
    assert kinds <= {gap.kind for gap in gaps(dossier(House("Ellery Desk")), "fr")}
    assert {gap.kind for gap in gaps(dossier(replace(HOUSE, funding="")))} & kinds == {"no-funding"}


def test_hostile_lines_of_a_house_stay_text():
    hostile = House("<script>x</script>", 'https://desk.example/"><i>', "javascript:alert(1)", "=1+1", "https://u:p@desk.example/")
    page = render(dossier(hostile), "html").decode()
    assert "<script>x" not in page
    assert 'href="javascript' not in page
    assert "u:p@" not in page
    for name in ("md", "pdf", "docx", "odt", "csv", "xlsx", "jsonld", "datafeed", "factcheck-api", "annotations"):
        assert render(dossier(hostile), name)
