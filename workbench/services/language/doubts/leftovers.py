"""Code of a web page left in its text: entities, tags, shortcodes."""

import re
from collections.abc import Iterator
from html.entities import html5

from workbench.domain.statement import Flag
from workbench.services.language.doubts.look import Look

_CODE = re.compile(
    r"&(?P<entity>[A-Za-z][A-Za-z0-9]{1,12}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});"
    r"|</?(?:p|br|div|span|a|b|i|u|em|strong|img|script|style|iframe|font|h[1-6]|ul|ol|li|table|t[rdh]|blockquote|figure|section)"
    r"(?:\s[^<>]{0,300}=[^<>]{0,300}|\s?/)?>"
    r"|\[(?:caption|gallery|embed|audio|video|vc_\w{1,30}|et_pb_\w{1,30})\s[^\[\]]{0,300}=[^\[\]]{0,300}\]"
    r"|\[/(?:caption|gallery|embed|audio|video|vc_\w{1,30}|et_pb_\w{1,30})\]"
)


def leftover_code(look: Look) -> Iterator[Flag]:
    """Entities that were not decoded and tags that were not taken out."""
    for match in _CODE.finditer(look.source):
        entity = match["entity"]
        if entity is None or entity.startswith("#") or f"{entity};" in html5:
            yield look.flag_source("leftover-code", *match.span())
