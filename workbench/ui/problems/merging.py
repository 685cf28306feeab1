"""What can be told of merges with the casebooks of colleagues."""

from workbench.ui.actions import QT_TRANSLATE_NOOP

MERGING = (
    QT_TRANSLATE_NOOP("Problems", "{name} is larger than 8 GB. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "{name} is neither a casebook nor a parcel. It was left as it is, and nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "{name} is damaged, and nothing of it was taken in. It was left as it is."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} is open in another window, or was not closed. Nothing was changed; close it there, or "
        "merge a backup of it.",
    ),
    QT_TRANSLATE_NOOP("Problems", "{name} does not say which casebook it is. It was left as it is, and nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The journal of {name} does not prove what stands in it ({what}). Nothing of it was taken in; have it "
        "verified where it comes from.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The clock of the computer was put back while {name} was worked on, so that nobody can tell which change "
        "came last. Nothing was changed; ask for its articles as an export.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "{name} holds something that is no record of a casebook. Nothing of it was taken in; have it verified where it comes from.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "What was done since then is more than a parcel holds (200 MB, 5,000 files). Nothing was written; name a "
        "later event, or send the casebook itself.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "What was done since then is more than a parcel holds (100 MB). Nothing was written; name a later event, "
        "or send the casebook itself.",
    ),
    QT_TRANSLATE_NOOP("Problems", "{name} is larger than a parcel may be (100 MB). It was left as it is, and nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "{name} unpacks to more than a parcel may hold. It was left as it is, and nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems", "{name} is an archive, but no parcel of a casebook. It was left as it is, and nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "{name} was made by a newer version of the workbench. It was left as it is; update the workbench to merge it.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "{name} was made by an earlier version of the workbench. It was left as it is; have it made anew with this version.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The journal in {name} does not hold at event {n}: it was altered, or a part is missing. Nothing of it was "
        "taken in; ask for it once more.",
    ),
    QT_TRANSLATE_NOOP("Problems", "This merge brought a forgetting for good, which cannot be undone. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "{name} begins later than this casebook knows: {n} events before it are not here. Nothing was changed; ask "
        "for a parcel since an earlier day, or for the casebook.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "{name} and this casebook tell the same event in two ways: one of them was altered, or different words "
        "were forgotten in both. Nothing was changed; forget the same words in both, or have both verified.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The earlier checks of {title} are not those that {name} says it took in. Nothing was changed; have it "
        "verified where it comes from.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Saved bytes in {name} are not those that its journal names. Nothing was changed; have it verified where it comes from.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Event {n} of {name} is not what was first written. Nothing was changed; have the casebook verified where it comes from.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The clock of the computer was put back while this casebook was worked on, so that nobody can tell which "
        "change came last. Nothing was changed; send its articles as an export instead.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The merge was stopped. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "There is no file {name}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "That is this casebook itself. Nothing was changed; name a colleague's."),
    QT_TRANSLATE_NOOP("Problems", "Nothing was set aside there that could take the place of what stands. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Both cannot stand side by side there, as findings, links, requests and articles can. Nothing was changed; choose one of "
        "the two.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "Only of two articles of one address can one be a new version of the other. Nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "One of the two articles is not in this casebook any more. Nothing was changed; keep what stands."
    ),
    QT_TRANSLATE_NOOP("Problems", "The claim has no finding any more beside which the other could be kept. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Both findings are by {who}, and nobody takes a second look at their own. Nothing was changed; choose one of the two.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The journal has no event {n}. Nothing was written."),
    QT_TRANSLATE_NOOP(
        "Problems", "Nothing was done in this casebook since “{words}”. Nothing was written; name an earlier day or event."
    ),
    QT_TRANSLATE_NOOP("Problems", "{day} lies ahead. Nothing was written; name a day that has begun, or an event."),
    QT_TRANSLATE_NOOP("Problems", "It was stopped. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{words}” is neither the number of an event, nor a day such as 2027-01-31, nor the head of the journal at "
        "some time. Nothing was written.",
    ),
    QT_TRANSLATE_NOOP("Problems", "No conflict has the id {name}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "More than one conflict has an id that begins with {name}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "{name} could not be written: {why}. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} is of an earlier version and too large to be brought up to date here. Nothing "
        "was changed; open it once with this version, then merge it.",
    ),
)
