"""In what two wordings differ, across languages by values rather than by words."""

from workbench.domain.check import Difference


def differences(
    query: str, hit: str, query_language: str | None = None, hit_language: str | None = None
) -> tuple[Difference, ...]:
    return ()
