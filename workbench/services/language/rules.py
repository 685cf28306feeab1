"""Why a statement is what it is: one English sentence per rule id."""

_FURNITURE = "The website is speaking here, not the article: "
RULES: dict[str, str] = {
    "by hand": "An analyst decided so.",
    "paragraph": "A sentence of a paragraph: it ends at an end mark that is not an abbreviation's, or where the paragraph ends.",
    "single-line": "The text has a single line, so it is read as body text.",
    "headline-first-line": "The first line of some words, without a full stop, above the body of the article and its byline.",
    "headline-title": "The line says the same as the title that came with the article.",
    "subhead": "A short line without an end mark between paragraphs: kept as body, for it may be a claim.",
    "quote-whole": "The whole sentence stands inside quotation marks.",
    "quote-continued": "The quotation opened in an earlier paragraph goes on: the mark is repeated at the start of this one.",
    "quote-unclosed": "The quotation opened in this paragraph lacks its closing mark, so it is read on to the paragraph's end.",
    "quote-clause": "The sentence carries at least a clause of direct speech between quotation marks.",
    "quote-dialogue": "A dash opens the paragraph as in a dialogue; words between dashes tell who speaks.",
    "furniture-stray-mark": _FURNITURE + "the line holds no letter and no digit.",
    "furniture-link": _FURNITURE + "the line is nothing but an address, a mention or a hashtag.",
    "furniture-duration": _FURNITURE + "the line is the length of a video or a recording.",
    "furniture-counter": _FURNITURE + "the line is a number of shares, comments or pictures.",
    "furniture-reading-time": _FURNITURE + "the line tells how long reading takes.",
    "furniture-image-label": _FURNITURE + "the line announces a picture.",
    "furniture-caption": "A caption: it stands under a picture's label or before its credit. It can hold a claim, one key away.",
    "furniture-credit": _FURNITURE + "the words name who made or supplied a picture.",
    "furniture-related-label": _FURNITURE + "the line announces titles of other articles.",
    "furniture-most-read-label": _FURNITURE + "the line announces a list of popular articles.",
    "furniture-prev-next": _FURNITURE + "the line leads to the article before or after.",
    "furniture-navigation": _FURNITURE + "the line is a word of menus and buttons.",
    "furniture-call-to-action": _FURNITURE + "the line asks the reader to click, subscribe, sign in or the like.",
    "furniture-social-follow": _FURNITURE + "the line invites the reader to follow, watch or read elsewhere.",
    "furniture-copyright": _FURNITURE + "the line is a copyright notice.",
    "furniture-date-line": _FURNITURE + "the line tells when the article was published or changed.",
    "furniture-byline": _FURNITURE + "the line names the author.",
    "furniture-breadcrumb": _FURNITURE + "the line is a path or a menu of the site.",
    "furniture-video-title": _FURNITURE + "the line stands under a video's length and is its title.",
    "furniture-live-link": _FURNITURE + "the line leads to running coverage or a recording: its label stands first.",
    "furniture-tag": _FURNITURE + "the line is a keyword, or announces keywords.",
    "furniture-newsletter": _FURNITURE + "the line stands between a newsletter's name and the button to subscribe.",
    "furniture-author": _FURNITURE + "the line tells about the author.",
    "furniture-foot": _FURNITURE + "a short line without an end mark, below the article and among other lines of the site.",
    "furniture-embed": _FURNITURE + "the line signs a post from elsewhere that is set into the article.",
    "furniture-menu": _FURNITURE + "the line is a word of menus beside other lines of the site or outside the article's text.",
    "furniture-head": _FURNITURE + "a few words above the headline, among lines of the site: a menu, a ticker, a section.",
    "furniture-comment": _FURNITURE + "a reader's comment, under the label of the comments and below the article.",
    "furniture-foreign": _FURNITURE + "the short line is in another language than the article.",
    "outlet-remembered": "An analyst decided so about this line on another page of the same outlet.",
    "related-related-title": 'The title of another article: it stands under or behind a label such as "Read more".',
    "related-most-read-title": "The title of another article: it stands in a list of popular ones.",
    "related-prev-next": "The title of the article before or after, with its label.",
}


def explain(rule: str) -> str:
    """The sentence that tells a person why a rule decided as it did; raises KeyError for a rule that does not exist."""
    return RULES[rule]
