"""The side of the search that runs confined: one line of JSON with the pattern and the lengths, then the files."""

import json
import re
from typing import Any

from workbench.domain.forgetting import Closed
from workbench.services.intake.seeking.layers import Layers
from workbench.services.intake.seeking.views import views


def seek(data: bytes) -> dict[str, Any]:
    """Answer for each file whether the pattern was found in it, and what of it stayed closed."""
    head, _, rest = data.partition(b"\n")
    asked = json.loads(head)
    pattern = re.compile(asked["pattern"], re.IGNORECASE)
    found, place = [], 0
    for media_type, size in asked["files"]:
        found.append(_look(pattern, rest[place : place + size], media_type))
        place += size
    return {"found": found}


def _look(pattern: re.Pattern[str], content: bytes, media_type: str) -> tuple[bool, list[str]]:
    layers = Layers(media_type)
    for layer in layers.of(content):
        if any(pattern.search(view) for view in views(layer)):
            return True, []
    return False, [one for one in Closed if one in layers.closed]
