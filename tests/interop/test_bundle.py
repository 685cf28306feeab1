"""Evidence bundles read by the programs that prove bags and crates."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.settings import load, save, with_value

BAG = """
import json, sys, bagit
print(json.dumps(bagit.Bag(sys.argv[1]).validate()))
"""
# The validator asks for the context of RO-Crate 1.1 in the web; the one that the package rocrate brings knows its terms too.
CRATE = """
import json, sys, pathlib, requests, requests_cache, rocrate
context = (pathlib.Path(rocrate.__file__).parent / "data" / "ro-crate.jsonld").read_bytes()
def send(self, request, **named):
    answer = requests.Response()
    answer.status_code, answer.url, answer.request = (200 if "ro/crate" in request.url else 404), request.url, request
    answer._content, answer.headers["Content-Type"] = context, "application/ld+json"
    return answer
requests.Session.send = requests_cache.CachedSession.send = send
from rocrate_validator import models, services
settings = services.ValidationSettings(rocrate_uri=sys.argv[1], profile_identifier="ro-crate-1.1",
    requirement_severity=models.Severity.RECOMMENDED, no_cache=True)
print(json.dumps([str(one.message) for one in services.validate(settings).get_issues()]))
"""


@pytest.fixture(scope="module")
def bag(tmp_path_factory):
    """A bundle with two sources, one of them withheld, unpacked as anybody would."""
    folder = tmp_path_factory.mktemp("bundle")
    desk = Desk.open_casebook(folder / "b.casebook", "Ana")
    article = desk.take(desk.read_bytes(b"The port of Brisac reopened with 340 jobs. It cost 12 million.", name="a.txt")).article
    claims = desk.claims(article.id)
    for name in ("ledger & “books”.txt", "page.html", "secret.txt"):
        words = f"What {name} says of the port."
        words = f"<html><title>The port</title><body><p>{words}</p></body></html>" if name.endswith("html") else words
        (folder / name).write_text(words, encoding="utf-8")
        desk.link(claims[0].id, str(folder / name))
        desk.snapshot(desk.sources()[0].id)
    desk.edit_source(desk.sources()[0].id, withheld="feared for")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    before = load()
    house = with_value(before, "organisation", "Ellery Desk")
    save(with_value(house, "publication_url", "https://desk.example/checks"))
    try:
        desk.bundle([desk.dossier(article.id)], folder / "out.bundle.zip")
    finally:
        save(before)
        desk.close()
    with zipfile.ZipFile(folder / "out.bundle.zip") as archive:
        archive.extractall(folder / "x")
    (top,) = (folder / "x").iterdir()
    return top


def test_the_bag_is_valid(python, bag):
    assert python("bagit", BAG, bag) is True


def test_a_changed_byte_makes_it_invalid(python, bag, tmp_path):
    copy = Path(shutil.copytree(bag, tmp_path / "copy"))
    (copy / "data" / "README.txt").write_bytes(b"other")
    broken = BAG.replace("validate()", "is_valid()")
    assert python("bagit", broken, copy) is False


def test_the_crate_meets_what_is_required_and_what_is_recommended(python, bag):
    python("rocrate", "print(1)")  # its copy of the context stands in for the one on the web
    assert json.loads((bag / "data" / "ro-crate-metadata.json").read_text(encoding="utf-8"))["@context"]
    assert python("rocrate_validator", CRATE, bag / "data") == []
