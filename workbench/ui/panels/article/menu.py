"""Which commands a menu over the article's words offers, by what stands there."""

from workbench.domain.claim import ClaimView

_WORDS = ("add-claim", "mark-verified", "mark-disputed", "mark-unverified")
_CLAIM = (
    ("why",),
    ("mark-verified", "mark-disputed", "mark-unverified", "not-checkable", "clear-verdict"),
    ("edit-boundaries", "split-claim", "join-next", "correct-speaker", "restate", "edit-claim"),
    ("set-aside", "remove"),
)
_GREY = (("why-grey", "bring-back", "add-claim"),)
_ALWAYS = (("copy-words", "find"), ("doubts", "details", "remembered-lines"))


def menu_groups(view: ClaimView | None, selected: bool) -> tuple[tuple[str, ...], ...]:
    """The ids of commands in groups: for selected words, else for the claim or the grey words at the place."""
    if selected:
        return (_WORDS, *_ALWAYS)
    if view is None:
        return _ALWAYS
    return (*(_GREY if view.number is None else _CLAIM), *_ALWAYS)
