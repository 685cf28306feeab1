"""What can be told of the casebook, its claims and sources, its journal, the reports and the settings."""

from workbench.ui.actions import QT_TRANSLATE_NOOP

CASEBOOK = (
    QT_TRANSLATE_NOOP("Problems", "The casebook {name} cannot be made: {why}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The casebook {name} could not be opened: {why}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The casebook {name} could not be opened. Nothing was changed; check the folder and its rights."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "What was saved last stands in {log}, which cannot be read on a disk that cannot be written. Nothing was changed; "
        "copy {name} and {copy} into a folder of yours and open that copy.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} could not be used ({why}). What was saved before is unharmed; check it with: workbench verify.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} is being written by another program. Nothing was changed; try again in a moment.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The casebook {name} is damaged and was left as it is. Nothing was stored."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} may be read but not changed. Nothing was changed; open a copy of it to work.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} was made by a newer version of the workbench. It was left as it is; update the workbench to open it.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The disk is full. Nothing was changed; make room and do it again."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The disk under {name} could not be read or written: it may be full, or gone. What was saved before is "
        "unharmed; make room or connect it again, then do it once more.",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no casebook at {name}. Nothing was created."),
    QT_TRANSLATE_NOOP("Problems", "{name} is not a casebook. It was left as it is; to check it as an article, open it as one."),
    QT_TRANSLATE_NOOP("Problems", "{name} is not an ordinary file, and so no casebook. It was left as it is."),
    QT_TRANSLATE_NOOP("Problems", "{name} is a database of another program, not a casebook. It was left as it is."),
    QT_TRANSLATE_NOOP("Problems", "{name} is a folder, not a casebook. Name a file in it."),
    QT_TRANSLATE_NOOP("Problems", "There is no folder {name}. Nothing was created; make the folder first or name another."),
    QT_TRANSLATE_NOOP("Problems", "That is the text “{title}” has already. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The new version has no text. Nothing was changed; open a file or page with the article in it."),
    QT_TRANSLATE_NOOP("Problems", "The article was worked on in the meantime. Nothing was changed; look at the new version again."),
    QT_TRANSLATE_NOOP("Problems", "This casebook is open for reading only. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The copy {name} could not be written: {why}. The casebook itself is unharmed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The copy did not pass its check and was thrown away. The casebook itself is unharmed; run verify.",
    ),
    QT_TRANSLATE_NOOP("Problems", "An import into this casebook is under way. Nothing was changed; try again when it is done."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Another import into this casebook is under way. Nothing was taken in; try again when it is done.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The check was stopped. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The search was stopped. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The index of words was not finished. What was done is kept; it goes on at the next start."),
    QT_TRANSLATE_NOOP("Problems", "An older question was dropped."),
    QT_TRANSLATE_NOOP("Problems", "There is no {kind} {name} in this casebook. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "Nothing in this casebook has the id {name}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "There is no article in this casebook yet. Open one first: workbench open FILE."),
    QT_TRANSLATE_NOOP("Problems", "There is no article {name}. Nothing was changed; list them with: workbench articles."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "More than one article begins with {name}. Nothing was changed; list them with: workbench articles.",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no claim {name}. Nothing was changed; list them with: workbench claims last."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "More than one claim begins with {name}. Nothing was changed; list them with: workbench claims last.",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no source {name}. Nothing was changed; list them with: workbench sources."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "More than one source begins with {name}. Nothing was changed; list them with: workbench sources.",
    ),
    QT_TRANSLATE_NOOP("Problems", "“{title}” has no claim {number}: they go from 1 to {n}. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "There is no flag {number}: this article has {many}. Nothing was changed; list them with: workbench flags.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The text has {n} characters; {start} to {end} is no span of it. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "There is no word in that span. Nothing was changed; select some text."),
    QT_TRANSLATE_NOOP("Problems", "A claim from {start} to {end} cannot be split at {at}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "Joining takes two or more claims of one article. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Something stands between these claims, and joining would swallow it. Nothing was changed; join neighbours.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "These claims have different verdicts. Nothing was changed; give them the same one, or clear one, then join.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Claim {number} carries a verdict, a rationale or a source, has a tag or a request for comment. Nothing was "
        "changed; clear them first.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The {field} holds bytes that are no text. Nothing was changed; type it again."),
    QT_TRANSLATE_NOOP("Problems", "“{typed}” is no date. Nothing was changed; write it as 2024-11-18."),
    QT_TRANSLATE_NOOP("Problems", "“{typed}” is no date. Nothing was changed; write it as 2024-11-18, 2024-11 or 2024."),
    QT_TRANSLATE_NOOP("Problems", "“{typed}” is no day. Nothing was changed; write it as 2024-11-18."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "{until} is before {since}: no day lies between. Nothing was changed; give the earlier day first.",
    ),
    QT_TRANSLATE_NOOP("Problems", "An article needs a title. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "A source needs a title. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "“{typed}” is no language code. Nothing was changed; write two letters such as en, fr, es."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{typed}” is no deadline. Nothing was changed; write 2024-11-18, 2024-11-18 18:00, today 18:00 or friday.",
    ),
    QT_TRANSLATE_NOOP("Problems", "“{title}” is not in the trash. Nothing was changed; put it there first."),
    QT_TRANSLATE_NOOP("Problems", "A name has at most {n} characters. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "A tag has at most {n} characters. Nothing was changed; write the rest into the note."),
    QT_TRANSLATE_NOOP("Problems", "{name} cannot be a tag. Nothing was changed; a tag has 1 to {n} characters and no comma."),
    QT_TRANSLATE_NOOP("Problems", "A claim can have {n} tags at most. Nothing was changed; take one away first."),
    QT_TRANSLATE_NOOP("Problems", "One of these articles is not in this casebook any more. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "Articles cannot be sorted by {name}. Nothing was changed; they can by: {names}."),
    QT_TRANSLATE_NOOP("Problems", "{name} is the casebook that is open; its checks are here already. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The stored file of {name} no longer gives the checks it gave. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "“{location}” is no file here; as a web address it begins with https://. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "“{location}” is no web address, no file and no source of this casebook. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "“{date}” lies more than a year ahead. Nothing was changed; check the date."),
    QT_TRANSLATE_NOOP("Problems", "“{title}” has this address already. Nothing was changed; cite that source instead ({id})."),
    QT_TRANSLATE_NOOP("Problems", "“{name}” is no field of a citation. Nothing was changed; these are: {known}."),
    QT_TRANSLATE_NOOP(
        "Problems", "“{time}” is no time. Nothing was changed; write now, 2024-11-18, 2024-11-18 18:00 or yesterday."
    ),
    QT_TRANSLATE_NOOP("Problems", "“{time}” has yet to come. Nothing was changed; a source was looked at before today or today."),
    QT_TRANSLATE_NOOP("Problems", "“{time}” has yet to come. Nothing was changed; a request is written down once it was made."),
    QT_TRANSLATE_NOOP("Problems", "“{time}” has yet to come. Nothing was changed; an answer is written down once it was given."),
    QT_TRANSLATE_NOOP("Problems", "“{value}” is no DOI. Nothing was changed; write it as 10.1000/182."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Only addresses that begin with http:// or https:// can be a source; this is not a web address. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Only addresses that begin with http:// or https:// can be a source; {scheme} addresses are not kept. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Problems", "This address is longer than {n} characters. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "This web address is malformed; check it and try again. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "This web address names no site; check it and try again. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "This web address names no valid site; check it and try again. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The journal has no event {seq}: they go from 1 to {n}. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook cannot go back to event {seq}: “{label}” stood then and has been undone since. Nothing was "
        "changed; redo restores it while nothing new has been done after it.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Nothing that was done later is still in force, so there is nothing to undo. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Problems", "{n} of {all} actions were undone, and redo restores them."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Somebody else changed the casebook meanwhile. {n} of {all} actions were undone, and redo restores them. Look "
        "at the history again.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Searching by meaning needs the extra part “semantic”, which is not installed. Nothing was changed; {install}",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Another program is making the vectors of this casebook. Nothing was changed; they will be there in a while.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "A process that makes vectors ended early. What was made is kept; searches by words are unharmed. Try again.",
    ),
    QT_TRANSLATE_NOOP("Problems", "Making the vectors was stopped. What was made is kept; it goes on from there the next time."),
    QT_TRANSLATE_NOOP("Problems", "This is no PNG picture. Nothing was changed; save it as a file and drop the file on the claim."),
    QT_TRANSLATE_NOOP("Problems", "The picture is larger than {n} MB. Nothing was changed; take a smaller part of the screen."),
    QT_TRANSLATE_NOOP("Problems", "The {kind} {name} could not be written: {why}. The casebook is unharmed; name another place."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{name}” does not say which kind of report to write. Let its name end in {ends}; nothing was written.",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no report format “{name}”. Choose {names}; nothing was written."),
    QT_TRANSLATE_NOOP("Problems", "Reports are written in {languages}, not in “{language}”. Nothing was written."),
    QT_TRANSLATE_NOOP("Problems", "There is no setting {name}. Nothing was changed; there are: {names}."),
    QT_TRANSLATE_NOOP("Problems", "The setting {name} cannot be {value}. Nothing was changed; it takes: {allowed}."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The setting {name} cannot be {value}. Nothing was changed; it takes a web address (https://…) or nothing.",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no filter {name}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "A filter needs a name and something that it filters by. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "{key} is no key. Nothing was changed; write it like V, Ctrl+Shift+Z, Alt+Down or F5."),
    QT_TRANSLATE_NOOP("Problems", "{key} cannot be the key of a command: fields, buttons and lists need it. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "There is no command {name}. Nothing was changed; list them with: workbench settings keys."),
    QT_TRANSLATE_NOOP("Problems", "A command can have {n} keys at most. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "{key} is the key of “{command}” ({name}). Nothing was changed; give that another key first."),
    QT_TRANSLATE_NOOP("Problems", "There is no request {name}. Nothing was changed; list them with: workbench requests."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "More than one request begins with {name}. Nothing was changed; list them with: workbench requests.",
    ),
    QT_TRANSLATE_NOOP("Problems", "“{name}” is no claim of this article. Nothing was changed; ask for each article by itself."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{typed}” is no time. Nothing was changed; write now, 2024-11-18, 2024-11-18 18:00, yesterday 18:00 or friday.",
    ),
    QT_TRANSLATE_NOOP("Problems", "A request for comment needs the name of who was asked. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "A name has at most {n} characters. Nothing was changed; write the rest into the question."),
    QT_TRANSLATE_NOOP("Problems", "The {kind} lies before the request. Nothing was changed; check both times."),
    QT_TRANSLATE_NOOP("Problems", "The copy was stopped, and what was written of it was thrown away. The casebook is unharmed."),
    QT_TRANSLATE_NOOP("Problems", "This is no web address. Nothing was changed; write it like https://news.example/page."),
    QT_TRANSLATE_NOOP("Problems", "The rule {name} is not set. Nothing was changed; set are: {names}."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Publishing against the house's rules needs a reason. Nothing was changed; give it in a sentence.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The reason names a source that is withheld, and it prints. Nothing was changed; word it without the name.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The rules of the house are not met:\n{list}\nNothing was written; mend it, write a draft, or override it with a reason.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "A source that must not be named is named:\n{list}\n"
        "Nothing was written; reword it, write a draft, or override it with a reason: the words are left out then.",
    ),
    QT_TRANSLATE_NOOP("Problems", "A rule on sources asks for 1 to {n} of them. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "Numbers of sources belong to the rule sources, not to {name}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "A source is compared with another one, not with itself. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "Name the text that is to be forgotten, {least} characters or more. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The reason stays in the journal, and it holds what is to be forgotten. Word it otherwise; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "This source is withheld, and what it is known by stands elsewhere: once the source is gone, no report is kept from "
        "printing it. Nothing was changed; say whether those names are to be forgotten too (--with-names) or kept (--keep-names).",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "None of that stands in this casebook. Nothing was changed; look at how it is written there.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "What was to be forgotten is gone from the casebook, but another program still reads {name}, and its log may hold "
        "old bytes. Close the other windows and run: workbench forget --clean",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Something was forgotten for good since then; what was done before that cannot be undone. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no article to bundle. Nothing was written."),
    QT_TRANSLATE_NOOP("Problems", "The bundle {path} could not be written: {why}. The casebook is unharmed; name another place."),
    QT_TRANSLATE_NOOP("Problems", "The report was stopped. Nothing was written; the casebook is unharmed."),
    QT_TRANSLATE_NOOP("Problems", "The bundle was stopped, and what was written of it was thrown away. The casebook is unharmed."),
    QT_TRANSLATE_NOOP("Problems", "The counting of origins was stopped. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "A part of a picture is its left edge, top edge, width and height, of 10,000 each, and lies inside it. Nothing "
        "was changed.",
    ),
    QT_TRANSLATE_NOOP("Problems", "“{title}” has words. Nothing was changed; pin some of them."),
    QT_TRANSLATE_NOOP(
        "Problems", "“{encoding}” is no encoding. Nothing was changed; write one such as utf-8, windows-1252 or iso-8859-2."
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "“{title}” cannot be read in another encoding: only texts and web pages can. Nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Problems", "A source is joined with another one, not with itself. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "That passage is not in the saved words of “{title}”, nor one like it. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Problems", "That passage is not in the saved words of “{title}”; the nearest there is: “{near}”. Nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "That passage is not in the saved words of “{title}”, nor one like it. Nothing was changed; quote it as it stands there, "
        "or take it all the same with --quote-anyway.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "That passage is not in the saved words of “{title}”; the nearest there is: “{near}”. Nothing was changed; quote it as it "
        "stands there, or take it all the same with --quote-anyway.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "That passage stands {n} times in “{title}”. Nothing was changed; quote more of it, or say which with --occurrence.",
    ),
    QT_TRANSLATE_NOOP("Problems", "That passage stands there {n} times, not {m}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "These words are not in the article. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "There is no pin {name}. Nothing was changed; list them with: workbench pins."),
    QT_TRANSLATE_NOOP("Problems", "More than one pin begins with {name}. Nothing was changed; list them with: workbench pins."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "No words of “{title}” are saved to pin any of. Nothing was changed; have them with: workbench snapshot {name}",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "There is no saved copy of “{title}”. Nothing was changed; save it with: workbench snapshot {name}",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no file {name}. Nothing was written."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} is open in a window. Nothing was changed; close that window, then recover it.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "What cannot be checked is neither verified nor disputed. Nothing was changed; clear the verdict or make it unverified.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "What cannot be checked has no label of the scale. Nothing was changed; leave out the label or why.",
    ),
    QT_TRANSLATE_NOOP("Problems", "Claim {number} has no finding yet, so there is nothing to look at again. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "The finding on claim {number} is yours. Nothing was changed; a second look is somebody else's."),
    QT_TRANSLATE_NOOP("Problems", "Claim {number} has no finding yet. Nothing was changed; give it a verdict first."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The finding on claim {number} is by {analyst}, and nobody signs their own. Nothing was changed; let somebody "
        "else sign it under their name.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "You found otherwise on claim {number}. Nothing was changed; let somebody else sign it under their name.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The finding on claim {number} is by {analyst}, and nobody signs their own. Nothing was changed; take your "
        "second look back, or have the finding changed, before you sign it.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "You found otherwise on claim {number}. Nothing was changed; take your second look back, or have the finding "
        "changed, before you sign it.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The casebook {name} is damaged and was left as it is. Keep it; open the newest backup, or save what can be "
        "read of it with: workbench recover.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The tables of {name} are not those of a casebook: something else has altered the file. It was left as it is; "
        "open a backup, or save what can be read of it with: workbench recover.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "No backup could be made in {name}: {why}. The casebook is unharmed; make room there, or save a copy elsewhere.",
    ),
    QT_TRANSLATE_NOOP("Problems", "There is no good backup of {name}. Nothing was written."),
    QT_TRANSLATE_NOOP("Problems", "{name} exists already and was left as it is. Name a file that does not."),
    QT_TRANSLATE_NOOP("Problems", "{name} could not be recovered: {why}. It was left as it is; make room, or name another folder."),
    QT_TRANSLATE_NOOP("Problems", "Nothing of a casebook could be read in this file. It was left as it is; open a backup instead."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The recovery was stopped. The damaged casebook was left as it is, and nothing else was written.",
    ),
    QT_TRANSLATE_NOOP("Problems", "“{typed}” is no day. Nothing was changed; write it as 2027-01-31, today or 6 months."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Claim {number} has no finding whose dates could be set. Nothing was changed; give it a verdict.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The folder of page templates {folder} is not there. Nothing was written; name another in the setting templates.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The page template {name} cannot be used, line {line}: {detail}. Nothing was written; mend it or empty the "
        "setting templates.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Nobody is said to have said this: the article says it itself. Nothing was changed; name a speaker first.",
    ),
    QT_TRANSLATE_NOOP("Problems", "“{name}” is not one of those who say this: {names}. Nothing was changed."),
)
