"""One spelling for each web address, and hosts shown as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import Refused
from workbench.services.sources import display_host, looks_like_url, normalise_url, site_name


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("HTTP://Example.ORG:80", "http://example.org/"),
        ("https://example.org:443/a/../b/./c", "https://example.org/b/c"),
        ("https://example.org:8443/a/..", "https://example.org:8443/"),
        ("https://example.org/a?b=2&a=1&b=1", "https://example.org/a?a=1&b=2&b=1"),
        ("https://example.org/?utm_source=x&id=3&fbclid=y&GCLID=z&at_medium=m&xtor=q#part", "https://example.org/?id=3"),
        ("https://example.org/?utm_medium=x", "https://example.org/"),
        ("https://example.org/#!/page/1", "https://example.org/#!/page/1"),
        ("https://example.org/%7ea%2fb%c3%a9é c", "https://example.org/~a%2Fb%C3%A9%C3%A9%20c"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/?q=a+b%2B", "https://example.org/?q=a+b%2B"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://straße.example", "https://xn--strae-oqa.example/"),
        ("https://ex\u200bample.org。/", "https://example.org/"),
        ("https://user:secret@example.org/", "https://example.org/"),
        ("http://evil.example\\@good.example/", "http://evil.example/@good.example/"),
        ("http://[2001:DB8:0:0::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        (" www.example.org/a/ ", "https://www.example.org/a/"),
        ("https://example.org/a;b=1/(c)?d=[e]", "https://example.org/a;b=1/(c)?d=%5Be%5D"),
    ],
)
def test_an_address_has_one_spelling(url: str, normal: str) -> None:
    assert normalise_url(url) == normal
    assert normalise_url(normal) == normal


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "mailto:a@example.org",
        "\\\\host\\share",
        "C:\\a.txt",
        "example.org",
        "",
        "http://",
        "http:///a",
        "http://?",
        "http://a..b/",
        "http://-a-/",
        "http://a b/",
        "http://[::1",
        "http://[fe80::zz]/",
        "http://example.org:99999/",
        "http://example.org:x/",
        "http://" + "a" * 64 + ".org/",
        "https://example.org/" + "a" * 8_000,
        "http://ex%00ample.org/",
        "http://℀.example/",
    ],
)
def test_everything_else_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(Refused, match=r"Nothing was changed\.$") as caught:
        normalise_url(url)
    assert "\n" not in str(caught.value)
    assert not looks_like_url(url)


@given(st.text(alphabet="abé/%2.?&=#!;:@+ ~\\[]аß\u200b" + "utm_", max_size=40))
def test_normalising_twice_changes_nothing(rest: str) -> None:
    try:
        once = normalise_url("https://example.org" + rest)
    except Refused:
        return
    assert normalise_url(once) == once
    assert once.isascii()
    assert " " not in once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a?b=c#d", True),
        (" http://example.org ", True),
        ("www.example.org/a", True),
        ("http://localhost:8000/x", True),
        ("HTTPS://ÉTÉ.example/", True),
        ("see https://example.org", False),
        ("https://example.org two", False),
        ("example.org", False),
        ("report.txt", False),
        ("www.", False),
        ("https://", False),
        ("He said www.", False),
        ("", False),
        ("https://a.example/" + "b" * 9_000, False),
    ],
)
def test_what_looks_like_an_address(text: str, expected: bool) -> None:
    assert looks_like_url(text) is expected


@pytest.mark.parametrize(
    ("url", "shown", "name"),
    [
        ("https://www.example.org/a", "www.example.org", "example.org"),
        ("https://m.example.org/a", "m.example.org", "example.org"),
        ("https://www.org/", "www.org", "www.org"),
        ("http://good.example@evil.example:8080/", "evil.example:8080", "evil.example"),
        ("https://münchen.example/", "xn--mnchen-3ya.example (münchen.example)", "münchen.example"),
        ("https://日本のニュース.example/", "xn--u9j5h1btf1e4646ao4b.example (日本のニュース.example)", "日本のニュース.example"),
        ("https://новости.example/", "xn--b1amnebsh.example (новости.example)", "новости.example"),
        ("https://p\u0430ypal.example/", "xn--pypal-4ve.example (mixed scripts: Cyrillic, Latin)", "xn--pypal-4ve.example"),
        ("http://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com (Cyrillic letters that look like Latin ones)", "xn--80ak6aa92e.com"),
        ("http://xn--a.example/", "xn--a.example", "xn--a.example"),
    ],
)
def test_hosts_are_shown_as_they_are(url: str, shown: str, name: str) -> None:
    assert (display_host(url), site_name(url)) == (shown, name)
