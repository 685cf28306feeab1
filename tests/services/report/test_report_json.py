"""The data format: true to its schema, nothing lost."""

import json
from dataclasses import replace
from typing import Any

import pytest
from report_dossiers import HOSTILE, changed_dossier, english_dossier, french_dossier, hostile_dossier

from workbench.resources import resource
from workbench.services.report import render, render_all
from workbench.services.report.json_document import PIECE

SCHEMA = json.loads(resource("templates", "report.schema.json").read_text("utf-8"))
KINDS = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int, "number": (int, float)}


def faults(value: Any, schema: dict[str, Any], where: str = "$") -> list[str]:
    """The part of JSON Schema 2020-12 that the schema uses."""
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], where)
    found = []
    kinds = schema.get("type", [])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if kinds and not any(isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool)) for kind in kinds):
        return [f"{where} is {type(value).__name__}"]
    if ("const" in schema and value != schema["const"]) or ("enum" in schema and value not in schema["enum"]):
        found.append(f"{where} is {value!r}")
    if isinstance(value, (int, float)) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        found.append(f"{where} is out of range")
    if "anyOf" in schema and all(faults(value, one, where) for one in schema["anyOf"]):
        found.append(f"{where} is none of what it may be")
    for one in schema.get("allOf", []):
        found += faults(value, one, where)
    if isinstance(value, dict):
        found += [f"{where} lacks {name}" for name in schema.get("required", []) if name not in value]
        other = schema.get("additionalProperties", {})
        for name, part in value.items():
            known = schema.get("properties", {}).get(name, other)
            found += [f"{where} has {name}"] if known is False else faults(part, known, f"{where}.{name}")
    if isinstance(value, list):
        for at, part in enumerate(value):
            found += faults(part, schema.get("items", {}), f"{where}[{at}]")
    return found


@pytest.mark.parametrize("made", [french_dossier, english_dossier, changed_dossier, hostile_dossier])
def test_a_report_follows_the_schema(made):
    document = json.loads(render(made(), "json", "fr"))
    assert faults(document, SCHEMA) == []
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        return
    Draft202012Validator.check_schema(SCHEMA)
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []


def test_the_schema_sees_what_is_wrong():
    document = json.loads(render(english_dossier(), "json", "en"))
    document["reports"][0]["claims"][0]["verdict"] = "true"
    document["reports"][0]["claims"][1]["start"] = -1
    document["reports"][0]["claims"][1]["extra"] = 1
    del document["reports"][0]["article"]["sha256"]
    assert len(faults(document, SCHEMA)) == 4


def test_nothing_is_lost():
    dossier = french_dossier()
    (report,) = json.loads(render(dossier, "json", "en"))["reports"]
    assert report["article"]["text"] == dossier.article.text
    assert len(report["claims"]) == len(dossier.claims)
    for one, view in zip(report["claims"], dossier.claims, strict=True):
        assert dossier.article.text[one["start"] : one["end"]] == one["text"] == view.claim.quote
        assert len(one["evidence"]) == len(view.evidence)
    assert report["counts"] == {"verified": 2, "disputed": 2, "unverified": 2, "not-checkable": 1, "to-review": 2}
    assert [one["claims"] for one in report["sources"]][1] == [dossier.numbered[at].id for at in (1, 2, 4, 5)]
    assert report["claims"][6]["earlier_check"]["rating"] == "Plutôt faux"
    assert report["casebook"]["journal"] == {"events": dossier.journal_count, "head": dossier.journal_head}


def test_strings_are_the_same_character_by_character():
    (report,) = json.loads(render(hostile_dossier(), "json", "en"))["reports"]
    assert [one["rationale"] for one in report["claims"]] == list(HOSTILE)


def test_several_reports_are_one_document():
    document = json.loads(render_all((french_dossier(), english_dossier()), "json", "en"))
    assert faults(document, SCHEMA) == []
    assert [one["article"]["language"] for one in document["reports"]] == ["fr", "en"]


def test_a_document_of_many_pieces_is_written_as_one_of_few():
    dossiers = [hostile_dossier(), replace(french_dossier(), analyst="Ana \udc80"), english_dossier()] * 8
    written = render_all(dossiers, "json", "en")
    assert len(list(json.JSONEncoder(indent=2).iterencode(json.loads(written)))) > 3 * PIECE
    again = json.dumps(json.loads(written), ensure_ascii=False, indent=2) + "\n"
    assert written == again.encode("utf-8", "backslashreplace")
    assert written.count(rb"Ana \udc80") == 8
