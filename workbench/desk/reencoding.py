"""An article read once more from its saved bytes, in another encoding; taken in as a new version is, with the old text kept."""

from dataclasses import replace

from workbench.desk.tongue import settled
from workbench.domain.article import Article, Draft, Snapshot
from workbench.domain.errors import CannotRead, Refused
from workbench.store import Store


def draft_in(store: Store, article_id: str, encoding: str) -> Draft:
    """The article as its saved bytes read in this encoding; raises Refused for none, and for what is no text or page."""
    from workbench.services.intake import codec_of, read_again

    article = store.get(Article, article_id)
    snapshot = store.get(Snapshot, article.snapshot)
    codec = codec_of(encoding.strip())
    if codec is None:
        raise Refused(f"“{encoding}” is no encoding. Nothing was changed; write one such as utf-8, windows-1252 or iso-8859-2.")
    try:
        draft = read_again(snapshot.content, name=article.title, media_type=snapshot.media_type, codec=codec)
    except CannotRead as problem:
        told = f"“{article.title}” cannot be read in another encoding: only texts and web pages can. Nothing was changed."
        raise Refused(told) from problem
    draft = settled(replace(draft, location=article.location, url=draft.url or article.url))
    # What the analyst said of it, or it said of itself, is better known than before the letters were right.
    return draft if article.language is None else replace(draft, language=draft.language or article.language)
