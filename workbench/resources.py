"""Where the files that ship with the program are."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Locate a file of resources/, such as resource("icons", "verified.svg")."""
    return _root("resources").joinpath(*parts)


def seed(*parts: str) -> Path:
    """Locate a file of seeds/, the sample articles and earlier checks."""
    return _root("seeds").joinpath(*parts)


def _root(name: str) -> Path:
    # A wheel carries the folder inside the package; a checkout has it beside the package.
    inside = Path(__file__).parent / name
    return inside if inside.is_dir() else Path(__file__).parent.parent / name
