"""Encodings: what is told is believed, what is not told is guessed from the letters, and nothing in the text is tidied."""

import os
import re
from pathlib import Path

import pytest

from workbench.services.intake import read_location
from workbench.services.intake.decoding import decode

SHARED = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).resolve().parents[3] / "../shared")
LABELLED = SHARED / "data/hostile/encodings"

FRENCH = "Le maire a déclaré que « la ville » a acheté 120 bus à l’été ; ça coûte très cher, où est l’œuvre ?\n"
SAMPLES = {
    "cp1252": FRENCH,
    "iso8859_2": "Żaden z nich nie wiedział, że świat się zmienił; później przyszła łódź i gęś.\n",
    "cp1250": "Žluťoučký kůň příšerně úpěl ďábelské ódy, řekl ministr a šel dál po městě.\n",
    "cp1254": "Başbakan dün akşam açıkladı: işsizlik yüzde üç düştü, ancak çoğu kişi inanmıyor.\n",
    "cp1251": "Министр заявил, что безработица снизилась на три процента, но «это не так».\n",
    "koi8_r": "Министр заявил, что безработица снизилась на три процента, но это не так.\n",
    "cp866": "Министр заявил, что безработица снизилась на три процента, но это не так.\n",
    "mac_roman": "Le maire a déclaré que “la ville” a acheté 120 bus à l’été ; ça coûte très cher.\n",
    "cp1253": "Ο υπουργός δήλωσε ότι η ανεργία μειώθηκε κατά τρία τοις εκατό τον Μάιο.\n",
    "cp1255": "השר אמר כי האבטלה ירדה בשלושה אחוזים בחודש מאי, אך זה לא נכון.\n",
    "cp1256": "قال الوزير إن البطالة انخفضت بنسبة ثلاثة في المئة في شهر مايو الماضي.\n",
    "cp932": "大臣は、失業率が五月に三パーセント下がったと述べましたが、それは違います。\n",
    "euc_jp": "大臣は、失業率が五月に三パーセント下がったと述べましたが、それは違います。\n",
    "cp949": "장관은 오월에 실업률이 삼 퍼센트 떨어졌다고 말했지만 사실이 아니다.\n",
    "gb18030": "部长说，五月份的失业率下降了百分之三，但这不是真的，我们没有看到证据。\n",
    "big5": "部長說，五月份的失業率下降了百分之三，但這不是真的，我們沒有看到證據。\n",
}


@pytest.mark.parametrize("codec", SAMPLES)
def test_an_untold_encoding_is_guessed_and_the_guess_is_flagged(codec: str) -> None:
    decoded = decode(SAMPLES[codec].encode(codec))
    assert decoded.text == SAMPLES[codec]
    assert [flag.kind for flag in decoded.flags] == ["encoding"]
    assert (decoded.flags[0].start, decoded.flags[0].end) == (0, len(decoded.text))
    assert decoded.encoding in decoded.flags[0].reason


@pytest.mark.parametrize(
    "text",
    ["C’est faux.", "“The names Bod.”", "not bad for a £2 beer", "déjà", "El niño cumplió 30 años.", "Müller wußte es – früher."],
)
def test_short_western_texts_are_windows_1252(text: str) -> None:
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (text, "windows-1252")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [FRENCH, SAMPLES["cp1251"], "The minister said unemployment fell.\r\n"])
def test_wide_encodings_are_told_with_and_without_a_mark(codec: str, text: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.flags) == (text, ())


def test_a_text_stays_as_it_was_decoded() -> None:
    text = "a\r\nb\rc\u2028d\u00a0e\u0301\0f\u200b \ufeffg"
    assert decode(text.encode()) == (text, "utf-8", ())


def test_a_declared_charset_is_believed_before_a_guess() -> None:
    page = '<?xml version="1.0" encoding="ISO-8859-2"?><p>\xb1</p>'.encode("latin-1")
    assert decode(page).text.endswith("<p>ą</p>")
    assert decode(b'<meta charset="koi8-r"><p>\xc1</p>').encoding == "koi8-r"
    assert decode(b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>\x93\xe9\x94</p>").text.endswith(
        "“é”</p>"
    )


def test_of_several_charsets_named_the_meta_element_comes_first_and_the_choice_is_told() -> None:
    words = "<p>L’été a été très chaud, a dit la mairie déjà élue à Vauclair : « C’est sûr ».</p>"
    named = '<?xml version="1.0" encoding="koi8-r"?><meta charset="iso-8859-1">'
    decoded = decode((named + words).encode("cp1252"))
    assert decoded.text.endswith(words)
    (told,) = decoded.flags
    assert (told.kind, told.reason) == (
        "encoding",
        "The text names several encodings (windows-1252, koi8-r); it was read as windows-1252.",
    )


def test_a_server_that_names_another_charset_than_the_letters_are_in_is_overruled_by_the_page() -> None:
    words = "Мэр Лормо сказал в понедельник, что город купил сто двадцать автобусов, и это правда."
    decoded = decode(f'<meta charset="windows-1251"><p>{words}</p>'.encode("cp1251"), declared="iso-8859-1")
    assert words in decoded.text
    assert decode(f"<p>{words}</p>".encode("cp1251"), declared="windows-1251").flags == ()


@pytest.mark.parametrize("label", ["utf-7", "no-such-charset", "utf-16", "unicode_escape", "rot13", "idna"])
def test_an_absurd_declaration_is_passed_over(label: str) -> None:
    text = f'<meta charset="{label}"><p>C’est déjà l’été +ADw-script+AD4- \\x41</p>'
    assert decode(text.encode("cp1252")).text == text


def test_a_few_broken_places_stay_utf_8_and_are_flagged() -> None:
    data = ("é" * 50).encode() + b"\xff" + ("è" * 50).encode() + b"\xc3"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert [(flag.kind, flag.start, flag.end) for flag in decoded.flags] == [("damage", 50, 51), ("damage", 101, 102)]


def test_windows_1252_mixed_into_utf_8_is_read_piece_by_piece() -> None:
    decoded = decode("It’s 3 % — ".encode() + "it’s señor".encode("cp1252"))
    assert decoded.text == "It’s 3 % — it’s señor"
    assert {decoded.text[flag.start : flag.end] for flag in decoded.flags} == {"’", "ñ"}


def test_any_bytes_at_all_become_some_text() -> None:
    every_byte = bytes(range(256)) * 40
    assert len(decode(every_byte).text) > 0
    assert decode(b"\xff\xfe\x00").text == "\ufffd"


def test_labelled_files_of_others_come_out_right() -> None:
    if not LABELLED.is_dir():
        pytest.skip("the labelled files are not at hand (WORKBENCH_SHARED)")
    right, wrong = 0, []
    for path in sorted(LABELLED.iterdir()):
        label = path.name.partition("__")[0].replace("MacCyrillic", "mac_cyrillic")
        data = path.read_bytes()
        try:
            truth = data.decode(re.sub(r"^((?:iso|windows)-[0-9-]+?)-[a-z]+$", r"\1", label))
        except (LookupError, UnicodeDecodeError):
            continue
        if decode(data).text == truth.removeprefix("\ufeff"):
            right += 1
        else:
            wrong.append(path.name)
    assert right / (right + len(wrong)) >= 0.96, wrong


@pytest.mark.parametrize(
    "data", [FRENCH.encode("cp1252"), FRENCH.encode("utf-16"), FRENCH.encode() + b"\x81\xff \xe9", b"\r\n a \r b"]
)
def test_the_bytes_of_a_text_are_kept_whatever_they_are(tmp_path, data) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert read_location(str(tmp_path / "a.txt")).data == data
