"""RIS, BibTeX and CSL-JSON before reference managers' own parsers."""

import pytest

RIS = "found = [one.get('title') or one.get('primary_title') for one in rispy.loads(text)]"
BIBTEX = """read = bibtexparser.parse_string(text)
assert not read.failed_blocks, read.failed_blocks
found = [one.fields_dict["title"].value for one in read.entries]"""
PARSERS = {"ris": ("rispy", RIS), "bib": ("bibtexparser", BIBTEX)}
CITATION = """
const { Cite, plugins } = require("@citation-js/core");
for (const one of ["ris", "bibtex", "csl"]) require("@citation-js/plugin-" + one);
const text = require("fs").readFileSync(process.argv[1], "utf-8");
const forms = { ris: "@ris/file", bib: "@bibtex/text", "csl-json": "@csl/list+object" };
const kind = process.argv[2];
const data = kind === "csl-json" ? JSON.parse(text) : text;
const cite = new Cite(data, { forceType: forms[kind] });
console.log(JSON.stringify({ titles: cite.data.map((one) => one.title ?? null), shown: cite.format("bibliography").length }));
"""


def cited(dossier):
    """The sources of a dossier's evidence, each once."""
    return {link.source.id: link.source for view in dossier.claims for link in view.evidence}


@pytest.mark.parametrize("name", ["french", "english", "changed"])
@pytest.mark.parametrize("kind", PARSERS)
def test_a_parser_in_python_finds_each_source(exported, dossiers, python, name, kind):
    package, ways = PARSERS[kind]
    begin = f"import json, pathlib, sys, {package}\ntext = pathlib.Path(sys.argv[1]).read_text('utf-8')"
    code = f"{begin}\n{ways}\nprint(json.dumps(found))"
    assert len(python(package, code, exported(name, kind))) == len(cited(dossiers[name]))


@pytest.mark.parametrize("name", ["french", "english", "changed"])
@pytest.mark.parametrize("kind", ["ris", "bib", "csl-json"])
def test_citation_js_finds_each_source_with_its_title(exported, dossiers, node, name, kind):
    told = node("@citation-js/core", CITATION, exported(name, kind), kind)
    titles = sorted(one.title for one in cited(dossiers[name]).values())
    assert sorted(one or "" for one in told["titles"]) == titles
    assert told["shown"] > 0 or not titles
