"""The parts of a citation that have a place of their own in forms and options, by their names in CSL."""

VOLUME = "volume"
ISSUE = "issue"
PAGES = "page"
EDITION = "edition"
NUMBER = "number"
PLACE = "publisher-place"
SERIES = "collection-title"
EDITOR = "editor"
TRANSLATOR = "translator"
ISBN = "ISBN"
ISSN = "ISSN"
USUAL = (VOLUME, ISSUE, PAGES, EDITION, NUMBER, PLACE, SERIES, EDITOR, TRANSLATOR, ISBN, ISSN)
