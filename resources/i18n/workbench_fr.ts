<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About the workbench</source>
        <translation>À propos de l’atelier</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>A desktop workbench for fact-checkers. Works offline; your casebook stays on this computer.</source>
        <translation>Un atelier de vérification pour le bureau. Il fonctionne hors ligne&#xa0;; votre dossier reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Fact-check workbench {v}</source>
        <translation>Atelier de vérification {v}</translation>
    </message>
    <message>
        <source>Licence: MIT. It is shipped with, or stands on:</source>
        <translation>Licence&#xa0;: MIT. Il est livré avec, ou s’appuie sur&#xa0;:</translation>
    </message>
    <message>
        <source>For tests, pages may be fetched from 127.0.0.1 at port {port} ({variable}).</source>
        <translation>Pour des essais, des pages peuvent être demandées à 127.0.0.1, port {port} ({variable}).</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>voir ses propres fichiers</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Read only: nothing can be written in the folder of this casebook. You can look at everything.</source>
        <translation>Lecture seule&#xa0;: rien ne peut être écrit dans le répertoire de ce dossier. Vous pouvez tout consulter.</translation>
    </message>
    <message>
        <source>Read only: this casebook is open in another window ({who}). Close that one to work here.</source>
        <translation>Lecture seule&#xa0;: ce dossier est ouvert dans une autre fenêtre ({who}). Fermez-la pour travailler ici.</translation>
    </message>
    <message>
        <source>This casebook lies on a network drive ({kind}), which may break its promises about locks and saving. Keep it on this computer, and copies there.</source>
        <translation>Ce dossier se trouve sur un lecteur réseau ({kind}), qui peut manquer à ses promesses de verrou et d’enregistrement. Gardez-le sur cet ordinateur, et des copies là-bas.</translation>
    </message>
    <message>
        <source>Read only: this casebook may not be changed. Save a copy to work on it.</source>
        <translation>Lecture seule&#xa0;: ce dossier ne peut pas être modifié. Enregistrez-en une copie pour y travailler.</translation>
    </message>
    <message>
        <source>The last window did not close properly, and the casebook has 1 fault: {first}</source>
        <translation>La dernière fenêtre ne s’est pas fermée normalement et le dossier a 1 défaut&#xa0;: {first}</translation>
    </message>
    <message>
        <source>The last window did not close properly, and the casebook has {n} faults: {first}</source>
        <translation>La dernière fenêtre ne s’est pas fermée normalement et le dossier a {n} défauts&#xa0;: {first}</translation>
    </message>
    <message>
        <source>The last window did not close properly. The casebook was checked: nothing is missing</source>
        <translation>La dernière fenêtre ne s’est pas fermée correctement. Le dossier a été contrôlé&#xa0;: rien ne manque</translation>
    </message>
    <message>
        <source>The last window did not close properly. The casebook was checked: all {n} changes are there</source>
        <translation>La dernière fenêtre ne s’est pas fermée correctement. Le dossier a été contrôlé : les {n} modifications sont toutes là</translation>
    </message>
    <message>
        <source>the last one: {label}</source>
        <translation>la dernière : {label}</translation>
    </message>
    <message>
        <source>Checking the casebook</source>
        <translation>Contrôle du dossier</translation>
    </message>
    <message>
        <source>The index of the {n} earlier checks was made by another version: searches find less. Nothing is lost; to build it anew, close the window and run: workbench index --rebuild</source>
        <translation>L’index des {n} vérifications antérieures a été fait par une autre version&#xa0;: les recherches trouvent moins. Rien n’est perdu&#xa0;; pour le refaire, fermez la fenêtre et lancez&#xa0;: workbench index --rebuild</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Where the article comes from</source>
        <translation>Provenance de l’article</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Add claim from selection</source>
        <translation>Ajouter l’affirmation sélectionnée</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Make a claim of the selected words</source>
        <translation>Faire une affirmation des mots sélectionnés</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Collé</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>No date: relative dates are unresolved.</source>
        <translation>Sans date&#xa0;: les dates relatives ne sont pas résolues.</translation>
    </message>
    <message>
        <source>Title, outlet, author, date, language (I)</source>
        <translation>Titre, média, auteur, date, langue (I)</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 mot</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} mots</translation>
    </message>
    <message>
        <source>List the doubts (F)</source>
        <translation>Lister les doutes (F)</translation>
    </message>
    <message>
        <source>Language unknown</source>
        <translation>Langue inconnue</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>ArticleTable</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>ArticleText</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Form on a page</source>
        <translation>Formulaire en ligne</translation>
    </message>
    <message>
        <source>Answered {when}</source>
        <translation>Réponse le {when}</translation>
    </message>
    <message>
        <source>No reply yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>No reply by {when}</source>
        <translation>Pas de réponse au {when}</translation>
    </message>
    <message>
        <source>Reply awaited until {when}</source>
        <translation>Réponse attendue d’ici au {when}</translation>
    </message>
    <message>
        <source>The article “{title}”</source>
        <translation>L’article « {title} »</translation>
    </message>
    <message>
        <source>Claim {n} of “{title}”</source>
        <translation>Affirmation {n} de « {title} »</translation>
    </message>
    <message>
        <source>asked {n}, answered {m}</source>
        <translation>demandes : {n}, réponses : {m}</translation>
    </message>
    <message>
        <source>2024-11-18, 2024-11-18 18:00 ({zone}), friday</source>
        <translation>2024-11-18, 2024-11-18 18:00 ({zone}), vendredi</translation>
    </message>
    <message>
        <source>Empty: now, once there is an answer</source>
        <translation>Vide : maintenant, dès qu’il y a une réponse</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation>Réponse souhaitée avant</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Ce qui a été demandé</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu le</translation>
    </message>
    <message>
        <source>Who was asked? Without a name a request cannot be kept.</source>
        <translation>Qui a été sollicité ? Sans nom, une demande ne peut être gardée.</translation>
    </message>
    <message>
        <source>When was it asked? Write it as 2024-11-18, 2024-11-18 18:00, yesterday 18:00 or friday.</source>
        <translation>Quand la demande a-t-elle été faite ? Écrivez 2024-11-18, 2024-11-18 18:00, hier 18:00 ou vendredi.</translation>
    </message>
    <message>
        <source>“{field}” is no time yet. Write it as 2024-11-18, 2024-11-18 18:00 or friday.</source>
        <translation>« {field} » n’est pas encore un moment. Écrivez-le 2024-11-18, 2024-11-18 18:00 ou vendredi.</translation>
    </message>
    <message>
        <source>A request or an answer is written down once it was made: this time has yet to come.</source>
        <translation>Une demande ou une réponse se note une fois faite : ce moment est à venir.</translation>
    </message>
    <message>
        <source>A deadline or an answer cannot lie before the request.</source>
        <translation>Un délai ou une réponse ne peut pas précéder la demande.</translation>
    </message>
    <message>
        <source>Times are those of this computer’s zone, {zone}. Reports tell the request and its answer.</source>
        <translation>Les heures sont celles du fuseau de cet ordinateur, {zone}. Les rapports citent la demande et sa réponse.</translation>
    </message>
    <message>
        <source>Asked for comment</source>
        <translation>Demandes de réaction</translation>
    </message>
    <message>
        <source>Log a request</source>
        <translation>Noter une demande</translation>
    </message>
</context>
<context>
    <name>Astray</name>
    <message>
        <source>Take this one</source>
        <translation>Prendre celui-ci</translation>
    </message>
    <message>
        <source>Keep mine all the same</source>
        <translation>Garder le mien quand même</translation>
    </message>
    <message>
        <source>Not saved: this passage is not in the saved copy. The nearest there: “{words}”</source>
        <translation>Non enregistré : ce passage n’est pas dans la copie enregistrée. Le plus proche : « {words} »</translation>
    </message>
    <message>
        <source>Not saved: this passage is not in the saved copy, nor one like it.</source>
        <translation>Non enregistré : ni ce passage ni un semblable n’est dans la copie enregistrée.</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>This picture is saved as it came. It cannot be shown here: it is of another kind, too large or damaged.</source>
        <translation>Cette image est enregistrée telle quelle. Elle ne peut pas être affichée ici : d’un autre genre, trop grande ou endommagée.</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Export evidence bundle</source>
        <translation>Exporter le dossier de preuves</translation>
    </message>
    <message>
        <source>The article on screen</source>
        <translation>L’article à l’écran</translation>
    </message>
    <message>
        <source>All of the casebook (1 article)</source>
        <translation>Tout le dossier (1 article)</translation>
    </message>
    <message>
        <source>All {n} articles of the casebook</source>
        <translation>Les {n} articles du dossier</translation>
    </message>
    <message>
        <source>Name withheld sources and put their copies in, in this export alone</source>
        <translation>Nommer les sources protégées et inclure leurs copies, dans cet export seulement</translation>
    </message>
    <message>
        <source>Reports, saved sources, their words and the journal’s head in one .zip</source>
        <translation>Rapports, sources enregistrées, leurs textes et la tête du journal dans un seul .zip</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Evidence bundles (*.bundle.zip);;All files (*)</source>
        <translation>Dossiers de preuves (*.bundle.zip);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Capturing</name>
    <message>
        <source>Saving what {source} says</source>
        <translation>Enregistrement de ce que dit {source}</translation>
    </message>
    <message>
        <source>“{title}” now both supports and contradicts this claim.</source>
        <translation>« {title} » confirme et contredit maintenant cette affirmation.</translation>
    </message>
    <message>
        <source>“{title}” is linked already: it supports this claim. {key} changes that.</source>
        <translation>« {title} » est déjà liée : elle confirme cette affirmation. {key} change cela.</translation>
    </message>
    <message>
        <source>“{title}” is linked already: it contradicts this claim. {key} changes that.</source>
        <translation>« {title} » est déjà liée : elle contredit cette affirmation. {key} change cela.</translation>
    </message>
    <message>
        <source>“{title}” is linked already, as context of this claim. {key} changes that.</source>
        <translation>« {title} » est déjà liée, comme contexte de cette affirmation. {key} change cela.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>{title}, table</source>
        <translation>{title}, tableau</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>Montrer les nombres en tableau</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>{title} as CSV</source>
        <translation>{title} en CSV</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
</context>
<context>
    <name>CasebookWork</name>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>Lecture de {}</translation>
    </message>
    <message>
        <source>1 source was added.</source>
        <translation>1 source a été ajoutée.</translation>
    </message>
    <message>
        <source>{n} sources were added.</source>
        <translation>{n} sources ont été ajoutées.</translation>
    </message>
    <message>
        <source>1 that was there was filled in.</source>
        <translation>1 déjà présente a été complétée.</translation>
    </message>
    <message>
        <source>{n} that were there were filled in.</source>
        <translation>{n} déjà présentes ont été complétées.</translation>
    </message>
    <message>
        <source>Importing {}</source>
        <translation>Importation de {}</translation>
    </message>
    <message>
        <source>Checking the casebook</source>
        <translation>Vérification du dossier</translation>
    </message>
    <message>
        <source>Looking through the casebook</source>
        <translation>Recherche dans le dossier</translation>
    </message>
    <message>
        <source>Forgetting for good</source>
        <translation>Oubli définitif</translation>
    </message>
    <message>
        <source>Bundle written: {name}, {n} files.</source>
        <translation>Dossier de preuves écrit&#xa0;: {name}, {n} fichiers.</translation>
    </message>
    <message>
        <source>1 thing is left out; its README says which.</source>
        <translation>1 élément n’y est pas&#xa0;; son README dit lequel.</translation>
    </message>
    <message>
        <source>{n} things are left out; its README says which.</source>
        <translation>{n} éléments n’y sont pas&#xa0;; son README dit lesquels.</translation>
    </message>
    <message>
        <source>1 saved copy cannot be searched for withheld names; its README says which.</source>
        <translation>1 copie enregistrée ne se laisse pas fouiller à la recherche de noms protégés&#xa0;; son fichier README dit laquelle.</translation>
    </message>
    <message>
        <source>{n} saved copies cannot be searched for withheld names; see its README.</source>
        <translation>{n} copies enregistrées ne se laissent pas fouiller à la recherche de noms protégés&#xa0;; voir son fichier README.</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>Écriture de {}</translation>
    </message>
    <message>
        <source>Copying {}</source>
        <translation>Copie de {}</translation>
    </message>
</context>
<context>
    <name>Checked</name>
    <message>
        <source>Checked before: {title}</source>
        <translation>Déjà vérifié&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Statements that were checked before</source>
        <translation>Énoncés déjà vérifiés</translation>
    </message>
    <message>
        <source>Go to the claim</source>
        <translation>Aller à l’affirmation</translation>
    </message>
    <message>
        <source>Reuse (R)</source>
        <translation>Réutiliser (R)</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>The list could not be written: {why}. Choose another folder.</source>
        <translation>La liste n’a pas pu être écrite&#xa0;: {why}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>How it compares</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Earlier check</source>
        <translation>Vérification antérieure</translation>
    </message>
    <message>
        <source>Same claim</source>
        <translation>Même affirmation</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>None of {of} statements was checked before.</source>
        <translation>Aucun des {of} énoncés n’a déjà été vérifié.</translation>
    </message>
    <message>
        <source>1 of {of} statements was checked before.</source>
        <translation>1 énoncé sur {of} a déjà été vérifié.</translation>
    </message>
    <message>
        <source>{n} of {of} statements were checked before.</source>
        <translation>{n} énoncés sur {of} ont déjà été vérifiés.</translation>
    </message>
</context>
<context>
    <name>CheckedBefore</name>
    <message>
        <source>Checked before</source>
        <translation>Déjà vérifié</translation>
    </message>
    <message>
        <source>No earlier check resembles this claim, so there is nothing to reuse.</source>
        <translation>Aucune vérification antérieure ne ressemble à cette affirmation&#xa0;: il n’y a rien à réutiliser.</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>En montrer %1 de plus</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No earlier check resembles this claim.</source>
        <translation>Aucune vérification antérieure ne ressemble à cette affirmation.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Same claim</source>
        <translation>Même affirmation</translation>
    </message>
    <message>
        <source>same actors, numbers and dates</source>
        <translation>mêmes acteurs, nombres et dates</translation>
    </message>
    <message>
        <source>Same words, but differs</source>
        <translation>Mêmes mots, mais différente</translation>
    </message>
    <message>
        <source>yours → the check’s: read the difference before you reuse</source>
        <translation>la vôtre → celle vérifiée&#xa0;: lisez la différence avant de réutiliser</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Apparentées</translation>
    </message>
    <message>
        <source>same subject, another claim</source>
        <translation>même sujet, autre affirmation</translation>
    </message>
    <message>
        <source>+1 alike</source>
        <translation>+1 semblable</translation>
    </message>
    <message>
        <source>+{n} alike</source>
        <translation>+{n} semblables</translation>
    </message>
    <message>
        <source>Compared with what you asked</source>
        <translation>Comparée à votre demande</translation>
    </message>
    <message>
        <source>This check</source>
        <translation>Cette vérification</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>=  shared</source>
        <translation>=  communs</translation>
    </message>
    <message>
        <source>=  same</source>
        <translation>=  identique</translation>
    </message>
    <message>
        <source>≈  more exact</source>
        <translation>≈  plus précis</translation>
    </message>
    <message>
        <source>≈  less exact</source>
        <translation>≈  moins précis</translation>
    </message>
    <message>
        <source>≠  differs</source>
        <translation>≠  diffère</translation>
    </message>
    <message>
        <source>differs in: {what}</source>
        <translation>diffère par&#xa0;: {what}</translation>
    </message>
    <message>
        <source>nothing differs; this check is more exact: {what}</source>
        <translation>rien ne diffère&#xa0;; cette vérification est plus précise&#xa0;: {what}</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>rien ne diffère</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Imported with {file}</source>
        <translation>Importée avec {file}</translation>
    </message>
    <message>
        <source>Cleared by {who}</source>
        <translation>Effacée par {who}</translation>
    </message>
    <message>
        <source>{verdict}, by {who}</source>
        <translation>{verdict}, par {who}</translation>
    </message>
    <message>
        <source>(was {verdict})</source>
        <translation>(auparavant {verdict})</translation>
    </message>
    <message>
        <source>all archived</source>
        <translation>toutes archivées</translation>
    </message>
    <message>
        <source>{n} archived</source>
        <translation>{n} archivées</translation>
    </message>
    <message>
        <source>1 archived</source>
        <translation>1 archivée</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 article</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>la dernière fois le {day}</translation>
    </message>
    <message>
        <source>Reused in</source>
        <translation>Réutilisée dans</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Tous les verdicts</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toute langue</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Depuis {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Jusqu’à {day}</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>All bands</source>
        <translation>Tous les rangs</translation>
    </message>
    <message>
        <source>Own and imported</source>
        <translation>Propres et importées</translation>
    </message>
    <message>
        <source>Own only</source>
        <translation>Propres seulement</translation>
    </message>
    <message>
        <source>Imported only</source>
        <translation>Importées seulement</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>Last {n} years</source>
        <translation>{n} dernières années</translation>
    </message>
    <message>
        <source>these very words in this order</source>
        <translation>exactement ces mots, dans cet ordre</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>sans ce mot</translation>
    </message>
    <message>
        <source>verified, disputed, unverified or none</source>
        <translation>verified, disputed, unverified ou none (vérifié, contesté, non-vérifié, aucun)</translation>
    </message>
    <message>
        <source>a name that holds these letters</source>
        <translation>un nom qui contient ces lettres</translation>
    </message>
    <message>
        <source>dates from, up to and including</source>
        <translation>dates à partir de, jusqu’à (inclus)</translation>
    </message>
    <message>
        <source>the language of the check</source>
        <translation>la langue de la vérification</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Search what was checked before: words, names, verdict:disputed, since:2024</source>
        <translation>Chercher ce qui a déjà été vérifié&#xa0;: mots, noms, verdict:contesté, since:2024</translation>
    </message>
    <message>
        <source>Earlier checks found</source>
        <translation>Vérifications trouvées</translation>
    </message>
    <message>
        <source>The earlier check was taken over for claim {n}.</source>
        <translation>La vérification antérieure a été reprise pour l’affirmation {n}.</translation>
    </message>
    <message>
        <source>No earlier check passes the filters.</source>
        <translation>Aucune vérification ne passe les filtres.</translation>
    </message>
    <message>
        <source>Show all that was found</source>
        <translation>Montrer tout ce qui est trouvé</translation>
    </message>
    <message>
        <source>Nothing was checked yet: your own verdicts and imported checks are found here.</source>
        <translation>Rien n’a encore été vérifié : vos verdicts et les vérifications importées se retrouvent ici.</translation>
    </message>
    <message>
        <source>No earlier check resembles this. Try fewer words, or a name.</source>
        <translation>Aucune vérification ne ressemble à cela. Essayez moins de mots, ou un nom.</translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translation>Vider le champ</translation>
    </message>
    <message>
        <source>Searching the earlier checks…</source>
        <translation>Recherche dans les vérifications antérieures…</translation>
    </message>
    <message>
        <source>Type a claim, a name or a number; or see what was checked of the current claim.</source>
        <translation>Tapez une affirmation, un nom ou un nombre ; ou voyez ce qui a été vérifié de l’affirmation courante.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Done: {}</source>
        <translation>Fait&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} sélectionnées</translation>
    </message>
    <message>
        <source>1 selected</source>
        <translation>1 sélectionnée</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Selected</source>
        <translation>Sélectionnée</translation>
    </message>
    <message>
        <source>Enter the article’s date…</source>
        <translation>Saisir la date de l’article…</translation>
    </message>
    <message>
        <source>This verdict has no source yet</source>
        <translation>Ce verdict n’a pas encore de source</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Same claim</source>
        <translation>Même affirmation</translation>
    </message>
    <message>
        <source>Same words, but differs</source>
        <translation>Mêmes mots, mais différente</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Apparentées</translation>
    </message>
    <message>
        <source>Reuse verdict and sources</source>
        <translation>Reprendre verdict et sources</translation>
    </message>
    <message>
        <source>Link it and its sources</source>
        <translation>La lier avec ses sources</translation>
    </message>
    <message>
        <source>No claim passes the filter.</source>
        <translation>Aucune affirmation ne passe le filtre.</translation>
    </message>
    <message>
        <source>No claim is left to review.</source>
        <translation>Il ne reste aucune affirmation à examiner.</translation>
    </message>
    <message>
        <source>No claim is verified.</source>
        <translation>Aucune affirmation n’est vérifiée.</translation>
    </message>
    <message>
        <source>No claim is disputed.</source>
        <translation>Aucune affirmation n’est contestée.</translation>
    </message>
    <message>
        <source>No claim is unverified.</source>
        <translation>Aucune affirmation n’est non vérifiée.</translation>
    </message>
    <message>
        <source>No claim is marked as not checkable.</source>
        <translation>Aucune affirmation n’est marquée comme invérifiable.</translation>
    </message>
    <message>
        <source>Every finding is signed.</source>
        <translation>Chaque verdict est signé.</translation>
    </message>
    <message>
        <source>Nobody found otherwise.</source>
        <translation>Personne n’est parvenu à une autre conclusion.</translation>
    </message>
    <message>
        <source>Every claim stands in the text.</source>
        <translation>Chaque affirmation se trouve dans le texte.</translation>
    </message>
    <message>
        <source>No verdict is without a source.</source>
        <translation>Aucun verdict n’est sans source.</translation>
    </message>
    <message>
        <source>In text order</source>
        <translation>Dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Most worth checking first</source>
        <translation>Les plus utiles à vérifier d’abord</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>Par verdict</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Non signées</translation>
    </message>
    <message>
        <source>Dissent</source>
        <translation>Avis divergent</translation>
    </message>
    <message>
        <source>Not found in text</source>
        <translation>Introuvable dans le texte</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Invérifiable</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Appuie</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Contredit</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Aucun motif donné</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Aucune preuve</translation>
    </message>
    <message>
        <source>Conflicting evidence</source>
        <translation>Preuves contradictoires</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Dépassée</translation>
    </message>
    <message>
        <source>Lacks context</source>
        <translation>Manque de contexte</translation>
    </message>
    <message>
        <source>Misattributed</source>
        <translation>Mal attribuée</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Altérée</translation>
    </message>
    <message>
        <source>Satire</source>
        <translation>Satire</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Can be checked</source>
        <translation>Vérifiable</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Too vague</source>
        <translation>Trop vague</translation>
    </message>
    <message>
        <source>Private matter</source>
        <translation>Affaire privée</translation>
    </message>
    <message>
        <source>%1 (reported)</source>
        <translation>%1 (rapporté)</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Article, own voice</source>
        <translation>Article, en son nom</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 source</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>{n} sources</translation>
    </message>
    <message>
        <source>1 origin</source>
        <translation>1 origine</translation>
    </message>
    <message>
        <source>{n} origins</source>
        <translation>{n} origines</translation>
    </message>
    <message>
        <source>{n} earlier checks</source>
        <translation>{n} vérifications</translation>
    </message>
    <message>
        <source>1 earlier check</source>
        <translation>1 vérification antérieure</translation>
    </message>
    <message>
        <source>To check again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Two findings</source>
        <translation>Deux constats</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Affirmation %1</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>sélectionnée</translation>
    </message>
    <message>
        <source>to check again</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>two findings</source>
        <translation>deux constats</translation>
    </message>
    <message>
        <source>not found in text</source>
        <translation>introuvable dans le texte</translation>
    </message>
    <message>
        <source>Claim %1: %2</source>
        <translation>Affirmation %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message>
        <source>not in the newest copy</source>
        <translation>absent de la copie la plus récente</translation>
    </message>
    <message>
        <source>≠ The newest saved copy no longer holds this passage.</source>
        <translation>≠ La dernière copie enregistrée ne contient plus ce passage.</translation>
    </message>
    <message>
        <source>≠ The newest saved copy is another than what was pinned.</source>
        <translation>≠ La dernière copie enregistrée n’est plus celle qui a été épinglée.</translation>
    </message>
    <message>
        <source>It was pinned in the copy saved {day}.</source>
        <translation>Il a été épinglé dans la copie enregistrée le {day}.</translation>
    </message>
    <message>
        <source>It stands in the copy saved {day}.</source>
        <translation>Il figure dans la copie enregistrée le {day}.</translation>
    </message>
    <message>
        <source>Open the saved copy and pin what it says now, or say that the finding still stands.</source>
        <translation>Ouvrez la copie enregistrée et épinglez ce qu’elle dit maintenant, ou dites que le constat tient toujours.</translation>
    </message>
    <message>
        <source>%1 checked, %2 not checkable, %3 untouched</source>
        <translation>Vérifiées&#xa0;: %1, invérifiables&#xa0;: %2, non traitées&#xa0;: %3</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>non résolue</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>{n} claims changed</source>
        <translation>{n} affirmations modifiées</translation>
    </message>
    <message>
        <source>Open an article to see its claims here.</source>
        <translation>Ouvrez un article pour voir ses affirmations ici.</translation>
    </message>
    <message>
        <source>No claim was found in this text: select a passage and press {key} to add one.</source>
        <translation>Aucune affirmation n’a été trouvée dans ce texte&#xa0;: sélectionnez un passage et appuyez sur {key} pour en ajouter une.</translation>
    </message>
</context>
<context>
    <name>ClaimsTable</name>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>Ar&amp;ticle</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>Affir&amp;mation</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>New casebook…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Open casebook…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open article…</source>
        <translation>Ouvrir un article…</translation>
    </message>
    <message>
        <source>New from clipboard</source>
        <translation>Nouveau depuis le presse-papiers</translation>
    </message>
    <message>
        <source>New from a web address…</source>
        <translation>Nouveau depuis une adresse web…</translation>
    </message>
    <message>
        <source>Import earlier checks…</source>
        <translation>Importer des vérifications…</translation>
    </message>
    <message>
        <source>Import sources…</source>
        <translation>Importer des sources…</translation>
    </message>
    <message>
        <source>Merge a colleague’s casebook…</source>
        <translation>Fusionner le dossier d’un collègue…</translation>
    </message>
    <message>
        <source>Show that all is saved</source>
        <translation>Montrer que tout est enregistré</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Check the casebook</source>
        <translation>Vérifier le dossier</translation>
    </message>
    <message>
        <source>Preview report</source>
        <translation>Aperçu du rapport</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Exporter le rapport…</translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation>Imprimer le rapport…</translation>
    </message>
    <message>
        <source>House rules…</source>
        <translation>Règles de la maison…</translation>
    </message>
    <message>
        <source>Scale of verdicts…</source>
        <translation>Échelle des verdicts…</translation>
    </message>
    <message>
        <source>Export evidence bundle…</source>
        <translation>Exporter le dossier de preuves…</translation>
    </message>
    <message>
        <source>My changes for a colleague…</source>
        <translation>Mes modifications pour un collègue…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Close article</source>
        <translation>Fermer l’article</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation>Coller comme article</translation>
    </message>
    <message>
        <source>Copy the earlier check</source>
        <translation>Copier la vérification</translation>
    </message>
    <message>
        <source>Show or hide alike checks</source>
        <translation>Afficher ou masquer les vérifications semblables</translation>
    </message>
    <message>
        <source>Search exactly as typed</source>
        <translation>Chercher exactement ces mots</translation>
    </message>
    <message>
        <source>Forget for good…</source>
        <translation>Oublier pour toujours…</translation>
    </message>
    <message>
        <source>Undo to here…</source>
        <translation>Revenir à ce point…</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>Graphique en tableau</translation>
    </message>
    <message>
        <source>Copy the chart as CSV</source>
        <translation>Copier le graphique en CSV</translation>
    </message>
    <message>
        <source>Save all charts as CSV…</source>
        <translation>Enregistrer tous les graphiques en CSV…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Search checks, sources and commands</source>
        <translation>Chercher vérifications, sources et commandes</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>Chercher dans tous les articles</translation>
    </message>
    <message>
        <source>Search earlier checks</source>
        <translation>Chercher les vérifications antérieures</translation>
    </message>
    <message>
        <source>Doubts about the text</source>
        <translation>Doutes sur le texte</translation>
    </message>
    <message>
        <source>Article details…</source>
        <translation>Détails de l’article…</translation>
    </message>
    <message>
        <source>New version of this article…</source>
        <translation>Nouvelle version de cet article…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why is this grey?</source>
        <translation>Pourquoi est-ce gris&#xa0;?</translation>
    </message>
    <message>
        <source>Bring grey words back</source>
        <translation>Rétablir les mots gris</translation>
    </message>
    <message>
        <source>Remembered lines…</source>
        <translation>Lignes mémorisées…</translation>
    </message>
    <message>
        <source>Which statements were checked before?</source>
        <translation>Quels énoncés ont déjà été vérifiés&#xa0;?</translation>
    </message>
    <message>
        <source>Checked before, a folder of articles…</source>
        <translation>Déjà vérifié, un dossier d’articles…</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>Copier les mots sélectionnés</translation>
    </message>
    <message>
        <source>Assignee…</source>
        <translation>Responsable…</translation>
    </message>
    <message>
        <source>Deadline…</source>
        <translation>Échéance…</translation>
    </message>
    <message>
        <source>Note on the article…</source>
        <translation>Note sur l’article…</translation>
    </message>
    <message>
        <source>Log a request for comment on the article…</source>
        <translation>Noter une demande de réaction sur l’article…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre en cours</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Mark verified</source>
        <translation>Marquer vérifiée</translation>
    </message>
    <message>
        <source>Mark disputed</source>
        <translation>Marquer contestée</translation>
    </message>
    <message>
        <source>Mark unverified</source>
        <translation>Marquer non vérifiée</translation>
    </message>
    <message>
        <source>Clear the verdict</source>
        <translation>Effacer le verdict</translation>
    </message>
    <message>
        <source>Not checkable…</source>
        <translation>Invérifiable…</translation>
    </message>
    <message>
        <source>Label of the house’s scale…</source>
        <translation>Mention de l’échelle de la maison…</translation>
    </message>
    <message>
        <source>Sign the finding</source>
        <translation>Signer le verdict</translation>
    </message>
    <message>
        <source>Second look…</source>
        <translation>Second regard…</translation>
    </message>
    <message>
        <source>How long it holds…</source>
        <translation>Validité du constat…</translation>
    </message>
    <message>
        <source>It still stands</source>
        <translation>Le constat tient toujours</translation>
    </message>
    <message>
        <source>Add claim from selection</source>
        <translation>Ajouter l’affirmation sélectionnée</translation>
    </message>
    <message>
        <source>Move the claim’s boundaries</source>
        <translation>Déplacer les limites de l’affirmation</translation>
    </message>
    <message>
        <source>Edit claim…</source>
        <translation>Modifier l’affirmation…</translation>
    </message>
    <message>
        <source>Split the claim at the cursor</source>
        <translation>Couper l’affirmation au curseur</translation>
    </message>
    <message>
        <source>Join with the next claim</source>
        <translation>Réunir avec l’affirmation suivante</translation>
    </message>
    <message>
        <source>Correct the speaker…</source>
        <translation>Corriger l’auteur des propos…</translation>
    </message>
    <message>
        <source>Restate in your own words</source>
        <translation>Reformuler dans vos propres mots</translation>
    </message>
    <message>
        <source>Write the rationale</source>
        <translation>Écrire la justification</translation>
    </message>
    <message>
        <source>Link source from clipboard</source>
        <translation>Lier la source du presse-papiers</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>Ouvrir la source</translation>
    </message>
    <message>
        <source>Open the saved copy</source>
        <translation>Ouvrir la copie enregistrée</translation>
    </message>
    <message>
        <source>Save the source’s page</source>
        <translation>Enregistrer la page de la source</translation>
    </message>
    <message>
        <source>Compare origins…</source>
        <translation>Comparer les origines…</translation>
    </message>
    <message>
        <source>Make one source of it and its doubles</source>
        <translation>Réunir la source et ses doubles</translation>
    </message>
    <message>
        <source>Change the stance of the source</source>
        <translation>Changer la position de la source</translation>
    </message>
    <message>
        <source>Log a request for comment…</source>
        <translation>Noter une demande de réaction…</translation>
    </message>
    <message>
        <source>Pin the selected passage: supports</source>
        <translation>Épingler le passage sélectionné : appuie</translation>
    </message>
    <message>
        <source>Pin the selected passage: contradicts</source>
        <translation>Épingler le passage sélectionné : contredit</translation>
    </message>
    <message>
        <source>Pin the selected passage: context</source>
        <translation>Épingler le passage sélectionné : contexte</translation>
    </message>
    <message>
        <source>Reuse the earlier check</source>
        <translation>Reprendre la vérification</translation>
    </message>
    <message>
        <source>Choose an earlier check</source>
        <translation>Choisir une vérification</translation>
    </message>
    <message>
        <source>Search earlier checks of the claim</source>
        <translation>Chercher des vérifications de l’affirmation</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Tags of the claim…</source>
        <translation>Étiquettes de l’affirmation…</translation>
    </message>
    <message>
        <source>Set aside: not the article</source>
        <translation>Écarter&#xa0;: pas l’article</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Edit the source…</source>
        <translation>Modifier la source…</translation>
    </message>
    <message>
        <source>Remove unused sources</source>
        <translation>Retirer les sources inutilisées</translation>
    </message>
    <message>
        <source>Copy the claim as text</source>
        <translation>Copier l’affirmation en texte</translation>
    </message>
    <message>
        <source>Copy the claim as HTML</source>
        <translation>Copier l’affirmation en HTML</translation>
    </message>
    <message>
        <source>Copy the claim as ClaimReview</source>
        <translation>Copier l’affirmation en ClaimReview</translation>
    </message>
    <message>
        <source>It was said</source>
        <translation>Cela a été dit</translation>
    </message>
    <message>
        <source>It was not said</source>
        <translation>Cela n’a pas été dit</translation>
    </message>
    <message>
        <source>Unsettled whether it was said</source>
        <translation>Impossible d’établir si cela a été dit</translation>
    </message>
    <message>
        <source>Select the claim too</source>
        <translation>Sélectionner aussi l’affirmation</translation>
    </message>
    <message>
        <source>Select on to the next</source>
        <translation>Étendre la sélection à la suivante</translation>
    </message>
    <message>
        <source>Select on to the previous</source>
        <translation>Étendre la sélection à la précédente</translation>
    </message>
    <message>
        <source>Select all shown claims</source>
        <translation>Sélectionner toutes les affirmations affichées</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Claims in text order</source>
        <translation>Affirmations dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Claims most worth checking first</source>
        <translation>Affirmations les plus utiles à vérifier d’abord</translation>
    </message>
    <message>
        <source>Claims by verdict</source>
        <translation>Affirmations par verdict</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Suivante dans la liste</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Précédente dans la liste</translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation>Prochaine à examiner</translation>
    </message>
    <message>
        <source>Next pin in the saved copy</source>
        <translation>Épingle suivante dans la copie</translation>
    </message>
    <message>
        <source>Previous pin</source>
        <translation>Épingle précédente</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Earlier checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>To check again…</source>
        <translation>Constats à revoir…</translation>
    </message>
    <message>
        <source>Open requests for comment…</source>
        <translation>Demandes de réaction en attente…</translation>
    </message>
    <message>
        <source>Conflicts of merges…</source>
        <translation>Conflits de fusion…</translation>
    </message>
    <message>
        <source>History of the claim</source>
        <translation>Historique de l’affirmation</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Saved copy: words or pages</source>
        <translation>Copie enregistrée : texte ou pages</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>About the workbench</source>
        <translation>À propos de l’atelier</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Article details</source>
        <translation>Détails de l’article</translation>
    </message>
    <message>
        <source>Where it was published on the web</source>
        <translation>Où il a été publié sur le web</translation>
    </message>
    <message>
        <source>2024-11-18 (year-month-day)</source>
        <translation>2024-11-18 (année-mois-jour)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>séparées par des virgules</translation>
    </message>
    <message>
        <source>2024-11-18 18:00, today, friday</source>
        <translation>2024-11-18 18:00, aujourd’hui, vendredi</translation>
    </message>
    <message>
        <source>No date: relative dates such as “on Monday” are unresolved.</source>
        <translation>Sans date&#xa0;: les dates relatives comme «&#xa0;lundi&#xa0;» ne sont pas résolues.</translation>
    </message>
    <message>
        <source>This is no date yet. Write it as 2024-11-18.</source>
        <translation>Ce n’est pas encore une date. Écrivez-la comme 2024-11-18.</translation>
    </message>
    <message>
        <source>This day lies more than a year ahead.</source>
        <translation>Ce jour est dans plus d’un an.</translation>
    </message>
    <message>
        <source>{day}: relative dates are counted from here.</source>
        <translation>{day}&#xa0;: les dates relatives se comptent à partir d’ici.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Doubts about this text</source>
        <translation>Doutes sur ce texte</translation>
    </message>
    <message>
        <source>Enter the article’s date…</source>
        <translation>Saisir la date de l’article…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Close the list of doubts (Esc)</source>
        <translation>Fermer la liste des doutes (Échap)</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>Show dismissed ({n})</source>
        <translation>Montrer les écartés ({n})</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Damaged text</source>
        <translation>Texte abîmé</translation>
    </message>
    <message>
        <source>Encoding guessed</source>
        <translation>Encodage deviné</translation>
    </message>
    <message>
        <source>Language taken from the text</source>
        <translation>Langue d’après le texte</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>Autre sorte de fichier</translation>
    </message>
    <message>
        <source>Encoding read wrongly</source>
        <translation>Encodage mal lu</translation>
    </message>
    <message>
        <source>Lost characters</source>
        <translation>Caractères perdus</translation>
    </message>
    <message>
        <source>Lost letter</source>
        <translation>Lettre perdue</translation>
    </message>
    <message>
        <source>Control character</source>
        <translation>Caractère de commande</translation>
    </message>
    <message>
        <source>Hidden direction of reading</source>
        <translation>Sens de lecture caché</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Caractères invisibles</translation>
    </message>
    <message>
        <source>Mixed alphabets</source>
        <translation>Alphabets mêlés</translation>
    </message>
    <message>
        <source>Code left over</source>
        <translation>Code resté</translation>
    </message>
    <message>
        <source>Lost space</source>
        <translation>Espace perdue</translation>
    </message>
    <message>
        <source>Words cut by hyphens</source>
        <translation>Mots coupés</translation>
    </message>
    <message>
        <source>Repeated line</source>
        <translation>Ligne répétée</translation>
    </message>
    <message>
        <source>Text cut off</source>
        <translation>Texte interrompu</translation>
    </message>
    <message>
        <source>Unclosed quotation</source>
        <translation>Citation non fermée</translation>
    </message>
    <message>
        <source>Stray quotation mark</source>
        <translation>Guillemet isolé</translation>
    </message>
    <message>
        <source>Relative date without a day</source>
        <translation>Date relative sans repère</translation>
    </message>
    <message>
        <source>Foreign unit</source>
        <translation>Unité étrangère</translation>
    </message>
    <message>
        <source>Perhaps Fahrenheit</source>
        <translation>Peut-être Fahrenheit</translation>
    </message>
    <message>
        <source>Which billion?</source>
        <translation>Quel billion&#xa0;?</translation>
    </message>
    <message>
        <source>Decimal or thousands?</source>
        <translation>Décimale ou milliers&#xa0;?</translation>
    </message>
    <message>
        <source>Perhaps percentage points</source>
        <translation>Peut-être des points</translation>
    </message>
    <message>
        <source>Figure of the headline</source>
        <translation>Chiffre du titre</translation>
    </message>
    <message>
        <source>Word of the headline</source>
        <translation>Mot du titre</translation>
    </message>
    <message>
        <source>Name of the headline</source>
        <translation>Nom du titre</translation>
    </message>
    <message>
        <source>Looks machine-translated</source>
        <translation>Semble traduit par machine</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Autre langue</translation>
    </message>
    <message>
        <source>Language doubtful</source>
        <translation>Langue douteuse</translation>
    </message>
    <message>
        <source>Language without rules</source>
        <translation>Langue sans règles</translation>
    </message>
    <message>
        <source>Perhaps not the article</source>
        <translation>Peut-être pas l’article</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>{n} sources are too many for one claim at once; {most} can be dropped on it. Nothing was linked.</source>
        <translation>{n} sources sont trop pour une seule affirmation à la fois&#xa0;; on peut en déposer {most}. Rien n’a été lié.</translation>
    </message>
    <message>
        <source>1 file was opened.</source>
        <translation>1 fichier a été ouvert.</translation>
    </message>
    <message>
        <source>{n} files were opened.</source>
        <translation>{n} fichiers ont été ouverts.</translation>
    </message>
    <message>
        <source>1 file could not be opened:</source>
        <translation>1 fichier n’a pas pu être ouvert&#xa0;:</translation>
    </message>
    <message>
        <source>{n} files could not be opened:</source>
        <translation>{n} fichiers n’ont pas pu être ouverts&#xa0;:</translation>
    </message>
    <message>
        <source>Opening 1 file</source>
        <translation>Ouverture d’un fichier</translation>
    </message>
    <message>
        <source>Opening {n} files</source>
        <translation>Ouverture de {n} fichiers</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>To check again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Still stands</source>
        <translation>Tient toujours</translation>
    </message>
</context>
<context>
    <name>EdgesBar</name>
    <message>
        <source>other edge</source>
        <translation>autre limite</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>by word</source>
        <translation>par mot</translation>
    </message>
    <message>
        <source>by character</source>
        <translation>par caractère</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>back</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Moving the edges of the claim</source>
        <translation>Déplacement des limites de l’affirmation</translation>
    </message>
</context>
<context>
    <name>EditClaim</name>
    <message>
        <source>Edit claim {n}</source>
        <translation>Modifier l’affirmation {n}</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>Everywhere in this article</source>
        <translation>Partout dans cet article</translation>
    </message>
    <message>
        <source>Change the name in all claims of this speaker</source>
        <translation>Changer le nom dans toutes les affirmations de cette personne</translation>
    </message>
    <message>
        <source>For a sentence that does not stand by itself</source>
        <translation>Pour une phrase qui ne se comprend pas seule</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Dans vos propres mots</translation>
    </message>
    <message>
        <source>To move its boundaries, press {key} in the window, then the arrows.</source>
        <translation>Pour déplacer ses limites, appuyez sur {key} dans la fenêtre, puis sur les flèches.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Beside the article (no claim)</source>
        <translation>À côté de l’article (pas une affirmation)</translation>
    </message>
    <message>
        <source>Not the article (no claim)</source>
        <translation>Hors de l’article (pas une affirmation)</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Open an article to see its claims beside it.</source>
        <translation>Ouvrez un article pour voir ses affirmations à côté.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>No article yet: paste a text or drop a file.</source>
        <translation>Pas encore d’article&#xa0;: collez un texte ou déposez un fichier.</translation>
    </message>
    <message>
        <source>The archive is empty: Y puts the chosen articles here.</source>
        <translation>Les archives sont vides&#xa0;: Y y met les articles choisis.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>These words stand nowhere.</source>
        <translation>Ces mots ne sont nulle part.</translation>
    </message>
    <message>
        <source>Type what you look for in all texts.</source>
        <translation>Tapez ce que vous cherchez dans tous les textes.</translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation>Aucun article ne passe le filtre.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Montrer tous les articles</translation>
    </message>
</context>
<context>
    <name>EvidenceDetails</name>
    <message>
        <source>Passage, as it stands in the source</source>
        <translation>Passage, tel qu’il est dans la source</translation>
    </message>
    <message>
        <source>Quoted passage</source>
        <translation>Passage cité</translation>
    </message>
    <message>
        <source>Where: page, paragraph, minute</source>
        <translation>Où&#xa0;: page, paragraphe, minute</translation>
    </message>
    <message>
        <source>Where the passage stands</source>
        <translation>Où se trouve le passage</translation>
    </message>
    <message>
        <source>Open in browser…</source>
        <translation>Ouvrir dans le navigateur…</translation>
    </message>
    <message>
        <source>Open saved copy</source>
        <translation>Ouvrir la copie</translation>
    </message>
    <message>
        <source>Save its page</source>
        <translation>Enregistrer la page</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Délier</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Ce que montre l’image</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Stance: %1</source>
        <translation>Position&#xa0;: %1</translation>
    </message>
    <message>
        <source>page not saved</source>
        <translation>page non enregistrée</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>Show the passage in the saved copy</source>
        <translation>Montrer le passage dans la copie enregistrée</translation>
    </message>
    <message>
        <source>passage not in the newest copy</source>
        <translation>passage absent de la dernière copie</translation>
    </message>
    <message>
        <source>Enter shows the passage and more</source>
        <translation>Entrée montre le passage et le reste</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Nobody was found who says it: the article itself does.</source>
        <translation>Personne n’a été trouvé qui le dise&#xa0;: c’est l’article lui-même.</translation>
    </message>
    <message>
        <source>Whoever stands behind the first name passes the words on.</source>
        <translation>Qui est nommé après le premier rapporte ses propos.</translation>
    </message>
    <message>
        <source>An earlier version of the workbench knew this signal.</source>
        <translation>Une version antérieure de l’atelier connaissait cet indice.</translation>
    </message>
    <message>
        <source>This rule finds the wrong one more often than others do, so the speaker is doubtful.</source>
        <translation>Cette règle se trompe plus souvent que d’autres&#xa0;: l’auteur des propos est douteux.</translation>
    </message>
    <message>
        <source>The words are the speaker&apos;s own, between quotation marks.</source>
        <translation>Les mots sont ceux de la personne, entre guillemets.</translation>
    </message>
    <message>
        <source>The words are told by the article, not quoted.</source>
        <translation>L’article rapporte les propos sans les citer.</translation>
    </message>
    <message>
        <source>Some of the words are quoted, the rest is told by the article.</source>
        <translation>Une partie des mots est citée, le reste est rapporté par l’article.</translation>
    </message>
    <message>
        <source>The quotation goes on from a sentence that names the speaker.</source>
        <translation>La citation continue une phrase qui en nomme l’auteur.</translation>
    </message>
    <message>
        <source>An analyst named the speaker.</source>
        <translation>Un analyste a nommé l’auteur des propos.</translation>
    </message>
    <message>
        <source>The speaker is named beside the cue.</source>
        <translation>L’auteur est nommé à côté des mots qui l’annoncent.</translation>
    </message>
    <message>
        <source>The speaker is described beside the cue, not named.</source>
        <translation>L’auteur est décrit à côté des mots qui l’annoncent, sans être nommé.</translation>
    </message>
    <message>
        <source>A pronoun or a role stands beside the cue; it was taken for somebody named elsewhere in the article.</source>
        <translation>Un pronom ou une fonction accompagne les mots qui l’annoncent&#xa0;; on y a vu quelqu’un que l’article nomme ailleurs.</translation>
    </message>
    <message>
        <source>Nobody is named beside the words; they were given to whoever spoke last.</source>
        <translation>Personne n’est nommé à côté de ces mots&#xa0;; ils ont été attribués à qui venait de parler.</translation>
    </message>
    <message>
        <source>Nobody is named beside the words; they were given to whoever the article had just told about.</source>
        <translation>Personne n’est nommé à côté de ces mots&#xa0;; ils ont été attribués à qui l’article venait d’évoquer.</translation>
    </message>
    <message>
        <source>A number in millions or more.</source>
        <translation>Un nombre en millions ou davantage.</translation>
    </message>
    <message>
        <source>A percentage or a sum of money.</source>
        <translation>Un pourcentage ou une somme d’argent.</translation>
    </message>
    <message>
        <source>A number in figures.</source>
        <translation>Un nombre en chiffres.</translation>
    </message>
    <message>
        <source>A number together with something that has happened.</source>
        <translation>Un nombre avec quelque chose qui s’est passé.</translation>
    </message>
    <message>
        <source>More, less or as many as something else.</source>
        <translation>Plus, moins ou autant qu’autre chose.</translation>
    </message>
    <message>
        <source>A date or a year.</source>
        <translation>Une date ou une année.</translation>
    </message>
    <message>
        <source>A weekday, or yesterday.</source>
        <translation>Un jour de la semaine, ou hier.</translation>
    </message>
    <message>
        <source>A law, a treaty, a vote, a ban.</source>
        <translation>Une loi, un traité, un vote, une interdiction.</translation>
    </message>
    <message>
        <source>A number in words.</source>
        <translation>Un nombre en lettres.</translation>
    </message>
    <message>
        <source>Somebody backed, refused, promised or demanded something.</source>
        <translation>Quelqu’un a soutenu, refusé, promis ou exigé quelque chose.</translation>
    </message>
    <message>
        <source>A rise, a fall or another change of size.</source>
        <translation>Une hausse, une baisse ou un autre changement de taille.</translation>
    </message>
    <message>
        <source>Since when, for how long, before or after what.</source>
        <translation>Depuis quand, pendant combien de temps, avant ou après quoi.</translation>
    </message>
    <message>
        <source>The first, the second, the third.</source>
        <translation>Le premier, le deuxième, le troisième.</translation>
    </message>
    <message>
        <source>Budgets, taxes, work, prices.</source>
        <translation>Budgets, impôts, emploi, prix.</translation>
    </message>
    <message>
        <source>Half, most, several, the number of.</source>
        <translation>La moitié, la plupart, plusieurs, le nombre de.</translation>
    </message>
    <message>
        <source>Arms, attacks, borders, crimes.</source>
        <translation>Armes, attaques, frontières, crimes.</translation>
    </message>
    <message>
        <source>A court, a ministry, an agency or another institution.</source>
        <translation>Un tribunal, un ministère, une agence ou une autre institution.</translation>
    </message>
    <message>
        <source>The most, the best, the only one, a record.</source>
        <translation>Le plus, le meilleur, le seul, un record.</translation>
    </message>
    <message>
        <source>Something that is said to have happened.</source>
        <translation>Quelque chose qui se serait passé.</translation>
    </message>
    <message>
        <source>Somebody is named who did it.</source>
        <translation>Quelqu’un est nommé qui l’a fait.</translation>
    </message>
    <message>
        <source>The speaker tells of having done it.</source>
        <translation>La personne dit l’avoir fait elle-même.</translation>
    </message>
    <message>
        <source>A name of a person, a place or an organisation.</source>
        <translation>Le nom d’une personne, d’un lieu ou d’une organisation.</translation>
    </message>
    <message>
        <source>One thing is said to cause another.</source>
        <translation>Une chose est dite la cause d’une autre.</translation>
    </message>
    <message>
        <source>Always, never, every, nobody: one exception disproves it.</source>
        <translation>Toujours, jamais, chaque, personne&#xa0;: une seule exception le réfute.</translation>
    </message>
    <message>
        <source>Somebody is named who says so.</source>
        <translation>Quelqu’un est nommé qui le dit.</translation>
    </message>
    <message>
        <source>Something that is counted or measured: people, days, kilometres.</source>
        <translation>Quelque chose qui se compte ou se mesure&#xa0;: personnes, jours, kilomètres.</translation>
    </message>
    <message>
        <source>A long sentence says more than a short one.</source>
        <translation>Une phrase longue en dit plus qu’une courte.</translation>
    </message>
    <message>
        <source>It tells of others, not of the speaker.</source>
        <translation>On y parle des autres, non de soi.</translation>
    </message>
    <message>
        <source>Something is denied.</source>
        <translation>Quelque chose est nié.</translation>
    </message>
    <message>
        <source>Somebody is addressed.</source>
        <translation>On s’adresse à quelqu’un.</translation>
    </message>
    <message>
        <source>Somebody speaks of himself.</source>
        <translation>Quelqu’un parle de soi.</translation>
    </message>
    <message>
        <source>It holds only if something else does.</source>
        <translation>Cela ne vaut que si autre chose vaut aussi.</translation>
    </message>
    <message>
        <source>Things, ways, questions: nothing that could be looked up.</source>
        <translation>Des choses, des façons, des questions&#xa0;: rien que l’on puisse rechercher.</translation>
    </message>
    <message>
        <source>Something that may or will be, which nobody can check yet.</source>
        <translation>Ce qui peut être ou sera, et que personne ne peut encore vérifier.</translation>
    </message>
    <message>
        <source>A greeting, thanks, words to the audience.</source>
        <translation>Un salut, un merci, des mots adressés au public.</translation>
    </message>
    <message>
        <source>What somebody means to do.</source>
        <translation>Ce que quelqu’un a l’intention de faire.</translation>
    </message>
    <message>
        <source>Good, bad, important: a judgement.</source>
        <translation>Bon, mauvais, important&#xa0;: un jugement.</translation>
    </message>
    <message>
        <source>Somebody thinks, hopes or believes it.</source>
        <translation>Quelqu’un le pense, l’espère ou le croit.</translation>
    </message>
    <message>
        <source>What ought to be, not what is.</source>
        <translation>Ce qui devrait être, non ce qui est.</translation>
    </message>
    <message>
        <source>A question.</source>
        <translation>Une question.</translation>
    </message>
    <message>
        <source>Speaker: {text}</source>
        <translation>Auteur des propos&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Cue “{text}”.</source>
        <translation>Annoncé par «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Worth checking {n} %, by what speaks for it (+) and against it (−):</source>
        <translation>À vérifier à {n}&#xa0;%, selon ce qui plaide pour (+) et contre (−)&#xa0;:</translation>
    </message>
    <message>
        <source>{name}, “{text}”: {why}</source>
        <translation>{name}, «&#xa0;{text}&#xa0;»&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Worth checking {n} %.</source>
        <translation>À vérifier à {n}&#xa0;%.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Report of</source>
        <translation>Rapport sur</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Why it is published nevertheless; this prints in the report</source>
        <translation>Pourquoi publier néanmoins ; cela figure dans le rapport</translation>
    </message>
    <message>
        <source>Reason to publish against the rules of the house</source>
        <translation>Raison de publier malgré les règles de la maison</translation>
    </message>
    <message>
        <source>Print second looks that found otherwise</source>
        <translation>Imprimer les avis divergents</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>{names} is there already. Replace it?</source>
        <translation>{names} existe déjà. Faut-il le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>{n} things to look at first</source>
        <translation>{n} points à revoir d’abord</translation>
    </message>
    <message>
        <source>1 thing to look at first</source>
        <translation>1 point à voir d’abord</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Choisissez au moins un format.</translation>
    </message>
    <message>
        <source>Give the report a file name without / or \.</source>
        <translation>Donnez au rapport un nom de fichier sans / ni \.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce répertoire n’existe pas.</translation>
    </message>
    <message>
        <source>A withheld source is named: reword it, or say why you publish; its names are left out then.</source>
        <translation>Une source à ne pas nommer est nommée : reformulez, ou dites pourquoi vous publiez ; ses noms sont alors retirés.</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Répertoire du rapport</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the claim.</source>
        <translation>Entrée ou un double clic mène à l’affirmation.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Protégées</translation>
    </message>
    <message>
        <source>Dissent</source>
        <translation>Avis divergent</translation>
    </message>
    <message>
        <source>Name the {n} withheld sources, in this export alone</source>
        <translation>Nommer les {n} sources protégées, dans cet export seulement</translation>
    </message>
    <message>
        <source>Name the withheld source, in this export alone</source>
        <translation>Nommer la source protégée, dans cet export seulement</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>Gathering what the report needs…</source>
        <translation>Rassemblement de ce qu’il faut au rapport…</translation>
    </message>
    <message>
        <source>Rules of the house are not met: mend it, or say why you publish nevertheless.</source>
        <translation>Des règles de la maison ne sont pas respectées : corrigez, ou dites pourquoi vous publiez néanmoins.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>This claim ({n})</source>
        <translation>Cette affirmation ({n})</translation>
    </message>
    <message>
        <source>The selected claim</source>
        <translation>L’affirmation sélectionnée</translation>
    </message>
    <message>
        <source>The {n} selected claims</source>
        <translation>Les {n} affirmations sélectionnées</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>The article selected in the library</source>
        <translation>L’article sélectionné dans la bibliothèque</translation>
    </message>
    <message>
        <source>The {n} selected articles</source>
        <translation>Les {n} articles sélectionnés</translation>
    </message>
    <message>
        <source>The whole casebook ({n})</source>
        <translation>Tout le dossier ({n})</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 article</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédents</translation>
    </message>
    <message>
        <source>Show the reports before</source>
        <translation>Afficher les rapports précédents</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivants</translation>
    </message>
    <message>
        <source>Show the reports after</source>
        <translation>Afficher les rapports suivants</translation>
    </message>
    <message>
        <source>Reports {first} to {last} of {all} are shown here; the file has all of them.</source>
        <translation>Les rapports {first} à {last} sur {all} sont affichés ici ; le fichier les contient tous.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles ({endings});;All files (*)</source>
        <translation>Articles ({endings});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Ouvrir un article</translation>
    </message>
    <message>
        <source>Earlier checks (*.csv *.tsv *.json *.jsonl);;All files (*)</source>
        <translation>Vérifications (*.csv *.tsv *.json *.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import earlier checks</source>
        <translation>Importer des vérifications</translation>
    </message>
    <message>
        <source>Lists of sources (*.ris *.bib *.bibtex *.json);;All files (*)</source>
        <translation>Listes de sources (*.ris *.bib *.bibtex *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Importer des sources</translation>
    </message>
    <message>
        <source>Casebooks (*.casebook);;All files (*)</source>
        <translation>Dossiers (*.casebook);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open casebook</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Casebooks and parcels (*.casebook *.parcel);;All files (*)</source>
        <translation>Dossiers et colis (*.casebook *.parcel);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Merge a colleague’s casebook</source>
        <translation>Fusionner le dossier d’un collègue</translation>
    </message>
    <message>
        <source>Parcels (*.parcel)</source>
        <translation>Colis (*.parcel)</translation>
    </message>
    <message>
        <source>My changes for a colleague</source>
        <translation>Mes modifications pour un collègue</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Empty the trash</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Remove 1 article from the casebook, with its verdicts, sources and notes?</source>
        <translation>Supprimer 1 article du dossier, avec ses verdicts, ses sources et ses notes&#xa0;?</translation>
    </message>
    <message>
        <source>Remove {n} articles from the casebook, with their verdicts, sources and notes?</source>
        <translation>Supprimer {n} articles du dossier, avec leurs verdicts, leurs sources et leurs notes&#xa0;?</translation>
    </message>
    <message>
        <source>Undo brings them back; the journal keeps what was in them.</source>
        <translation>La commande Annuler du menu Édition les fait revenir&#xa0;; le journal garde ce qu’ils contenaient.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Commas stand between tags. They are added to those there are.</source>
        <translation>Séparez les étiquettes par des virgules. Elles s’ajoutent à celles qui y sont.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>2024-11-18, 2024-11-18 18:00, today, tomorrow or a weekday; empty for none.</source>
        <translation>2024-11-18, 2024-11-18 18:00, aujourd’hui, demain ou un jour de la semaine&#xa0;; rien pour aucune.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>{what} of {n} articles</source>
        <translation>{what} de {n} articles</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre deux jours</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Du jour</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>Au jour</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analyste</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>All analysts</source>
        <translation>Tous les analystes</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Remove for good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>Put in the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>{n} articles chosen</source>
        <translation>{n} articles choisis</translation>
    </message>
    <message>
        <source>What lies here is neither found nor reported until it is brought back.</source>
        <translation>Ce qui est ici n’est ni trouvé ni rapporté, tant qu’on l’y laisse.</translation>
    </message>
    <message>
        <source>What lies here is out of the way, and still found and reported.</source>
        <translation>Ce qui est ici ne gêne plus, et reste trouvé et rapporté.</translation>
    </message>
    <message>
        <source>Drop a link, PDF, .docx, .eml or .html anywhere to add an article  ·  Ctrl V pastes a link or a text</source>
        <translation>Déposez un lien, PDF, .docx, .eml ou .html n’importe où pour ajouter un article  ·  Ctrl V colle un lien ou un texte</translation>
    </message>
</context>
<context>
    <name>Forget</name>
    <message>
        <source>Forget for good</source>
        <translation>Oublier pour toujours</translation>
    </message>
    <message>
        <source>A name, or several with a semicolon between them</source>
        <translation>Un nom, ou plusieurs séparés par un point-virgule</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>What goes, what stays, and where copies are</source>
        <translation>Ce qui disparaît, ce qui reste, et où sont des copies</translation>
    </message>
    <message>
        <source>Also empty the saved files that cannot be looked through</source>
        <translation>Vider aussi les fichiers enregistrés qui ne peuvent pas être fouillés</translation>
    </message>
    <message>
        <source>Also forget these names everywhere else</source>
        <translation>Oublier aussi ces noms partout ailleurs</translation>
    </message>
    <message>
        <source>Why; this stays in the journal</source>
        <translation>Pourquoi&#xa0;; cela reste dans le journal</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Forget this for good? Nothing brings it back, and nothing done before can be undone any more.</source>
        <translation>Oublier cela pour toujours&#xa0;? Rien ne le ramènera, et rien de ce qui a été fait avant ne pourra plus être annulé.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Type the title once more</source>
        <translation>Saisissez le titre encore une fois</translation>
    </message>
    <message>
        <source>Type the text once more</source>
        <translation>Saisissez le texte encore une fois</translation>
    </message>
    <message>
        <source>Forget for good…</source>
        <translation>Oublier pour toujours…</translation>
    </message>
    <message>
        <source>Nothing of that stands in this casebook.</source>
        <translation>Rien de cela ne figure dans ce dossier.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 fiche</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} fiches</translation>
    </message>
    <message>
        <source>1 event of the journal</source>
        <translation>1 événement du journal</translation>
    </message>
    <message>
        <source>{n} events of the journal</source>
        <translation>{n} événements du journal</translation>
    </message>
    <message>
        <source>1 saved file</source>
        <translation>1 fichier enregistré</translation>
    </message>
    <message>
        <source>{n} saved files</source>
        <translation>{n} fichiers enregistrés</translation>
    </message>
    <message>
        <source>1 imported check</source>
        <translation>1 vérification importée</translation>
    </message>
    <message>
        <source>{n} imported checks</source>
        <translation>{n} vérifications importées</translation>
    </message>
    <message>
        <source>It goes from: {parts}.</source>
        <translation>Cela disparaît de&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>“{text}” stands in 1 other place; forget it too if it tells.</source>
        <translation>«&#xa0;{text}&#xa0;» figure à 1 autre endroit&#xa0;; oubliez-le aussi s’il est révélateur.</translation>
    </message>
    <message>
        <source>“{text}” stands in {n} other places; forget it too if it tells.</source>
        <translation>«&#xa0;{text}&#xa0;» figure à {n} autres endroits&#xa0;; oubliez-le aussi s’il est révélateur.</translation>
    </message>
    <message>
        <source>“{text}” stands in 1 other place; with the source gone no report is kept from printing it.</source>
        <translation>«&#xa0;{text}&#xa0;» figure à 1 autre endroit&#xa0;; la source partie, rien n’empêche un rapport de l’imprimer.</translation>
    </message>
    <message>
        <source>“{text}” stands in {n} other places; with the source gone no report is kept from printing it.</source>
        <translation>«&#xa0;{text}&#xa0;» figure à {n} autres endroits&#xa0;; la source partie, rien n’empêche un rapport de l’imprimer.</translation>
    </message>
    <message>
        <source>{name} cannot be looked through ({why}); look at it yourself.</source>
        <translation>{name} ne peut pas être fouillé ({why}) ; regardez-le vous-même.</translation>
    </message>
    <message>
        <source>A report that may tell it went out on {day} ({formats}): “{article}”.</source>
        <translation>Un rapport qui le dit peut-être est sorti le {day} ({formats}) : « {article} ».</translation>
    </message>
    <message>
        <source>This file holds it too, delete it yourself: {path}</source>
        <translation>Ce fichier le contient aussi, supprimez-le vous-même : {path}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>« {name} »</translation>
    </message>
    <message>
        <source>{name} and others</source>
        <translation>{name} et d’autres</translation>
    </message>
    <message>
        <source>a picture, or one in it</source>
        <translation>une image, ou une image dedans</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>un enregistrement</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>packed in an unknown way</source>
        <translation>compressé d’une façon inconnue</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>trop grand</translation>
    </message>
    <message>
        <source>Forgotten for good.</source>
        <translation>Oublié pour toujours.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texte OpenDocument</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Classeur (Excel)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Données (JSON)</translation>
    </message>
    <message>
        <source>ClaimReview</source>
        <translation>ClaimReview</translation>
    </message>
    <message>
        <source>ClaimReview feed</source>
        <translation>Flux ClaimReview</translation>
    </message>
    <message>
        <source>Fact Check Tools</source>
        <translation>Fact Check Tools</translation>
    </message>
    <message>
        <source>Sources (RIS)</source>
        <translation>Sources (RIS)</translation>
    </message>
    <message>
        <source>Sources (BibTeX)</source>
        <translation>Sources (BibTeX)</translation>
    </message>
    <message>
        <source>Sources (CSL-JSON)</source>
        <translation>Sources (CSL-JSON)</translation>
    </message>
    <message>
        <source>Web annotations</source>
        <translation>Annotations web</translation>
    </message>
</context>
<context>
    <name>GreyBar</name>
    <message>
        <source>Bring back as text</source>
        <translation>Rétablir comme texte</translation>
    </message>
    <message>
        <source>Make these words part of the article, here and on the outlet’s next pages</source>
        <translation>Rendre ces mots à l’article, ici et dans les prochaines pages de ce média</translation>
    </message>
    <message>
        <source>Beside the article</source>
        <translation>À côté de l’article</translation>
    </message>
    <message>
        <source>Not the article</source>
        <translation>Pas l’article</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Claim numbers beside the text</source>
        <translation>Numéros des affirmations à côté du texte</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>There is no doubt about this text.</source>
        <translation>Il n’y a aucun doute sur ce texte.</translation>
    </message>
    <message>
        <source>No words of this text are grey: all of it is the article.</source>
        <translation>Aucun mot de ce texte n’est gris&#xa0;: tout est l’article.</translation>
    </message>
    <message>
        <source>Click grey words first, or press Shift W to go to some; then B brings them back.</source>
        <translation>Cliquez d’abord sur des mots gris, ou appuyez sur Maj W pour y aller&#xa0;; B les rétablit ensuite.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Close the saved copy</source>
        <translation>Fermer la copie enregistrée</translation>
    </message>
    <message>
        <source>Close the saved copy (Esc)</source>
        <translation>Fermer la copie enregistrée (Échap)</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Épingles</translation>
    </message>
    <message>
        <source>Previous pin</source>
        <translation>Épingle précédente</translation>
    </message>
    <message>
        <source>Next pin</source>
        <translation>Épingle suivante</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Note on this pin</source>
        <translation>Note sur cette épingle</translation>
    </message>
    <message>
        <source>Article: “{words}”</source>
        <translation>Article : « {words} »</translation>
    </message>
    <message>
        <source>Source: “{words}”</source>
        <translation>Source : « {words} »</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Worth checking</source>
        <translation>Prioritaires</translation>
    </message>
    <message>
        <source>Hide what is hardly worth checking</source>
        <translation>Masquer ce qui ne vaut guère une vérification</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%1 sur %2 examinées</translation>
    </message>
    <message>
        <source>With any tags or none</source>
        <translation>Avec ou sans étiquette</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undo to here</source>
        <translation>Revenir à ce point</translation>
    </message>
    <message>
        <source>Undo 1 action?</source>
        <translation>Annuler 1 action ?</translation>
    </message>
    <message>
        <source>Undo {n} actions?</source>
        <translation>Annuler {n} actions ?</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>Newest first. Redo restores them one after the other.</source>
        <translation>Les plus récentes d’abord. Rétablir les remet l’une après l’autre.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Revenir à ce point</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>undone since</source>
        <translation>annulé depuis</translation>
    </message>
    <message>
        <source>marked claim {n} {verdict}</source>
        <translation>a marqué l’affirmation {n} {verdict}</translation>
    </message>
    <message>
        <source>marked claim {n} not checkable</source>
        <translation>a marqué l’affirmation {n} invérifiable</translation>
    </message>
    <message>
        <source>cleared the verdict of claim {n}</source>
        <translation>a effacé le verdict de l’affirmation {n}</translation>
    </message>
    <message>
        <source>marked claim {n} {rating}</source>
        <translation>a marqué l’affirmation {n} {rating}</translation>
    </message>
    <message>
        <source>marked 1 claim {verdict}</source>
        <translation>a marqué 1 affirmation {verdict}</translation>
    </message>
    <message>
        <source>marked {n} claims {verdict}</source>
        <translation>a marqué {n} affirmations {verdict}</translation>
    </message>
    <message>
        <source>cleared the verdicts of {n} claims</source>
        <translation>a effacé les verdicts de {n} affirmations</translation>
    </message>
    <message>
        <source>wrote the rationale of claim {n}</source>
        <translation>a rédigé la justification de l’affirmation {n}</translation>
    </message>
    <message>
        <source>tagged claim {n}: {tag} instead of {gone}</source>
        <translation>a étiqueté l’affirmation {n} : {tag} au lieu de {gone}</translation>
    </message>
    <message>
        <source>tagged {n} claims: {tag} instead of {gone}</source>
        <translation>a étiqueté {n} affirmations : {tag} au lieu de {gone}</translation>
    </message>
    <message>
        <source>tagged claim {n}: {tag}</source>
        <translation>a étiqueté l’affirmation {n} : {tag}</translation>
    </message>
    <message>
        <source>tagged {n} claims: {tag}</source>
        <translation>a étiqueté {n} affirmations : {tag}</translation>
    </message>
    <message>
        <source>took the tag {tag} off claim {n}</source>
        <translation>a ôté l’étiquette {tag} de l’affirmation {n}</translation>
    </message>
    <message>
        <source>took the tag {tag} off {n} claims</source>
        <translation>a ôté l’étiquette {tag} de {n} affirmations</translation>
    </message>
    <message>
        <source>added a claim</source>
        <translation>a ajouté une affirmation</translation>
    </message>
    <message>
        <source>worked on a finding that is hidden from you</source>
        <translation>a travaillé à un constat qui vous est caché</translation>
    </message>
    <message>
        <source>edited claim {n}</source>
        <translation>a modifié l’affirmation {n}</translation>
    </message>
    <message>
        <source>split claim {n}</source>
        <translation>a scindé l’affirmation {n}</translation>
    </message>
    <message>
        <source>joined claims {n}</source>
        <translation>a réuni les affirmations {n}</translation>
    </message>
    <message>
        <source>removed claim {n}</source>
        <translation>a supprimé l’affirmation {n}</translation>
    </message>
    <message>
        <source>logged a request for comment on {n} claims</source>
        <translation>a noté une demande de réaction sur {n} affirmations</translation>
    </message>
    <message>
        <source>logged a request for comment on claim {n}</source>
        <translation>a noté une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>logged a request for comment on “{title}”</source>
        <translation>a noté une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>logged the answer to a request for comment on claim {n}</source>
        <translation>a noté la réponse à une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>logged the answer to a request for comment on “{title}”</source>
        <translation>a noté la réponse à une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>edited a request for comment on claim {n}</source>
        <translation>a modifié une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>edited a request for comment on “{title}”</source>
        <translation>a modifié une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>removed a request for comment on claim {n}</source>
        <translation>a supprimé une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>removed a request for comment on “{title}”</source>
        <translation>a supprimé une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>rated that claim {n} was said: {verdict}</source>
        <translation>a noté si l’affirmation {n} a été dite : {verdict}</translation>
    </message>
    <message>
        <source>took back whether claim {n} was said</source>
        <translation>a retiré la note disant si l’affirmation {n} a été dite</translation>
    </message>
    <message>
        <source>gave claim {n} its dates</source>
        <translation>a fixé les dates de l’affirmation {n}</translation>
    </message>
    <message>
        <source>gave {n} claims their dates</source>
        <translation>a fixé les dates de {n} affirmations</translation>
    </message>
    <message>
        <source>confirmed that claim {n} still stands</source>
        <translation>a confirmé que le constat {n} tient toujours</translation>
    </message>
    <message>
        <source>confirmed that {n} claims still stand</source>
        <translation>a confirmé que {n} constats tiennent toujours</translation>
    </message>
    <message>
        <source>linked a source to claim {n}</source>
        <translation>a lié une source à l’affirmation {n}</translation>
    </message>
    <message>
        <source>changed the stance of a source of claim {n}</source>
        <translation>a changé la position d’une source de l’affirmation {n}</translation>
    </message>
    <message>
        <source>edited a source of claim {n}</source>
        <translation>a modifié une source de l’affirmation {n}</translation>
    </message>
    <message>
        <source>removed a source from claim {n}</source>
        <translation>a retiré une source de l’affirmation {n}</translation>
    </message>
    <message>
        <source>said that two sources have one origin</source>
        <translation>a dit que deux sources ont une seule origine</translation>
    </message>
    <message>
        <source>said that two sources are independent</source>
        <translation>a dit que deux sources sont indépendantes</translation>
    </message>
    <message>
        <source>left the origin of two sources to their texts</source>
        <translation>a laissé l’origine de deux sources à leurs textes</translation>
    </message>
    <message>
        <source>pinned a passage to claim {n}</source>
        <translation>a épinglé un passage à l’affirmation {n}</translation>
    </message>
    <message>
        <source>edited a pin of claim {n}</source>
        <translation>a modifié une épingle de l’affirmation {n}</translation>
    </message>
    <message>
        <source>took a pin off claim {n}</source>
        <translation>a retiré une épingle de l’affirmation {n}</translation>
    </message>
    <message>
        <source>merged “{title}”</source>
        <translation>a fusionné «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>settled what both sides had changed</source>
        <translation>a réglé ce que les deux côtés avaient modifié</translation>
    </message>
    <message>
        <source>decided 1 conflict</source>
        <translation>a tranché 1 conflit</translation>
    </message>
    <message>
        <source>decided {n} conflicts</source>
        <translation>a tranché {n} conflits</translation>
    </message>
    <message>
        <source>forgot a text for good</source>
        <translation>a oublié un texte pour toujours</translation>
    </message>
    <message>
        <source>forgot a source for good</source>
        <translation>a oublié une source pour toujours</translation>
    </message>
    <message>
        <source>edited the source “{title}”</source>
        <translation>a modifié la source « {title} »</translation>
    </message>
    <message>
        <source>made one source of {n}, “{title}”</source>
        <translation>a réuni {n} sources en une, « {title} »</translation>
    </message>
    <message>
        <source>removed 1 unused source</source>
        <translation>a retiré 1 source inutilisée</translation>
    </message>
    <message>
        <source>removed {n} unused sources</source>
        <translation>a retiré {n} sources inutilisées</translation>
    </message>
    <message>
        <source>reused an earlier check for claim {n}</source>
        <translation>a repris une vérification antérieure pour l’affirmation {n}</translation>
    </message>
    <message>
        <source>imported 1 earlier check from {file}</source>
        <translation>a importé 1 vérification antérieure de {file}</translation>
    </message>
    <message>
        <source>imported {n} earlier checks from {file}</source>
        <translation>a importé {n} vérifications antérieures de {file}</translation>
    </message>
    <message>
        <source>dismissed a doubt ({doubt})</source>
        <translation>a écarté un doute ({doubt})</translation>
    </message>
    <message>
        <source>dismissed {n} doubts</source>
        <translation>a écarté {n} doutes</translation>
    </message>
    <message>
        <source>took up a doubt again ({doubt})</source>
        <translation>a repris un doute ({doubt})</translation>
    </message>
    <message>
        <source>took up {n} doubts again</source>
        <translation>a repris {n} doutes</translation>
    </message>
    <message>
        <source>took in a new version of “{title}”</source>
        <translation>a repris une nouvelle version de « {title} »</translation>
    </message>
    <message>
        <source>signed claim {n}</source>
        <translation>a signé l’affirmation {n}</translation>
    </message>
    <message>
        <source>signed {n} claims</source>
        <translation>a signé {n} affirmations</translation>
    </message>
    <message>
        <source>took the signature off claim {n}</source>
        <translation>a retiré la signature de l’affirmation {n}</translation>
    </message>
    <message>
        <source>took the signatures off {n} claims</source>
        <translation>a retiré la signature de {n} affirmations</translation>
    </message>
    <message>
        <source>found claim {n} {verdict} in a second look</source>
        <translation>a jugé l’affirmation {n} {verdict} au second regard</translation>
    </message>
    <message>
        <source>found claim {n} not checkable in a second look</source>
        <translation>a jugé l’affirmation {n} non vérifiable au second regard</translation>
    </message>
    <message>
        <source>took back the second look at claim {n}</source>
        <translation>a retiré le second regard sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>changed the house rules</source>
        <translation>a changé les règles de la maison</translation>
    </message>
    <message>
        <source>set the house rule {rule}</source>
        <translation>a posé la règle de la maison {rule}</translation>
    </message>
    <message>
        <source>dropped the house rule {rule}</source>
        <translation>a retiré la règle de la maison {rule}</translation>
    </message>
    <message>
        <source>let “{title}” be published against house rules</source>
        <translation>a laissé publier «&#xa0;{title}&#xa0;» malgré les règles de la maison</translation>
    </message>
    <message>
        <source>changed the scale of verdicts</source>
        <translation>a changé l’échelle des verdicts</translation>
    </message>
    <message>
        <source>brought a line back</source>
        <translation>a rétabli une ligne</translation>
    </message>
    <message>
        <source>set claim {n} aside</source>
        <translation>a écarté l’affirmation {n}</translation>
    </message>
    <message>
        <source>forgot the line “{line}” of {outlet}</source>
        <translation>a oublié la ligne « {line} » de {outlet}</translation>
    </message>
    <message>
        <source>edited the details of “{title}”</source>
        <translation>a modifié la fiche de « {title} »</translation>
    </message>
    <message>
        <source>opened “{title}”</source>
        <translation>a ouvert « {title} »</translation>
    </message>
    <message>
        <source>removed “{title}”</source>
        <translation>a retiré « {title} »</translation>
    </message>
    <message>
        <source>exported a report on “{title}”</source>
        <translation>a exporté un rapport sur «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>exported a report on {n} articles</source>
        <translation>a exporté un rapport sur {n} articles</translation>
    </message>
    <message>
        <source>filed “{title}”</source>
        <translation>a classé « {title} »</translation>
    </message>
    <message>
        <source>filed {n} articles</source>
        <translation>a classé {n} articles</translation>
    </message>
    <message>
        <source>archived “{title}”</source>
        <translation>a archivé « {title} »</translation>
    </message>
    <message>
        <source>archived {n} articles</source>
        <translation>a archivé {n} articles</translation>
    </message>
    <message>
        <source>put “{title}” in the trash</source>
        <translation>a mis « {title} » à la corbeille</translation>
    </message>
    <message>
        <source>put {n} articles in the trash</source>
        <translation>a mis {n} articles à la corbeille</translation>
    </message>
    <message>
        <source>brought “{title}” back</source>
        <translation>a remis « {title} »</translation>
    </message>
    <message>
        <source>brought {n} articles back</source>
        <translation>a remis {n} articles</translation>
    </message>
    <message>
        <source>removed “{title}” for good</source>
        <translation>a supprimé « {title} » pour de bon</translation>
    </message>
    <message>
        <source>removed {n} articles for good</source>
        <translation>a supprimé {n} articles pour de bon</translation>
    </message>
    <message>
        <source>saved what “{title}” says</source>
        <translation>a enregistré ce que dit « {title} »</translation>
    </message>
    <message>
        <source>recovered what a damaged casebook held</source>
        <translation>a récupéré ce que contenait un dossier endommagé</translation>
    </message>
    <message>
        <source>imported 1 source from {file}</source>
        <translation>a importé 1 source de {file}</translation>
    </message>
    <message>
        <source>filled in 1 source from {file}</source>
        <translation>a complété 1 source depuis {file}</translation>
    </message>
    <message>
        <source>filled in {n} sources from {file}</source>
        <translation>a complété {n} sources depuis {file}</translation>
    </message>
    <message>
        <source>imported {n} sources from {file}</source>
        <translation>a importé {n} sources de {file}</translation>
    </message>
    <message>
        <source>did: {label}</source>
        <translation>a fait : {label}</translation>
    </message>
    <message>
        <source>undid “{label}”</source>
        <translation>a annulé « {label} »</translation>
    </message>
    <message>
        <source>redid “{label}”</source>
        <translation>a rétabli « {label} »</translation>
    </message>
    <message>
        <source>{deed} (was {was})</source>
        <translation>{deed} (était {was})</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Filter by words: an action, a rationale, a source</source>
        <translation>Filtrer par mots : action, justification, source</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Filtrer l’historique</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quoi</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analyste</translation>
    </message>
    <message>
        <source>the last {n} actions</source>
        <translation>les {n} dernières actions</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 action</translation>
    </message>
    <message>
        <source>{n} actions</source>
        <translation>{n} actions</translation>
    </message>
    <message>
        <source>Nothing in the history fits the filter.</source>
        <translation>Rien dans l’historique ne répond au filtre.</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Montrer tout l’historique</translation>
    </message>
    <message>
        <source>Nothing has been done in this casebook yet.</source>
        <translation>Rien n’a encore été fait dans ce dossier.</translation>
    </message>
    <message>
        <source>Whole casebook</source>
        <translation>Tout le dossier</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>Article : {title}</translation>
    </message>
    <message>
        <source>Claim {n}</source>
        <translation>Affirmation {n}</translation>
    </message>
    <message>
        <source>All analysts</source>
        <translation>Tous les analystes</translation>
    </message>
</context>
<context>
    <name>HitDelegate</name>
    <message>
        <source>Your own check</source>
        <translation>Votre vérification</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>à revoir</translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>Enter shows the whole check</source>
        <translation>Entrée montre toute la vérification</translation>
    </message>
    <message>
        <source>Rating: %1</source>
        <translation>Évaluation&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>HouseRules</name>
    <message>
        <source>House rules</source>
        <translation>Règles de la maison</translation>
    </message>
    <message>
        <source>An export waits until each claim with a verdict meets them, or somebody says why not.</source>
        <translation>L’export attend que chaque affirmation avec un verdict les respecte, ou que quelqu’un dise pourquoi non.</translation>
    </message>
    <message>
        <source>so many primary ones</source>
        <translation>tant de sources primaires</translation>
    </message>
    <message>
        <source>or so many independent ones</source>
        <translation>ou tant de sources indépendantes</translation>
    </message>
    <message>
        <source>Sources that bear the verdict out</source>
        <translation>Des sources qui appuient le verdict</translation>
    </message>
    <message>
        <source>A logged request for comment</source>
        <translation>Une demande de réaction consignée</translation>
    </message>
    <message>
        <source>The signature of somebody else</source>
        <translation>La signature d’une autre personne</translation>
    </message>
    <message>
        <source>A rationale</source>
        <translation>Une justification</translation>
    </message>
    <message>
        <source>A saved copy of each source</source>
        <translation>Une copie enregistrée de chaque source</translation>
    </message>
    <message>
        <source>A quoted passage of each source</source>
        <translation>Un passage cité de chaque source</translation>
    </message>
    <message>
        <source>A reason beside the verdict</source>
        <translation>Un motif à côté du verdict</translation>
    </message>
    <message>
        <source>A blind second look; findings are hidden until one has looked</source>
        <translation>Un second regard à l’aveugle ; les constats restent cachés tant qu’on n’a pas regardé</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Tout verdict</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Open {n} files as articles? They are opened one after the other while you work on; it can be stopped at any time, and what was opened stays.</source>
        <translation>Ouvrir {n} fichiers comme articles&#xa0;? Ils sont ouverts l’un après l’autre pendant que vous travaillez&#xa0;; on peut arrêter à tout moment, et ce qui a été ouvert reste.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Take in {file} as earlier checks? Undo takes it out again.</source>
        <translation>Importer {file} comme vérifications antérieures&#xa0;? La commande Annuler du menu Édition les retire.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>a file of earlier checks</source>
        <translation>un fichier de vérifications</translation>
    </message>
    <message>
        <source>The import of {file} was cut short when the workbench ended. What it had taken in was taken out again; everything else is unharmed.</source>
        <translation>L’import de {file} a été interrompu à l’arrêt du programme. Ce qui en avait été pris a été retiré&#xa0;; tout le reste est intact.</translation>
    </message>
    <message>
        <source>The file is still there. Import it again?</source>
        <translation>Le fichier est toujours là. L’importer de nouveau&#xa0;?</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importer de nouveau</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Its file is not where it was; import it again when you have it.</source>
        <translation>Son fichier n’est plus où il était&#xa0;; importez-le de nouveau quand vous l’aurez.</translation>
    </message>
</context>
<context>
    <name>ImportSources</name>
    <message>
        <source>Import sources from {file}</source>
        <translation>Importer les sources de {file}</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Entrées de la liste</translation>
    </message>
    <message>
        <source>new: {title}</source>
        <translation>nouvelle&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Ce qui est déjà là</translation>
    </message>
    <message>
        <source>Nothing is stored yet. Undo takes an import out again.</source>
        <translation>Rien n’est encore enregistré. La commande Annuler du menu Édition retire une importation.</translation>
    </message>
    <message>
        <source>Fill in; what only looks like the same page is added as well</source>
        <translation>Compléter ; ce qui semble seulement être la même page s’ajoute aussi</translation>
    </message>
    <message>
        <source>Fill in; add nothing a second time</source>
        <translation>Compléter ; ne rien ajouter une deuxième fois</translation>
    </message>
    <message>
        <source>Leave as it is; add nothing a second time</source>
        <translation>Laisser tel quel ; ne rien ajouter une deuxième fois</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} entrées</translation>
    </message>
    <message>
        <source>{entries}: 1 new, {there} there already.</source>
        <translation>{entries}&#xa0;: 1 nouvelle, {there} déjà là.</translation>
    </message>
    <message>
        <source>{entries}: {n} new, {there} there already.</source>
        <translation>{entries}&#xa0;: {n} nouvelles, {there} déjà là.</translation>
    </message>
    <message>
        <source>Of sources that are there already, 1 gains what was not known of it.</source>
        <translation>Parmi les sources déjà là, 1 gagne ce qui n’en était pas connu.</translation>
    </message>
    <message>
        <source>Of sources that are there already, {n} gain what was not known of them.</source>
        <translation>Parmi les sources déjà là, {n} gagnent ce qui n’en était pas connu.</translation>
    </message>
    <message>
        <source>1 could not be taken and is told below.</source>
        <translation>1 n’a pas pu être prise et est indiquée ci-dessous.</translation>
    </message>
    <message>
        <source>{n} could not be taken and are told below.</source>
        <translation>{n} n’ont pas pu être prises et sont indiquées ci-dessous.</translation>
    </message>
    <message>
        <source>it has no title and is listed by its address</source>
        <translation>elle n’a pas de titre et figure sous son adresse</translation>
    </message>
    <message>
        <source>it has neither a title nor an address and is left out</source>
        <translation>elle n’a ni titre ni adresse et est laissée de côté</translation>
    </message>
    <message>
        <source>it is no entry of CSL-JSON and is left out</source>
        <translation>ce n’est pas une entrée de CSL-JSON, elle est laissée de côté</translation>
    </message>
    <message>
        <source>it never ends and is left out</source>
        <translation>elle n’a pas de fin et est laissée de côté</translation>
    </message>
    <message>
        <source>entry {line}: {told}</source>
        <translation>entrée {line} : {told}</translation>
    </message>
    <message>
        <source>line {line}: {told}</source>
        <translation>ligne {line} : {told}</translation>
    </message>
    <message>
        <source>the same DOI as “{title}”</source>
        <translation>même DOI que « {title} »</translation>
    </message>
    <message>
        <source>the same address as “{title}”</source>
        <translation>même adresse que « {title} »</translation>
    </message>
    <message>
        <source>the same citation as “{title}”</source>
        <translation>même référence que « {title} »</translation>
    </message>
    <message>
        <source>{same}, added as well</source>
        <translation>{same}, ajoutée aussi</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>Type to find a command</source>
        <translation>Tapez pour trouver une commande</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Nouvelle touche : appuyez dessus</translation>
    </message>
    <message>
        <source>Use this key alone</source>
        <translation>Seulement cette touche</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Ajouter cette touche</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Sans touche</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Touche habituelle</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Toutes les touches habituelles</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qui en a résulté</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”. Nothing was changed: give that one another key first.</source>
        <translation>{key} est la touche de « {command} ». Rien n’a été modifié : donnez-lui d’abord une autre touche.</translation>
    </message>
    <message>
        <source>This key cannot be used: fields, buttons and lists need it. Nothing was changed.</source>
        <translation>Cette touche ne peut pas servir : les champs, les boutons et les listes en ont besoin. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>pas de touche</translation>
    </message>
    <message>
        <source>All commands have their usual keys.</source>
        <translation>Toutes les commandes ont leurs touches habituelles.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>Usually: {keys}</source>
        <translation>D’habitude : {keys}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Single letters work whenever you are not typing in a field.</source>
        <translation>Les lettres seules agissent tant que vous n’écrivez pas dans un champ.</translation>
    </message>
    <message>
        <source>Here: {part}</source>
        <translation>Ici : {part}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>contestée</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>non vérifiée</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>effacée</translation>
    </message>
    <message>
        <source>mark claim {n} {verdict}</source>
        <translation>marquer l’affirmation {n} {verdict}</translation>
    </message>
    <message>
        <source>mark 1 claim {verdict}</source>
        <translation>marquer 1 affirmation {verdict}</translation>
    </message>
    <message>
        <source>mark claim {n} not checkable</source>
        <translation>marquer l’affirmation {n} non vérifiable</translation>
    </message>
    <message>
        <source>write rationale of claim {n}</source>
        <translation>écrire la justification de l’affirmation {n}</translation>
    </message>
    <message>
        <source>tag claim {n}: {tag} instead of {gone}</source>
        <translation>étiqueter l’affirmation {n} : {tag} au lieu de {gone}</translation>
    </message>
    <message>
        <source>tag {n} claims: {tag} instead of {gone}</source>
        <translation>étiqueter {n} affirmations : {tag} au lieu de {gone}</translation>
    </message>
    <message>
        <source>tag claim {n}: {tag}</source>
        <translation>étiqueter l’affirmation {n} : {tag}</translation>
    </message>
    <message>
        <source>tag {n} claims: {tag}</source>
        <translation>étiqueter {n} affirmations : {tag}</translation>
    </message>
    <message>
        <source>take the tag {tag} off claim {n}</source>
        <translation>retirer l’étiquette {tag} de l’affirmation {n}</translation>
    </message>
    <message>
        <source>take the tag {tag} off {n} claims</source>
        <translation>retirer l’étiquette {tag} de {n} affirmations</translation>
    </message>
    <message>
        <source>add claim</source>
        <translation>ajouter une affirmation</translation>
    </message>
    <message>
        <source>edit claim {n}</source>
        <translation>modifier l’affirmation {n}</translation>
    </message>
    <message>
        <source>split claim {n}</source>
        <translation>scinder l’affirmation {n}</translation>
    </message>
    <message>
        <source>join claims {n}</source>
        <translation>réunir les affirmations {n}</translation>
    </message>
    <message>
        <source>remove claim {n}</source>
        <translation>supprimer l’affirmation {n}</translation>
    </message>
    <message>
        <source>link a source to claim {n}</source>
        <translation>lier une source à l’affirmation {n}</translation>
    </message>
    <message>
        <source>change the stance of a source of claim {n}</source>
        <translation>changer la position d’une source de l’affirmation {n}</translation>
    </message>
    <message>
        <source>edit a source of claim {n}</source>
        <translation>modifier une source de l’affirmation {n}</translation>
    </message>
    <message>
        <source>edit the source “{title}”</source>
        <translation>modifier la source « {title} »</translation>
    </message>
    <message>
        <source>remove 1 unused source</source>
        <translation>retirer 1 source inutilisée</translation>
    </message>
    <message>
        <source>verified</source>
        <comment>several</comment>
        <translation>vérifiées</translation>
    </message>
    <message>
        <source>disputed</source>
        <comment>several</comment>
        <translation>contestées</translation>
    </message>
    <message>
        <source>unverified</source>
        <comment>several</comment>
        <translation>non vérifiées</translation>
    </message>
    <message>
        <source>cleared</source>
        <comment>several</comment>
        <translation>effacées</translation>
    </message>
    <message>
        <source>mark {n} claims {verdicts}</source>
        <translation>marquer {n} affirmations {verdicts}</translation>
    </message>
    <message>
        <source>mark claim {n} {label}</source>
        <translation>marquer l’affirmation {n} {label}</translation>
    </message>
    <message>
        <source>give a finding that is hidden from you</source>
        <translation>donner un constat qui vous est caché</translation>
    </message>
    <message>
        <source>change the scale of verdicts</source>
        <translation>modifier l’échelle des verdicts</translation>
    </message>
    <message>
        <source>sign claim {n}</source>
        <translation>signer l’affirmation {n}</translation>
    </message>
    <message>
        <source>sign {n} claims</source>
        <translation>signer {n} affirmations</translation>
    </message>
    <message>
        <source>take the signature off claim {n}</source>
        <translation>retirer la signature de l’affirmation {n}</translation>
    </message>
    <message>
        <source>take the signature off {n} claims</source>
        <translation>retirer la signature de {n} affirmations</translation>
    </message>
    <message>
        <source>second look at claim {n}: {verdict}</source>
        <translation>second regard sur l’affirmation {n} : {verdict}</translation>
    </message>
    <message>
        <source>second look at claim {n}: not checkable</source>
        <translation>second regard sur l’affirmation {n} : invérifiable</translation>
    </message>
    <message>
        <source>set the house rule {rule}</source>
        <translation>poser la règle de la maison {rule}</translation>
    </message>
    <message>
        <source>drop the house rule {rule}</source>
        <translation>retirer la règle de la maison {rule}</translation>
    </message>
    <message>
        <source>change the house rules</source>
        <translation>modifier les règles de la maison</translation>
    </message>
    <message>
        <source>publish “{title}” against house rules</source>
        <translation>publier « {title} » malgré les règles de la maison</translation>
    </message>
    <message>
        <source>log a request for comment on claim {n}</source>
        <translation>noter une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>log a request for comment on {n} claims</source>
        <translation>noter une demande de réaction sur {n} affirmations</translation>
    </message>
    <message>
        <source>log a request for comment on “{title}”</source>
        <translation>noter une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>log the answer to a request for comment on claim {n}</source>
        <translation>noter la réponse à une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>log the answer to a request for comment on “{title}”</source>
        <translation>noter la réponse à une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>edit a request for comment on claim {n}</source>
        <translation>modifier une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>edit a request for comment on “{title}”</source>
        <translation>modifier une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>remove a request for comment on claim {n}</source>
        <translation>supprimer une demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>remove a request for comment on “{title}”</source>
        <translation>supprimer une demande de réaction sur « {title} »</translation>
    </message>
    <message>
        <source>rate whether claim {n} was said: {verdict}</source>
        <translation>noter si l’affirmation {n} a été dite : {verdict}</translation>
    </message>
    <message>
        <source>set the dates of claim {n}</source>
        <translation>fixer les dates de l’affirmation {n}</translation>
    </message>
    <message>
        <source>set the dates of {n} claims</source>
        <translation>fixer les dates de {n} affirmations</translation>
    </message>
    <message>
        <source>confirm that claim {n} still stands</source>
        <translation>confirmer que le constat {n} tient toujours</translation>
    </message>
    <message>
        <source>confirm that {n} claims still stand</source>
        <translation>confirmer que {n} constats tiennent toujours</translation>
    </message>
    <message>
        <source>pin a passage to claim {n}</source>
        <translation>épingler un passage à l’affirmation {n}</translation>
    </message>
    <message>
        <source>edit a pin of claim {n}</source>
        <translation>modifier une épingle de l’affirmation {n}</translation>
    </message>
    <message>
        <source>unpin a passage from claim {n}</source>
        <translation>retirer une épingle de l’affirmation {n}</translation>
    </message>
    <message>
        <source>fill in 1 source from {file}</source>
        <translation>compléter 1 source depuis {file}</translation>
    </message>
    <message>
        <source>fill in {n} sources from {file}</source>
        <translation>compléter {n} sources depuis {file}</translation>
    </message>
    <message>
        <source>import 1 source from {file}</source>
        <translation>importer 1 source de {file}</translation>
    </message>
    <message>
        <source>import {n} sources from {file}</source>
        <translation>importer {n} sources de {file}</translation>
    </message>
    <message>
        <source>make one source of {n}, “{title}”</source>
        <translation>réunir {n} sources en une, « {title} »</translation>
    </message>
    <message>
        <source>remove {n} unused sources</source>
        <translation>retirer {n} sources inutilisées</translation>
    </message>
    <message>
        <source>remove a source from claim {n}</source>
        <translation>retirer une source de l’affirmation {n}</translation>
    </message>
    <message>
        <source>reuse an earlier check for claim {n}</source>
        <translation>reprendre une vérification pour l’affirmation {n}</translation>
    </message>
    <message>
        <source>import 1 earlier check from {file}</source>
        <translation>importer 1 vérification de {file}</translation>
    </message>
    <message>
        <source>import {n} earlier checks from {file}</source>
        <translation>importer {n} vérifications de {file}</translation>
    </message>
    <message>
        <source>dismiss a doubt ({doubt})</source>
        <translation>écarter un doute ({doubt})</translation>
    </message>
    <message>
        <source>dismiss {n} doubts</source>
        <translation>écarter {n} doutes</translation>
    </message>
    <message>
        <source>take up a doubt again ({doubt})</source>
        <translation>reprendre un doute ({doubt})</translation>
    </message>
    <message>
        <source>take up {n} doubts again</source>
        <translation>reprendre {n} doutes</translation>
    </message>
    <message>
        <source>bring a line back</source>
        <translation>rétablir une ligne</translation>
    </message>
    <message>
        <source>set claim {n} aside</source>
        <translation>écarter l’affirmation {n}</translation>
    </message>
    <message>
        <source>forget the line “{line}” of {outlet}</source>
        <translation>oublier la ligne «&#xa0;{line}&#xa0;» de {outlet}</translation>
    </message>
    <message>
        <source>edit the details of “{title}”</source>
        <translation>modifier les détails de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>say that two sources have one origin</source>
        <translation>dire que deux sources ont une seule origine</translation>
    </message>
    <message>
        <source>say that two sources are independent</source>
        <translation>dire que deux sources sont indépendantes</translation>
    </message>
    <message>
        <source>leave the origin of two sources to their texts</source>
        <translation>laisser l’origine de deux sources à leurs textes</translation>
    </message>
    <message>
        <source>merge “{title}”</source>
        <translation>fusionner «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>settle what both sides changed</source>
        <translation>régler ce que les deux côtés ont modifié</translation>
    </message>
    <message>
        <source>decide 1 conflict</source>
        <translation>trancher 1 conflit</translation>
    </message>
    <message>
        <source>decide {n} conflicts</source>
        <translation>trancher {n} conflits</translation>
    </message>
    <message>
        <source>forget a text for good</source>
        <translation>oublier un texte pour toujours</translation>
    </message>
    <message>
        <source>forget a source for good</source>
        <translation>oublier une source pour toujours</translation>
    </message>
    <message>
        <source>save what “{title}” says</source>
        <translation>enregistrer ce que dit « {title} »</translation>
    </message>
    <message>
        <source>open “{title}”</source>
        <translation>ouvrir «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>remove “{title}”</source>
        <translation>supprimer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>renew the text of “{title}”</source>
        <translation>reprendre une nouvelle version de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>recover a damaged casebook</source>
        <translation>récupérer un dossier endommagé</translation>
    </message>
    <message>
        <source>export a report on “{title}”</source>
        <translation>exporter un rapport sur «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>export a report on {n} articles</source>
        <translation>exporter un rapport sur {n} articles</translation>
    </message>
    <message>
        <source>file “{title}”</source>
        <translation>classer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>file {n} articles</source>
        <translation>classer {n} articles</translation>
    </message>
    <message>
        <source>archive “{title}”</source>
        <translation>archiver «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>archive {n} articles</source>
        <translation>archiver {n} articles</translation>
    </message>
    <message>
        <source>put “{title}” in the trash</source>
        <translation>mettre «&#xa0;{title}&#xa0;» à la corbeille</translation>
    </message>
    <message>
        <source>put {n} articles in the trash</source>
        <translation>mettre {n} articles à la corbeille</translation>
    </message>
    <message>
        <source>bring “{title}” back</source>
        <translation>remettre «&#xa0;{title}&#xa0;» en cours</translation>
    </message>
    <message>
        <source>bring {n} articles back</source>
        <translation>remettre {n} articles en cours</translation>
    </message>
    <message>
        <source>remove “{title}” for good</source>
        <translation>supprimer «&#xa0;{title}&#xa0;» définitivement</translation>
    </message>
    <message>
        <source>remove {n} articles for good</source>
        <translation>supprimer {n} articles définitivement</translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message>
        <source>Go to the claim</source>
        <translation>Aller à l’affirmation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Late: {day}</source>
        <translation>Retard&#xa0;: {day}</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Auj. {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>No claims</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>{n} to review</source>
        <translation>{n} à examiner</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>⟳ {n} to check again</source>
        <translation>⟳ {n} à revoir</translation>
    </message>
    <message>
        <source>1 doubt</source>
        <translation>1 doute</translation>
    </message>
    <message>
        <source>{n} doubts</source>
        <translation>{n} doutes</translation>
    </message>
    <message>
        <source>{n} without source</source>
        <translation>{n} sans source</translation>
    </message>
    <message>
        <source>{n} of {all} reviewed</source>
        <translation>{n} sur {all} examinées</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>échéance {when}</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>confié à {name}</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Lang.</source>
        <translation>Lang.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Assigné à</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiées</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>contestées</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>non vérifiées</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>à examiner</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Filter the articles</source>
        <translation>Filtrer les articles</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 article</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 constat</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} constats</translation>
    </message>
    <message>
        <source>{n} to review</source>
        <translation>{n} à examiner</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Filter by title, outlet, tag or person</source>
        <translation>Filtrer&#xa0;: titre, média, étiquette, personne</translation>
    </message>
    <message>
        <source>Words, or marks: tag:budget, assignee:me, due:week, lang:fr, outlet:courier, is:unsourced</source>
        <translation>Des mots, ou des marques&#xa0;: tag:budget, assignee:me, due:week, lang:fr, outlet:courrier, is:unsourced</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Garder ce filtre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>In the texts</source>
        <translation>Dans les textes</translation>
    </message>
    <message>
        <source>Web address…</source>
        <translation>Adresse web…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
</context>
<context>
    <name>LibraryVerbs</name>
    <message>
        <source>Indexing the words of the articles</source>
        <translation>Indexation des mots des articles</translation>
    </message>
    <message>
        <source>Reading the text again</source>
        <translation>Nouvelle lecture du texte</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>Fait&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message>
        <source>Paste a URL, drop a file, or type to search your library</source>
        <translation>Collez une adresse, déposez un fichier ou tapez pour chercher</translation>
    </message>
    <message>
        <source>Link a source: web address, file or title</source>
        <translation>Lier une source&#xa0;: adresse, fichier ou titre</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>“{url}” is not a web address and was not opened. Nothing was changed.</source>
        <translation>«&#xa0;{url}&#xa0;» n’est pas une adresse web et n’a pas été ouvert. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open %1 in your browser?</source>
        <translation>Ouvrir %1 dans votre navigateur&#xa0;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dropped text</source>
        <translation>Texte déposé</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Recent casebooks</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>Import and merge</source>
        <translation>Importer et fusionner</translation>
    </message>
    <message>
        <source>Earlier checks of the claim</source>
        <translation>Vérifications antérieures</translation>
    </message>
    <message>
        <source>Signatures, second looks, dates</source>
        <translation>Signatures, seconds regards, dates</translation>
    </message>
    <message>
        <source>Words and speaker of the claim</source>
        <translation>Mots et auteur de l’affirmation</translation>
    </message>
    <message>
        <source>Pin the selected passage</source>
        <translation>Épingler le passage sélectionné</translation>
    </message>
    <message>
        <source>The chosen source</source>
        <translation>La source choisie</translation>
    </message>
    <message>
        <source>Copy the claim</source>
        <translation>Copier l’affirmation</translation>
    </message>
    <message>
        <source>Whether it was said</source>
        <translation>Si cela a été dit</translation>
    </message>
    <message>
        <source>Select several claims</source>
        <translation>Sélectionner plusieurs affirmations</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>{undo} {what}</source>
        <translation>{undo}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Two findings</source>
        <translation>Deux constats</translation>
    </message>
    <message>
        <source>Changed twice</source>
        <translation>Modifié deux fois</translation>
    </message>
    <message>
        <source>Removed and worked on</source>
        <translation>Supprimé et retravaillé</translation>
    </message>
    <message>
        <source>In the trash and worked on</source>
        <translation>À la corbeille et retravaillé</translation>
    </message>
    <message>
        <source>Same source, kept once</source>
        <translation>Même source, gardée une fois</translation>
    </message>
    <message>
        <source>Same text, two articles</source>
        <translation>Même texte, deux articles</translation>
    </message>
    <message>
        <source>Same address, two articles</source>
        <translation>Même adresse, deux articles</translation>
    </message>
    <message>
        <source>Same earlier checks, kept once</source>
        <translation>Mêmes vérifications antérieures, gardées une fois</translation>
    </message>
    <message>
        <source>A signature fell</source>
        <translation>Une signature est tombée</translation>
    </message>
    <message>
        <source>Forgotten for good</source>
        <translation>Oublié définitivement</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>verdict</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>invérifiable</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motif</translation>
    </message>
    <message>
        <source>label</source>
        <translation>mention</translation>
    </message>
    <message>
        <source>rationale</source>
        <translation>justification</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>valable au</translation>
    </message>
    <message>
        <source>review on</source>
        <translation>à revoir le</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>restated</source>
        <translation>reformulation</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>nature</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>locuteur</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>position</translation>
    </message>
    <message>
        <source>place</source>
        <translation>endroit</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>média</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>éditeur</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>qualité</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>intérêt</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>confidentialité</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>devenir</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>rangement</translation>
    </message>
    <message>
        <source>who</source>
        <translation>qui</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>date de réponse</translation>
    </message>
    <message>
        <source>same origin</source>
        <translation>même origine</translation>
    </message>
    <message>
        <source>house rule</source>
        <translation>règle de la maison</translation>
    </message>
    <message>
        <source>primary sources</source>
        <translation>sources primaires</translation>
    </message>
    <message>
        <source>independent sources</source>
        <translation>sources indépendantes</translation>
    </message>
    <message>
        <source>position</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Too vague</source>
        <translation>Trop vague</translation>
    </message>
    <message>
        <source>Private matter</source>
        <translation>Affaire privée</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Aucune preuve</translation>
    </message>
    <message>
        <source>Conflicting evidence</source>
        <translation>Preuves contradictoires</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Dépassée</translation>
    </message>
    <message>
        <source>Lacks context</source>
        <translation>Manque de contexte</translation>
    </message>
    <message>
        <source>Misattributed</source>
        <translation>Mal attribuée</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Altérée</translation>
    </message>
    <message>
        <source>Satire</source>
        <translation>Satire</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Appuie</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Contredit</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Related text</source>
        <translation>Texte annexe</translation>
    </message>
    <message>
        <source>Not of the article</source>
        <translation>Hors article</translation>
    </message>
    <message>
        <source>Claim {n}</source>
        <translation>Affirmation {n}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>Aucun constat</translation>
    </message>
    <message>
        <source>put in the trash</source>
        <translation>mis à la corbeille</translation>
    </message>
    <message>
        <source>kept out of the trash</source>
        <translation>gardé hors de la corbeille</translation>
    </message>
    <message>
        <source>1 change from there holds words that were forgotten here for good. Forget them again once it is here.</source>
        <translation>1 modification de l’autre côté contient des mots oubliés ici pour de bon. Oubliez-les de nouveau une fois qu’elle est ici.</translation>
    </message>
    <message>
        <source>{n} changes from there hold words that were forgotten here for good. Forget them again once they are here.</source>
        <translation>{n} modifications de l’autre côté contiennent des mots oubliés ici pour de bon. Oubliez-les de nouveau une fois qu’elles sont ici.</translation>
    </message>
    <message>
        <source>The other side does not know of something that was forgotten here for good: what comes from there may hold it again. Search for it, and forget it again.</source>
        <translation>L’autre côté ne sait rien de ce qui a été oublié ici pour de bon : ce qui en vient peut le contenir de nouveau. Cherchez-le, et oubliez-le de nouveau.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>signed by {who}</source>
        <translation>signé par {who}</translation>
    </message>
    <message>
        <source>Merge a colleague’s casebook</source>
        <translation>Fusionner le dossier d’un collègue</translation>
    </message>
    <message>
        <source>Both, to be decided</source>
        <translation>Les deux, à trancher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Le mien</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Le sien</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Separate articles</source>
        <translation>Articles séparés</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>What both sides changed</source>
        <translation>Ce que les deux côtés ont modifié</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>1 conflict stays to be decided; both sides are kept until then.</source>
        <translation>1 conflit reste à trancher&#xa0;; les deux côtés sont gardés jusque-là.</translation>
    </message>
    <message>
        <source>{n} conflicts stay to be decided; both sides are kept until then.</source>
        <translation>{n} conflits restent à trancher&#xa0;; les deux côtés sont gardés jusque-là.</translation>
    </message>
    <message>
        <source>Nothing stays to be decided.</source>
        <translation>Rien ne reste à trancher.</translation>
    </message>
    <message>
        <source>{n} conflicts: what both sides changed</source>
        <translation>{n} conflits&#xa0;: ce que les deux côtés ont modifié</translation>
    </message>
    <message>
        <source>1 conflict: what both sides changed</source>
        <translation>1 conflit&#xa0;: ce que les deux côtés ont modifié</translation>
    </message>
    <message>
        <source>Nothing was changed on both sides.</source>
        <translation>Rien n’a été modifié des deux côtés.</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 article</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 affirmation</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} affirmations</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 constat</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} constats</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 source</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>{n} sources</translation>
    </message>
    <message>
        <source>1 link to a source</source>
        <translation>1 lien vers une source</translation>
    </message>
    <message>
        <source>{n} links to sources</source>
        <translation>{n} liens vers des sources</translation>
    </message>
    <message>
        <source>1 import of earlier checks</source>
        <translation>1 import de vérifications antérieures</translation>
    </message>
    <message>
        <source>{n} imports of earlier checks</source>
        <translation>{n} imports de vérifications antérieures</translation>
    </message>
    <message>
        <source>1 change is new here.</source>
        <translation>1 modification est nouvelle ici.</translation>
    </message>
    <message>
        <source>{n} changes are new here.</source>
        <translation>{n} modifications sont nouvelles ici.</translation>
    </message>
    <message>
        <source>1 change that an undo had taken back comes again.</source>
        <translation>1 modification qu’une annulation avait reprise revient.</translation>
    </message>
    <message>
        <source>{n} changes that an undo had taken back come again.</source>
        <translation>{n} modifications qu’une annulation avait reprises reviennent.</translation>
    </message>
    <message>
        <source>New: {what}.</source>
        <translation>Nouveau&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Changed: {what}.</source>
        <translation>Modifié&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Removed: {what}.</source>
        <translation>Supprimé&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>{n} events were forgotten for good there: their words go here too, and no undo brings them back.</source>
        <translation>{n} événements y ont été oubliés définitivement&#xa0;: leurs mots disparaissent ici aussi et aucune annulation ne les ramène.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Looking into {}</source>
        <translation>Examen de {}</translation>
    </message>
    <message>
        <source>1 change came from {name}.</source>
        <translation>1 modification est venue de {name}.</translation>
    </message>
    <message>
        <source>{n} changes came from {name}.</source>
        <translation>{n} modifications sont venues de {name}.</translation>
    </message>
    <message>
        <source>1 conflict is to be decided.</source>
        <translation>1 conflit est à trancher.</translation>
    </message>
    <message>
        <source>{n} conflicts are to be decided.</source>
        <translation>{n} conflits sont à trancher.</translation>
    </message>
    <message>
        <source>What was forgotten for good there is gone here too; look whether your own later work still holds it.</source>
        <translation>Ce qui y a été oublié définitivement a disparu ici aussi&#xa0;; vérifiez si votre propre travail ultérieur le contient encore.</translation>
    </message>
    <message>
        <source>Merging {}</source>
        <translation>Fusion de {}</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>Annulé : {}</translation>
    </message>
    <message>
        <source>Redone: {}</source>
        <translation>Rétabli : {}</translation>
    </message>
    <message>
        <source>Undoing a merge</source>
        <translation>Annulation d’une fusion</translation>
    </message>
    <message>
        <source>Redoing a merge</source>
        <translation>Rétablissement d’une fusion</translation>
    </message>
    <message>
        <source>1 change is in {name}.</source>
        <translation>1 modification est dans {name}.</translation>
    </message>
    <message>
        <source>{n} changes are in {name}.</source>
        <translation>{n} modifications sont dans {name}.</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>Écriture de {}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Workbench</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Something went wrong inside the workbench ({kind}). What was saved is unharmed and you can go on; Help &gt; Copy diagnostics puts what is known about it on the clipboard.</source>
        <translation>Quelque chose a échoué dans l’atelier ({kind}). Ce qui était enregistré est intact et vous pouvez continuer&#xa0;; Aide &gt; Copier le diagnostic met ce qu’on en sait dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Search earlier checks for “{text}”</source>
        <translation>Chercher «&#xa0;{text}&#xa0;» dans les vérifications</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>command</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>“{command}” can do nothing here and now.</source>
        <translation>« {command} » ne peut rien faire ici pour l’instant.</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>pas maintenant</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>claim, {verdict}</source>
        <translation>affirmation, {verdict}</translation>
    </message>
    <message>
        <source>source, opens {host}</source>
        <translation>source, ouvre {host}</translation>
    </message>
    <message>
        <source>source, links to the current claim</source>
        <translation>source, à lier à l’affirmation en cours</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>earlier checks</source>
        <translation>vérifications antérieures</translation>
    </message>
</context>
<context>
    <name>OpenArticles</name>
    <message>
        <source>{n} to review</source>
        <translation>{n} à examiner</translation>
    </message>
    <message>
        <source>nothing to review</source>
        <translation>rien à examiner</translation>
    </message>
</context>
<context>
    <name>OriginCounting</name>
    <message>
        <source>Counting origins</source>
        <translation>Décompte des origines</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>The origins are still being counted. Try again in a moment.</source>
        <translation>Le décompte des origines est en cours. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Choose a source first, then compare it.</source>
        <translation>Choisissez d’abord une source, puis comparez-la.</translation>
    </message>
    <message>
        <source>“{title}” is cited beside no other source and shares its origin with none: nothing to compare.</source>
        <translation>«&#xa0;{title}&#xa0;» n’est citée à côté d’aucune autre source et ne partage son origine avec aucune&#xa0;: rien à comparer.</translation>
    </message>
    <message>
        <source>Choose a claim first, then compare its sources.</source>
        <translation>Choisissez d’abord une affirmation, puis comparez ses sources.</translation>
    </message>
    <message>
        <source>This claim has no source yet. Two are needed to compare their origins.</source>
        <translation>Cette affirmation n’a pas encore de source. Il en faut deux pour comparer leurs origines.</translation>
    </message>
    <message>
        <source>This claim has one source. Two are needed to compare their origins.</source>
        <translation>Cette affirmation a une seule source. Il en faut deux pour comparer leurs origines.</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>mêmes octets</translation>
    </message>
    <message>
        <source>the same page by its address</source>
        <translation>même page d’après son adresse</translation>
    </message>
    <message>
        <source>the same DOI</source>
        <translation>même DOI</translation>
    </message>
    <message>
        <source>Compare origins</source>
        <translation>Comparer les origines</translation>
    </message>
    <message>
        <source>Pairs of sources</source>
        <translation>Paires de sources</translation>
    </message>
    <message>
        <source>Passages that both hold</source>
        <translation>Passages que les deux contiennent</translation>
    </message>
    <message>
        <source>No passage stands in both.</source>
        <translation>Aucun passage ne figure dans les deux.</translation>
    </message>
    <message>
        <source>One origin</source>
        <translation>Une seule origine</translation>
    </message>
    <message>
        <source>Independent</source>
        <translation>Indépendantes</translation>
    </message>
    <message>
        <source>Leave it to the texts</source>
        <translation>S’en remettre aux textes</translation>
    </message>
    <message>
        <source>{n} sources, 1 origin</source>
        <translation>{n} sources, 1 origine</translation>
    </message>
    <message>
        <source>{n} sources, {m} origins</source>
        <translation>{n} sources, {m} origines</translation>
    </message>
    <message>
        <source>one origin, says {analyst}</source>
        <translation>une seule origine, dit {analyst}</translation>
    </message>
    <message>
        <source>independent, says {analyst}</source>
        <translation>indépendantes, dit {analyst}</translation>
    </message>
    <message>
        <source>{n} % of the shorter text stands in both</source>
        <translation>{n} % du texte le plus court figure dans les deux</translation>
    </message>
    <message>
        <source>{n} % of the sentences mean the same</source>
        <translation>{n} % des phrases disent la même chose</translation>
    </message>
    <message>
        <source>no common text was found</source>
        <translation>aucun texte commun trouvé</translation>
    </message>
    <message>
        <source>“{one}” and “{other}”: {told}</source>
        <translation>«&#xa0;{one}&#xa0;» et «&#xa0;{other}&#xa0;»&#xa0;: {told}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Passages that both hold, the longest first; ▸ ◂ enclose what differs</source>
        <translation>Passages communs aux deux, le plus long d’abord ; ▸ ◂ entourent ce qui diffère</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the claims in the article</source>
        <translation>Vue d’ensemble des affirmations de l’article</translation>
    </message>
    <message>
        <source>{n} places found</source>
        <translation>{n} passages trouvés</translation>
    </message>
    <message>
        <source>1 place found</source>
        <translation>1 passage trouvé</translation>
    </message>
</context>
<context>
    <name>Overviews</name>
    <message>
        <source>1 action was undone. Redo restores it.</source>
        <translation>1 action a été annulée. Rétablir la remet.</translation>
    </message>
    <message>
        <source>{n} actions were undone.</source>
        <translation>{n} actions ont été annulées.</translation>
    </message>
    <message>
        <source>Redo restores them one after the other.</source>
        <translation>Rétablir les remet l’une après l’autre.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>1 unused source was removed.</source>
        <translation>1 source inutilisée a été retirée.</translation>
    </message>
    <message>
        <source>{n} unused sources were removed.</source>
        <translation>{n} sources inutilisées ont été retirées.</translation>
    </message>
    <message>
        <source>Every source is cited by a claim.</source>
        <translation>Chaque source est citée par une affirmation.</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>This page could not be drawn. The saved copy is unharmed.</source>
        <translation>Cette page n’a pas pu être dessinée. La copie enregistrée est intacte.</translation>
    </message>
    <message>
        <source>Page {n} …</source>
        <translation>Page {n} …</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Passages found</source>
        <translation>Passages trouvés</translation>
    </message>
</context>
<context>
    <name>PassagesModel</name>
    <message>
        <source>Details of the article</source>
        <translation>Détails de l’article</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Claim {n}</source>
        <translation>Affirmation {n}</translation>
    </message>
    <message>
        <source>Claim {n}, restated</source>
        <translation>Affirmation {n}, reformulée</translation>
    </message>
    <message>
        <source>Rationale of claim {n}</source>
        <translation>Justification de l’affirmation {n}</translation>
    </message>
    <message>
        <source>Tags and note</source>
        <translation>Étiquettes et note</translation>
    </message>
    <message>
        <source>Source of claim {n}</source>
        <translation>Source de l’affirmation {n}</translation>
    </message>
    <message>
        <source>Passage quoted for claim {n}</source>
        <translation>Passage cité pour l’affirmation {n}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Title of the picture</source>
        <translation>Titre de l’image</translation>
    </message>
</context>
<context>
    <name>Pictured</name>
    <message>
        <source>Screenshot, {time}</source>
        <translation>Capture d’écran, {time}</translation>
    </message>
</context>
<context>
    <name>PinBar</name>
    <message>
        <source>Pin the selected words to a claim</source>
        <translation>Épingler les mots sélectionnés à une affirmation</translation>
    </message>
    <message>
        <source>Pin to claim {n}:</source>
        <translation>Épingler à l’affirmation {n} :</translation>
    </message>
    <message>
        <source>Choose a claim to pin this to.</source>
        <translation>Choisissez une affirmation à laquelle l’épingler.</translation>
    </message>
    <message>
        <source>Read only: nothing can be pinned.</source>
        <translation>Lecture seule : rien ne peut être épinglé.</translation>
    </message>
    <message>
        <source>Pin: it supports the claim</source>
        <translation>Épingler : appuie l’affirmation</translation>
    </message>
    <message>
        <source>Pin: it contradicts the claim</source>
        <translation>Épingler : contredit l’affirmation</translation>
    </message>
    <message>
        <source>Pin: it is context of the claim</source>
        <translation>Épingler : éclaire l’affirmation</translation>
    </message>
</context>
<context>
    <name>Pinning</name>
    <message>
        <source>Drawing pages</source>
        <translation>Dessin des pages</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The chosen check</source>
        <translation>La vérification choisie</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Choose a check in the list to read it here.</source>
        <translation>Choisissez une vérification dans la liste pour la lire ici.</translation>
    </message>
    <message>
        <source>Open {host}</source>
        <translation>Ouvrir {host}</translation>
    </message>
    <message>
        <source>Reuse for claim {n}</source>
        <translation>Reprendre pour l’affirmation {n}</translation>
    </message>
    <message>
        <source>Link to claim {n}</source>
        <translation>Lier à l’affirmation {n}</translation>
    </message>
    <message>
        <source>No claim is current</source>
        <translation>Aucune affirmation choisie</translation>
    </message>
    <message>
        <source>Claimed by {name}</source>
        <translation>Affirmé par {name}</translation>
    </message>
    <message>
        <source>Rated “{rating}” by the publisher</source>
        <translation>Jugé «&#xa0;{rating}&#xa0;» par l’éditeur</translation>
    </message>
    <message>
        <source>Title of the check</source>
        <translation>Titre de la vérification</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Your own check</source>
        <translation>Votre vérification</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>Your claim {n}</source>
        <translation>Votre affirmation {n}</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Vos mots</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>One undo step</source>
        <translation>Annulable en une fois</translation>
    </message>
    <message>
        <source>Takes over link and sources, and the verdict of the same claim; one step to undo</source>
        <translation>Reprend le lien et les sources, et le verdict s’il s’agit de la même affirmation&#xa0;; s’annule en une fois</translation>
    </message>
    <message>
        <source>Rationale note</source>
        <translation>Note sur la justification</translation>
    </message>
    <message>
        <source>:</source>
        <translation>&#xa0;:</translation>
    </message>
    <message>
        <source>The report as it stands</source>
        <translation>Le rapport dans son état actuel</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Langue du rapport</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Exporter le rapport…</translation>
    </message>
    <message>
        <source>Preview: {title}</source>
        <translation>Aperçu : {title}</translation>
    </message>
    <message>
        <source>{n} things are missing</source>
        <translation>{n} choses manquent</translation>
    </message>
    <message>
        <source>1 thing is missing</source>
        <translation>1 chose manque</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>A line leads to its claim, and so does a card’s heading in the report.</source>
        <translation>Une ligne mène à son affirmation, de même que le titre d’une fiche dans le rapport.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>1 page was sent to the printer.</source>
        <translation>1 page a été envoyée à l’imprimante.</translation>
    </message>
    <message>
        <source>{n} pages were sent to the printer.</source>
        <translation>{n} pages ont été envoyées à l’imprimante.</translation>
    </message>
    <message>
        <source>Printing {title}</source>
        <translation>Impression de {title}</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>le rapport</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>le disque n’accepte pas d’écriture</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>il n’y a pas de tel fichier ou répertoire</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un répertoire</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n’est pas un répertoire</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>le disque ne répond pas</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>il existe déjà</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>un programme l’utilise</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>Not Found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>interdit</translation>
    </message>
    <message>
        <source>Unauthorized</source>
        <translation>accès réservé</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>Too Many Requests</source>
        <translation>trop de demandes</translation>
    </message>
    <message>
        <source>Internal Server Error</source>
        <translation>erreur du serveur</translation>
    </message>
    <message>
        <source>Bad Gateway</source>
        <translation>erreur d’un serveur voisin</translation>
    </message>
    <message>
        <source>Service Unavailable</source>
        <translation>service indisponible</translation>
    </message>
    <message>
        <source>Gateway Timeout</source>
        <translation>un serveur voisin ne répond pas</translation>
    </message>
    <message>
        <source>an office document of the old kind</source>
        <translation>un document bureautique d’un ancien format</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>un document RTF</translation>
    </message>
    <message>
        <source>a SQLite database</source>
        <translation>une base SQLite</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>une image PNG</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>une image JPEG</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>une image GIF</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>une image TIFF</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>une image WebP</translation>
    </message>
    <message>
        <source>a film or a picture</source>
        <translation>un film ou une image</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>un film</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>un enregistrement</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un fichier compressé</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>une archive compressée</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a web archive</source>
        <translation>une archive web</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>une archive ZIP ou un document bureautique</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>une archive ZIP vide</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>tout sauf du texte</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>e-book</source>
        <translation>livre numérique</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>saved page</source>
        <translation>page enregistrée</translation>
    </message>
    <message>
        <source>web archive</source>
        <translation>archive web</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>classeur</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>affirmation</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>preuve</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importation</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>rationale</source>
        <translation>justification</translation>
    </message>
    <message>
        <source>restatement</source>
        <translation>reformulation</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>locuteur</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>locator</source>
        <translation>endroit</translation>
    </message>
    <message>
        <source>no flags</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>one flag</source>
        <translation>un seul</translation>
    </message>
    <message>
        <source>line rule</source>
        <translation>ligne mémorisée</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>verdict</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>classement</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>un document</translation>
    </message>
    <message>
        <source>a book</source>
        <translation>un livre</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tableau</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The casebook {name} cannot be made: {why}. Nothing was changed.</source>
        <translation>Le dossier {name} ne peut pas être créé : {why}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The casebook {name} could not be opened: {why}. Nothing was changed.</source>
        <translation>Le dossier {name} n’a pas pu être ouvert : {why}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The casebook {name} could not be opened. Nothing was changed; check the folder and its rights.</source>
        <translation>Le dossier {name} n’a pas pu être ouvert. Rien n’a été modifié ; vérifiez le répertoire et ses droits.</translation>
    </message>
    <message>
        <source>What was saved last stands in {log}, which cannot be read on a disk that cannot be written. Nothing was changed; copy {name} and {copy} into a folder of yours and open that copy.</source>
        <translation>Ce qui a été enregistré en dernier se trouve dans {log}, qui ne peut pas être lu sur un disque protégé en écriture. Rien n’a été modifié ; copiez {name} et {copy} dans un dossier à vous et ouvrez cette copie.</translation>
    </message>
    <message>
        <source>The casebook {name} could not be used ({why}). What was saved before is unharmed; check it with: workbench verify.</source>
        <translation>Le dossier {name} n’a pas pu être utilisé ({why}). Ce qui était enregistré est intact ; vérifiez-le avec : workbench verify.</translation>
    </message>
    <message>
        <source>The casebook {name} is being written by another program. Nothing was changed; try again in a moment.</source>
        <translation>Un autre programme est en train d’écrire dans le dossier {name}. Rien n’a été modifié ; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The casebook {name} is damaged and was left as it is. Nothing was stored.</source>
        <translation>Le dossier {name} est abîmé et a été laissé tel quel. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The casebook {name} may be read but not changed. Nothing was changed; open a copy of it to work.</source>
        <translation>Le dossier {name} peut être lu mais non modifié. Rien n’a été modifié ; ouvrez-en une copie pour travailler.</translation>
    </message>
    <message>
        <source>The casebook {name} was made by a newer version of the workbench. It was left as it is; update the workbench to open it.</source>
        <translation>Le dossier {name} vient d’une version plus récente de l’atelier. Il a été laissé tel quel ; mettez l’atelier à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and do it again.</source>
        <translation>Le disque est plein. Rien n’a été modifié ; faites de la place et recommencez.</translation>
    </message>
    <message>
        <source>The disk under {name} could not be read or written: it may be full, or gone. What was saved before is unharmed; make room or connect it again, then do it once more.</source>
        <translation>Le disque qui porte {name} n’a pu être ni lu ni écrit : il est peut-être plein, ou débranché. Ce qui était enregistré est intact ; faites de la place ou rebranchez-le, puis recommencez.</translation>
    </message>
    <message>
        <source>There is no casebook at {name}. Nothing was created.</source>
        <translation>Il n’y a pas de dossier à l’emplacement {name}. Rien n’a été créé.</translation>
    </message>
    <message>
        <source>{name} is not a casebook. It was left as it is; to check it as an article, open it as one.</source>
        <translation>{name} n’est pas un dossier. Il a été laissé tel quel ; pour le vérifier comme article, ouvrez-le comme tel.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file, and so no casebook. It was left as it is.</source>
        <translation>{name} n’est pas un fichier ordinaire, donc pas un dossier. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is a database of another program, not a casebook. It was left as it is.</source>
        <translation>{name} est la base de données d’un autre programme, non un dossier. Elle a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a casebook. Name a file in it.</source>
        <translation>{name} est un répertoire, non un dossier. Nommez-y un fichier.</translation>
    </message>
    <message>
        <source>There is no folder {name}. Nothing was created; make the folder first or name another.</source>
        <translation>Il n’y a pas de répertoire {name}. Rien n’a été créé ; créez-le d’abord ou nommez-en un autre.</translation>
    </message>
    <message>
        <source>That is the text “{title}” has already. Nothing was changed.</source>
        <translation>C’est le texte que « {title} » a déjà. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The new version has no text. Nothing was changed; open a file or page with the article in it.</source>
        <translation>La nouvelle version n’a pas de texte. Rien n’a été changé ; ouvrez un fichier ou une page qui contient l’article.</translation>
    </message>
    <message>
        <source>The article was worked on in the meantime. Nothing was changed; look at the new version again.</source>
        <translation>On a travaillé sur l’article entre-temps. Rien n’a été changé ; examinez de nouveau la nouvelle version.</translation>
    </message>
    <message>
        <source>This casebook is open for reading only. Nothing was changed.</source>
        <translation>Ce dossier est ouvert en lecture seule. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The copy {name} could not be written: {why}. The casebook itself is unharmed.</source>
        <translation>La copie {name} n’a pas pu être écrite : {why}. Le dossier lui-même est intact.</translation>
    </message>
    <message>
        <source>The copy did not pass its check and was thrown away. The casebook itself is unharmed; run verify.</source>
        <translation>La copie n’a pas passé sa vérification et a été jetée. Le dossier lui-même est intact ; lancez verify.</translation>
    </message>
    <message>
        <source>An import into this casebook is under way. Nothing was changed; try again when it is done.</source>
        <translation>Une importation dans ce dossier est en cours. Rien n’a été modifié ; réessayez quand elle sera finie.</translation>
    </message>
    <message>
        <source>Another import into this casebook is under way. Nothing was taken in; try again when it is done.</source>
        <translation>Une autre importation dans ce dossier est en cours. Rien n’a été importé ; réessayez quand elle sera finie.</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>La vérification a été arrêtée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The search was stopped. Nothing was changed.</source>
        <translation>La recherche a été arrêtée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The index of words was not finished. What was done is kept; it goes on at the next start.</source>
        <translation>L’index des mots n’est pas terminé. Ce qui est fait est gardé ; la suite viendra au prochain démarrage.</translation>
    </message>
    <message>
        <source>An older question was dropped.</source>
        <translation>Une question plus ancienne a été abandonnée.</translation>
    </message>
    <message>
        <source>There is no {kind} {name} in this casebook. Nothing was changed.</source>
        <translation>Il n’y a pas d’élément « {kind} » {name} dans ce dossier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing in this casebook has the id {name}. Nothing was changed.</source>
        <translation>Rien dans ce dossier n’a l’identifiant {name}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no article in this casebook yet. Open one first: workbench open FILE.</source>
        <translation>Il n’y a pas encore d’article dans ce dossier. Ouvrez-en un d’abord : workbench open FICHIER.</translation>
    </message>
    <message>
        <source>There is no article {name}. Nothing was changed; list them with: workbench articles.</source>
        <translation>Il n’y a pas d’article {name}. Rien n’a été modifié ; listez-les avec : workbench articles.</translation>
    </message>
    <message>
        <source>More than one article begins with {name}. Nothing was changed; list them with: workbench articles.</source>
        <translation>Plus d’un article commence par {name}. Rien n’a été modifié ; listez-les avec : workbench articles.</translation>
    </message>
    <message>
        <source>There is no claim {name}. Nothing was changed; list them with: workbench claims last.</source>
        <translation>Il n’y a pas d’affirmation {name}. Rien n’a été modifié ; listez-les avec : workbench claims last.</translation>
    </message>
    <message>
        <source>More than one claim begins with {name}. Nothing was changed; list them with: workbench claims last.</source>
        <translation>Plus d’une affirmation commence par {name}. Rien n’a été modifié ; listez-les avec : workbench claims last.</translation>
    </message>
    <message>
        <source>There is no source {name}. Nothing was changed; list them with: workbench sources.</source>
        <translation>Il n’y a pas de source {name}. Rien n’a été modifié ; listez-les avec : workbench sources.</translation>
    </message>
    <message>
        <source>More than one source begins with {name}. Nothing was changed; list them with: workbench sources.</source>
        <translation>Plus d’une source commence par {name}. Rien n’a été modifié ; listez-les avec : workbench sources.</translation>
    </message>
    <message>
        <source>“{title}” has no claim {number}: they go from 1 to {n}. Nothing was changed.</source>
        <translation>« {title} » n’a pas d’affirmation {number} : elles vont de 1 à {n}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no flag {number}: this article has {many}. Nothing was changed; list them with: workbench flags.</source>
        <translation>Il n’y a pas de doute {number} : cet article en a {many}. Rien n’a été modifié ; listez-les avec : workbench flags.</translation>
    </message>
    <message>
        <source>The text has {n} characters; {start} to {end} is no span of it. Nothing was changed.</source>
        <translation>Le texte a {n} caractères ; de {start} à {end}, ce n’en est pas un passage. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no word in that span. Nothing was changed; select some text.</source>
        <translation>Il n’y a pas de mot dans ce passage. Rien n’a été modifié ; sélectionnez du texte.</translation>
    </message>
    <message>
        <source>A claim from {start} to {end} cannot be split at {at}. Nothing was changed.</source>
        <translation>Une affirmation qui va de {start} à {end} ne peut être coupée à {at}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Joining takes two or more claims of one article. Nothing was changed.</source>
        <translation>Pour joindre, il faut au moins deux affirmations d’un même article. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Something stands between these claims, and joining would swallow it. Nothing was changed; join neighbours.</source>
        <translation>Quelque chose se trouve entre ces affirmations, et serait avalé. Rien n’a été modifié ; joignez des voisines.</translation>
    </message>
    <message>
        <source>These claims have different verdicts. Nothing was changed; give them the same one, or clear one, then join.</source>
        <translation>Ces affirmations ont des verdicts différents. Rien n’a été modifié ; donnez-leur le même ou effacez-en un, puis joignez.</translation>
    </message>
    <message>
        <source>Claim {number} carries a verdict, a rationale or a source, has a tag or a request for comment. Nothing was changed; clear them first.</source>
        <translation>L’affirmation {number} porte un verdict, une justification, une source, une étiquette ou une demande de commentaire. Rien n’a été modifié ; retirez-les d’abord.</translation>
    </message>
    <message>
        <source>The {field} holds bytes that are no text. Nothing was changed; type it again.</source>
        <translation>Ce champ ({field}) contient des octets qui ne sont pas du texte. Rien n’a été modifié ; tapez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{typed}” is no date. Nothing was changed; write it as 2024-11-18.</source>
        <translation>« {typed} » n’est pas une date. Rien n’a été modifié ; écrivez-la ainsi : 2024-11-18.</translation>
    </message>
    <message>
        <source>“{typed}” is no date. Nothing was changed; write it as 2024-11-18, 2024-11 or 2024.</source>
        <translation>« {typed} » n’est pas une date. Rien n’a été modifié ; écrivez-la ainsi : 2024-11-18, 2024-11 ou 2024.</translation>
    </message>
    <message>
        <source>“{typed}” is no day. Nothing was changed; write it as 2024-11-18.</source>
        <translation>« {typed} » n’est pas un jour. Rien n’a été modifié ; écrivez-le ainsi : 2024-11-18.</translation>
    </message>
    <message>
        <source>{until} is before {since}: no day lies between. Nothing was changed; give the earlier day first.</source>
        <translation>{until} vient avant {since} : aucun jour n’est entre les deux. Rien n’a été modifié ; donnez d’abord le premier jour.</translation>
    </message>
    <message>
        <source>An article needs a title. Nothing was changed.</source>
        <translation>Un article a besoin d’un titre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A source needs a title. Nothing was changed.</source>
        <translation>Une source a besoin d’un titre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{typed}” is no language code. Nothing was changed; write two letters such as en, fr, es.</source>
        <translation>« {typed} » n’est pas un code de langue. Rien n’a été modifié ; écrivez deux lettres, par exemple en, fr, es.</translation>
    </message>
    <message>
        <source>“{typed}” is no deadline. Nothing was changed; write 2024-11-18, 2024-11-18 18:00, today 18:00 or friday.</source>
        <translation>« {typed} » n’est pas une échéance. Rien n’a été modifié ; écrivez 2024-11-18, 2024-11-18 18:00, aujourd’hui 18:00 ou vendredi.</translation>
    </message>
    <message>
        <source>“{title}” is not in the trash. Nothing was changed; put it there first.</source>
        <translation>« {title} » n’est pas dans la corbeille. Rien n’a été modifié ; mettez-l’y d’abord.</translation>
    </message>
    <message>
        <source>A name has at most {n} characters. Nothing was changed.</source>
        <translation>Un nom a au plus {n} caractères. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A tag has at most {n} characters. Nothing was changed; write the rest into the note.</source>
        <translation>Une étiquette a au plus {n} caractères. Rien n’a été modifié ; mettez le reste dans la note.</translation>
    </message>
    <message>
        <source>{name} cannot be a tag. Nothing was changed; a tag has 1 to {n} characters and no comma.</source>
        <translation>{name} ne peut pas être une étiquette. Rien n’a été modifié ; une étiquette a 1 à {n} caractères et pas de virgule.</translation>
    </message>
    <message>
        <source>A claim can have {n} tags at most. Nothing was changed; take one away first.</source>
        <translation>Une affirmation peut avoir {n} étiquettes au plus. Rien n’a été modifié ; retirez-en une d’abord.</translation>
    </message>
    <message>
        <source>One of these articles is not in this casebook any more. Nothing was changed.</source>
        <translation>L’un de ces articles n’est plus dans ce dossier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Articles cannot be sorted by {name}. Nothing was changed; they can by: {names}.</source>
        <translation>Les articles ne peuvent pas être triés par {name}. Rien n’a été modifié ; ils le peuvent par : {names}.</translation>
    </message>
    <message>
        <source>{name} is the casebook that is open; its checks are here already. Nothing was changed.</source>
        <translation>{name} est le dossier ouvert ; ses vérifications sont déjà là. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The stored file of {name} no longer gives the checks it gave. Nothing was changed.</source>
        <translation>Le fichier conservé de {name} ne donne plus les vérifications qu’il donnait. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{location}” is no file here; as a web address it begins with https://. Nothing was changed.</source>
        <translation>« {location} » n’est pas un fichier ici ; comme adresse web, elle commence par https://. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{location}” is no web address, no file and no source of this casebook. Nothing was changed.</source>
        <translation>« {location} » n’est ni une adresse web, ni un fichier, ni une source de ce dossier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{date}” lies more than a year ahead. Nothing was changed; check the date.</source>
        <translation>« {date} » est dans plus d’un an. Rien n’a été modifié ; vérifiez la date.</translation>
    </message>
    <message>
        <source>“{title}” has this address already. Nothing was changed; cite that source instead ({id}).</source>
        <translation>« {title} » a déjà cette adresse. Rien n’a été modifié ; citez plutôt cette source ({id}).</translation>
    </message>
    <message>
        <source>“{name}” is no field of a citation. Nothing was changed; these are: {known}.</source>
        <translation>« {name} » n’est pas un champ d’une référence. Rien n’a été modifié ; voici ceux qui existent : {known}.</translation>
    </message>
    <message>
        <source>“{time}” is no time. Nothing was changed; write now, 2024-11-18, 2024-11-18 18:00 or yesterday.</source>
        <translation>« {time} » n’est pas un moment. Rien n’a été modifié ; écrivez maintenant, 2024-11-18, 2024-11-18 18:00 ou hier.</translation>
    </message>
    <message>
        <source>“{time}” has yet to come. Nothing was changed; a source was looked at before today or today.</source>
        <translation>« {time} » est à venir. Rien n’a été modifié ; une source a été consultée aujourd’hui ou avant.</translation>
    </message>
    <message>
        <source>“{time}” has yet to come. Nothing was changed; a request is written down once it was made.</source>
        <translation>« {time} » est à venir. Rien n’a été modifié ; une demande se note une fois faite.</translation>
    </message>
    <message>
        <source>“{time}” has yet to come. Nothing was changed; an answer is written down once it was given.</source>
        <translation>« {time} » est à venir. Rien n’a été modifié ; une réponse se note une fois reçue.</translation>
    </message>
    <message>
        <source>“{value}” is no DOI. Nothing was changed; write it as 10.1000/182.</source>
        <translation>« {value} » n’est pas un DOI. Rien n’a été modifié ; écrivez-le ainsi : 10.1000/182.</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// can be a source; this is not a web address. Nothing was changed.</source>
        <translation>Seule une adresse qui commence par http:// ou https:// peut être une source ; ceci n’est pas une adresse web. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// can be a source; {scheme} addresses are not kept. Nothing was changed.</source>
        <translation>Seule une adresse qui commence par http:// ou https:// peut être une source ; les adresses {scheme} ne sont pas gardées. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This address is longer than {n} characters. Nothing was changed.</source>
        <translation>Cette adresse dépasse {n} caractères. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This web address is malformed; check it and try again. Nothing was changed.</source>
        <translation>Cette adresse web est mal formée ; vérifiez-la et réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This web address names no site; check it and try again. Nothing was changed.</source>
        <translation>Cette adresse web ne nomme aucun site ; vérifiez-la et réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This web address names no valid site; check it and try again. Nothing was changed.</source>
        <translation>Cette adresse web ne nomme pas de site valable ; vérifiez-la et réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The journal has no event {seq}: they go from 1 to {n}. Nothing was changed.</source>
        <translation>Le journal n’a pas d’entrée {seq} : elles vont de 1 à {n}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The casebook cannot go back to event {seq}: “{label}” stood then and has been undone since. Nothing was changed; redo restores it while nothing new has been done after it.</source>
        <translation>Le dossier ne peut revenir à l’entrée {seq} : « {label} » tenait alors et a été annulé depuis. Rien n’a été modifié ; rétablir le rend, tant que rien de nouveau n’a été fait ensuite.</translation>
    </message>
    <message>
        <source>Nothing that was done later is still in force, so there is nothing to undo. Nothing was changed.</source>
        <translation>Rien de ce qui a été fait ensuite ne tient encore : il n’y a rien à annuler. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This is no web address. Nothing was changed; write it like https://news.example/page.</source>
        <translation>Ce n’est pas une adresse web. Rien n’a été modifié ; écrivez-la comme https://news.example/page.</translation>
    </message>
    <message>
        <source>The rule {name} is not set. Nothing was changed; set are: {names}.</source>
        <translation>La règle {name} n’est pas posée. Rien n’a été modifié ; sont posées : {names}.</translation>
    </message>
    <message>
        <source>Publishing against the house&apos;s rules needs a reason. Nothing was changed; give it in a sentence.</source>
        <translation>Publier contre les règles de la rédaction demande une raison. Rien n’a été modifié ; donnez-la en une phrase.</translation>
    </message>
    <message>
        <source>The reason names a source that is withheld, and it prints. Nothing was changed; word it without the name.</source>
        <translation>La raison nomme une source à ne pas nommer, et elle sera imprimée. Rien n’a été changé ; formulez-la sans ce nom.</translation>
    </message>
    <message>
        <source>The rules of the house are not met:
{list}
Nothing was written; mend it, write a draft, or override it with a reason.</source>
        <translation>Les règles de la rédaction ne sont pas respectées :
{list}
Rien n’a été écrit ; corrigez, écrivez un brouillon ou passez outre en donnant une raison.</translation>
    </message>
    <message>
        <source>A source that must not be named is named:
{list}
Nothing was written; reword it, write a draft, or override it with a reason: the words are left out then.</source>
        <translation>Une source à ne pas nommer est nommée :
{list}
Rien n’a été écrit ; reformulez, écrivez un brouillon, ou passez outre avec un motif : les mots sont alors retirés.</translation>
    </message>
    <message>
        <source>A rule on sources asks for 1 to {n} of them. Nothing was changed.</source>
        <translation>Une règle sur les sources en demande de 1 à {n}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Numbers of sources belong to the rule sources, not to {name}. Nothing was changed.</source>
        <translation>Un nombre de sources va avec la règle sources, non avec {name}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A source is compared with another one, not with itself. Nothing was changed.</source>
        <translation>Une source se compare à une autre, non à elle-même. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Name the text that is to be forgotten, {least} characters or more. Nothing was changed.</source>
        <translation>Indiquez le texte à oublier, de {least} caractères ou plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The reason stays in the journal, and it holds what is to be forgotten. Word it otherwise; nothing was changed.</source>
        <translation>La raison reste dans le journal, et elle contient ce qui doit être oublié. Dites-la autrement&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This source is withheld, and what it is known by stands elsewhere: once the source is gone, no report is kept from printing it. Nothing was changed; say whether those names are to be forgotten too (--with-names) or kept (--keep-names).</source>
        <translation>Cette source est protégée, et ce qui la fait reconnaître figure ailleurs&#xa0;: une fois la source partie, rien n’empêche un rapport de l’imprimer. Rien n’a changé&#xa0;; dites si ces noms doivent être oubliés aussi (--with-names) ou gardés (--keep-names).</translation>
    </message>
    <message>
        <source>None of that stands in this casebook. Nothing was changed; look at how it is written there.</source>
        <translation>Rien de cela ne figure dans ce dossier. Rien n’a été modifié&#xa0;; regardez comment c’y est écrit.</translation>
    </message>
    <message>
        <source>What was to be forgotten is gone from the casebook, but another program still reads {name}, and its log may hold old bytes. Close the other windows and run: workbench forget --clean</source>
        <translation>Ce qui devait être oublié a disparu du dossier, mais un autre programme lit encore {name}, et son journal d’écriture peut contenir d’anciens octets. Fermez les autres fenêtres et lancez&#xa0;: workbench forget --clean</translation>
    </message>
    <message>
        <source>Something was forgotten for good since then; what was done before that cannot be undone. Nothing was changed.</source>
        <translation>Quelque chose a été oublié pour toujours depuis&#xa0;; ce qui a été fait avant ne peut plus être annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no article to bundle. Nothing was written.</source>
        <translation>Il n’y a pas d’article à réunir. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The bundle {path} could not be written: {why}. The casebook is unharmed; name another place.</source>
        <translation>Le dossier de preuves {path} n’a pas pu être écrit&#xa0;: {why}. Le dossier est intact&#xa0;; indiquez un autre endroit.</translation>
    </message>
    <message>
        <source>The report was stopped. Nothing was written; the casebook is unharmed.</source>
        <translation>Le rapport a été interrompu. Rien n’a été écrit&#xa0;; le dossier est intact.</translation>
    </message>
    <message>
        <source>The bundle was stopped, and what was written of it was thrown away. The casebook is unharmed.</source>
        <translation>L’export a été arrêté, et ce qui en avait été écrit a été jeté. Le dossier est intact.</translation>
    </message>
    <message>
        <source>The counting of origins was stopped. Nothing was changed.</source>
        <translation>Le compte des origines a été arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A part of a picture is its left edge, top edge, width and height, of 10,000 each, and lies inside it. Nothing was changed.</source>
        <translation>Une partie d’image se donne par son bord gauche, son bord supérieur, sa largeur et sa hauteur, sur 10 000 chacun, à l’intérieur de l’image. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{title}” has words. Nothing was changed; pin some of them.</source>
        <translation>« {title} » a des mots. Rien n’a été modifié ; épinglez-en quelques-uns.</translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding. Nothing was changed; write one such as utf-8, windows-1252 or iso-8859-2.</source>
        <translation>« {encoding} » n’est pas un encodage. Rien n’a été modifié ; écrivez-en un comme utf-8, windows-1252 ou iso-8859-2.</translation>
    </message>
    <message>
        <source>“{title}” cannot be read in another encoding: only texts and web pages can. Nothing was changed.</source>
        <translation>« {title} » ne peut pas être lu dans un autre encodage : seuls les textes et les pages web le peuvent. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A source is joined with another one, not with itself. Nothing was changed.</source>
        <translation>Une source se réunit avec une autre, pas avec elle-même. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That passage is not in the saved words of “{title}”, nor one like it. Nothing was changed.</source>
        <translation>Ce passage n’est pas dans les mots enregistrés de « {title} », ni un passage proche. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That passage is not in the saved words of “{title}”; the nearest there is: “{near}”. Nothing was changed.</source>
        <translation>Ce passage n’est pas dans les mots enregistrés de « {title} » ; le plus proche y est : « {near} ». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That passage is not in the saved words of “{title}”, nor one like it. Nothing was changed; quote it as it stands there, or take it all the same with --quote-anyway.</source>
        <translation>Ni ce passage ni un semblable n’est dans les mots enregistrés de « {title} ». Rien n’a été changé ; citez-le comme il y figure, ou prenez-le quand même avec --quote-anyway.</translation>
    </message>
    <message>
        <source>That passage is not in the saved words of “{title}”; the nearest there is: “{near}”. Nothing was changed; quote it as it stands there, or take it all the same with --quote-anyway.</source>
        <translation>Ce passage n’est pas dans les mots enregistrés de « {title} » ; le plus proche : « {near} ». Rien n’a été changé ; citez-le comme il y figure, ou prenez-le quand même avec --quote-anyway.</translation>
    </message>
    <message>
        <source>That passage stands {n} times in “{title}”. Nothing was changed; quote more of it, or say which with --occurrence.</source>
        <translation>Ce passage se trouve {n} fois dans « {title} ». Rien n’a été modifié ; citez-en plus, ou dites lequel avec --occurrence.</translation>
    </message>
    <message>
        <source>That passage stands there {n} times, not {m}. Nothing was changed.</source>
        <translation>Ce passage s’y trouve {n} fois, non {m}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>These words are not in the article. Nothing was changed.</source>
        <translation>Ces mots ne sont pas dans l’article. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no pin {name}. Nothing was changed; list them with: workbench pins.</source>
        <translation>Il n’y a pas d’épingle {name}. Rien n’a été modifié ; listez-les avec : workbench pins.</translation>
    </message>
    <message>
        <source>More than one pin begins with {name}. Nothing was changed; list them with: workbench pins.</source>
        <translation>Plus d’une épingle commence par {name}. Rien n’a été modifié ; listez-les avec : workbench pins.</translation>
    </message>
    <message>
        <source>No words of “{title}” are saved to pin any of. Nothing was changed; have them with: workbench snapshot {name}</source>
        <translation>Aucun mot de « {title} » n’est conservé pour être épinglé. Rien n’a été modifié ; obtenez-les avec : workbench snapshot {name}</translation>
    </message>
    <message>
        <source>There is no saved copy of “{title}”. Nothing was changed; save it with: workbench snapshot {name}</source>
        <translation>Il n’y a pas de copie enregistrée de « {title} ». Rien n’a été modifié ; faites-en une avec : workbench snapshot {name}</translation>
    </message>
    <message>
        <source>There is no file {name}. Nothing was written.</source>
        <translation>Il n’y a pas de fichier {name}. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The casebook {name} is open in a window. Nothing was changed; close that window, then recover it.</source>
        <translation>Le dossier {name} est ouvert dans une fenêtre. Rien n’a été modifié ; fermez cette fenêtre, puis récupérez-le.</translation>
    </message>
    <message>
        <source>What cannot be checked is neither verified nor disputed. Nothing was changed; clear the verdict or make it unverified.</source>
        <translation>Ce qui n’est pas vérifiable n’est ni vérifié ni contesté. Rien n’a été changé ; effacez le verdict, ou choisissez « non vérifié ».</translation>
    </message>
    <message>
        <source>What cannot be checked has no label of the scale. Nothing was changed; leave out the label or why.</source>
        <translation>Ce qui n’est pas vérifiable n’a pas de mention de l’échelle. Rien n’a été changé ; omettez la mention ou le motif.</translation>
    </message>
    <message>
        <source>Claim {number} has no finding yet, so there is nothing to look at again. Nothing was changed.</source>
        <translation>L’affirmation {number} n’a pas encore de constat : il n’y a rien à relire. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The finding on claim {number} is yours. Nothing was changed; a second look is somebody else&apos;s.</source>
        <translation>Le constat sur l’affirmation {number} est de vous. Rien n’a été modifié ; une relecture revient à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Claim {number} has no finding yet. Nothing was changed; give it a verdict first.</source>
        <translation>L’affirmation {number} n’a pas encore de constat. Rien n’a été modifié ; donnez-lui d’abord un verdict.</translation>
    </message>
    <message>
        <source>The finding on claim {number} is by {analyst}, and nobody signs their own. Nothing was changed; let somebody else sign it under their name.</source>
        <translation>Le constat sur l’affirmation {number} est de {analyst}, et nul ne signe le sien. Rien n’a été modifié ; faites-le signer par quelqu’un d’autre, sous son nom.</translation>
    </message>
    <message>
        <source>You found otherwise on claim {number}. Nothing was changed; let somebody else sign it under their name.</source>
        <translation>Vous avez jugé autrement l’affirmation {number}. Rien n’a été modifié ; faites-la signer par quelqu’un d’autre, sous son nom.</translation>
    </message>
    <message>
        <source>The finding on claim {number} is by {analyst}, and nobody signs their own. Nothing was changed; take your second look back, or have the finding changed, before you sign it.</source>
        <translation>Le constat sur l’affirmation {number} est de {analyst}, et nul ne signe le sien. Rien n’a été modifié ; retirez votre relecture ou faites modifier le constat avant de le signer.</translation>
    </message>
    <message>
        <source>You found otherwise on claim {number}. Nothing was changed; take your second look back, or have the finding changed, before you sign it.</source>
        <translation>Vous avez jugé autrement l’affirmation {number}. Rien n’a été modifié ; retirez votre relecture ou faites modifier le constat avant de le signer.</translation>
    </message>
    <message>
        <source>The casebook {name} is damaged and was left as it is. Keep it; open the newest backup, or save what can be read of it with: workbench recover.</source>
        <translation>Le dossier {name} est abîmé et a été laissé tel quel. Gardez-le ; ouvrez la sauvegarde la plus récente, ou sauvez ce qui s’en lit avec : workbench recover.</translation>
    </message>
    <message>
        <source>The tables of {name} are not those of a casebook: something else has altered the file. It was left as it is; open a backup, or save what can be read of it with: workbench recover.</source>
        <translation>Les tables de {name} ne sont pas celles d’un dossier : autre chose a modifié le fichier. Il a été laissé tel quel ; ouvrez une sauvegarde, ou sauvez ce qui s’en lit avec : workbench recover.</translation>
    </message>
    <message>
        <source>No backup could be made in {name}: {why}. The casebook is unharmed; make room there, or save a copy elsewhere.</source>
        <translation>Aucune sauvegarde n’a pu être faite dans {name} : {why}. Le dossier est intact ; faites-y de la place, ou enregistrez une copie ailleurs.</translation>
    </message>
    <message>
        <source>There is no good backup of {name}. Nothing was written.</source>
        <translation>Il n’y a pas de bonne sauvegarde de {name}. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{name} exists already and was left as it is. Name a file that does not.</source>
        <translation>{name} existe déjà et a été laissé tel quel. Nommez un fichier qui n’existe pas.</translation>
    </message>
    <message>
        <source>{name} could not be recovered: {why}. It was left as it is; make room, or name another folder.</source>
        <translation>{name} n’a pas pu être récupéré : {why}. Il a été laissé tel quel ; faites de la place, ou nommez un autre répertoire.</translation>
    </message>
    <message>
        <source>Nothing of a casebook could be read in this file. It was left as it is; open a backup instead.</source>
        <translation>Rien d’un dossier n’a pu être lu dans ce fichier. Il a été laissé tel quel ; ouvrez plutôt une sauvegarde.</translation>
    </message>
    <message>
        <source>The recovery was stopped. The damaged casebook was left as it is, and nothing else was written.</source>
        <translation>La récupération a été arrêtée. Le dossier abîmé a été laissé tel quel, et rien d’autre n’a été écrit.</translation>
    </message>
    <message>
        <source>“{typed}” is no day. Nothing was changed; write it as 2027-01-31, today or 6 months.</source>
        <translation>« {typed} » n’est pas un jour. Rien n’a été modifié ; écrivez 2027-01-31, aujourd’hui ou 6 mois.</translation>
    </message>
    <message>
        <source>Claim {number} has no finding whose dates could be set. Nothing was changed; give it a verdict.</source>
        <translation>L’affirmation {number} n’a pas de constat dont on pourrait poser les dates. Rien n’a été modifié ; donnez-lui un verdict.</translation>
    </message>
    <message>
        <source>The folder of page templates {folder} is not there. Nothing was written; name another in the setting templates.</source>
        <translation>Le dossier de modèles de page {folder} n’existe pas. Rien n’a été écrit ; indiquez-en un autre dans le réglage templates.</translation>
    </message>
    <message>
        <source>The page template {name} cannot be used, line {line}: {detail}. Nothing was written; mend it or empty the setting templates.</source>
        <translation>Le modèle de page {name} est inutilisable, ligne {line} : {detail}. Rien n’a été écrit ; corrigez-le ou videz le réglage templates.</translation>
    </message>
    <message>
        <source>Nobody is said to have said this: the article says it itself. Nothing was changed; name a speaker first.</source>
        <translation>Ces mots ne sont attribués à personne : c’est l’article qui le dit. Rien n’a été modifié ; nommez d’abord un locuteur.</translation>
    </message>
    <message>
        <source>“{name}” is not one of those who say this: {names}. Nothing was changed.</source>
        <translation>« {name} » n’est pas parmi ceux qui le disent : {names}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{n} of {all} actions were undone, and redo restores them.</source>
        <translation>Actions annulées&#xa0;: {n} sur {all}&#xa0;; rétablir les rend.</translation>
    </message>
    <message>
        <source>Somebody else changed the casebook meanwhile. {n} of {all} actions were undone, and redo restores them. Look at the history again.</source>
        <translation>Quelqu’un d’autre a modifié le dossier entre-temps. Actions annulées&#xa0;: {n} sur {all}&#xa0;; rétablir les rend. Regardez de nouveau l’historique.</translation>
    </message>
    <message>
        <source>Searching by meaning needs the extra part “semantic”, which is not installed. Nothing was changed; {install}</source>
        <translation>Chercher par le sens demande le complément « semantic », qui n’est pas installé. Rien n’a été modifié ; {install}</translation>
    </message>
    <message>
        <source>Another program is making the vectors of this casebook. Nothing was changed; they will be there in a while.</source>
        <translation>Un autre programme calcule les vecteurs de ce dossier. Rien n’a été modifié ; ils seront là dans un moment.</translation>
    </message>
    <message>
        <source>A process that makes vectors ended early. What was made is kept; searches by words are unharmed. Try again.</source>
        <translation>Un processus qui calcule des vecteurs s’est terminé trop tôt. Ce qui est fait est gardé ; la recherche par mots est intacte. Réessayez.</translation>
    </message>
    <message>
        <source>Making the vectors was stopped. What was made is kept; it goes on from there the next time.</source>
        <translation>Le calcul des vecteurs a été arrêté. Ce qui est fait est gardé ; la suite reprendra de là.</translation>
    </message>
    <message>
        <source>This is no PNG picture. Nothing was changed; save it as a file and drop the file on the claim.</source>
        <translation>Ce n’est pas une image PNG. Rien n’a été modifié ; enregistrez-la dans un fichier et déposez-le sur l’affirmation.</translation>
    </message>
    <message>
        <source>The picture is larger than {n} MB. Nothing was changed; take a smaller part of the screen.</source>
        <translation>L’image dépasse {n} Mo. Rien n’a été modifié ; prenez une plus petite partie de l’écran.</translation>
    </message>
    <message>
        <source>The {kind} {name} could not be written: {why}. The casebook is unharmed; name another place.</source>
        <translation>Le fichier {name} ({kind}) n’a pas pu être écrit : {why}. Le dossier est intact ; nommez un autre endroit.</translation>
    </message>
    <message>
        <source>“{name}” does not say which kind of report to write. Let its name end in {ends}; nothing was written.</source>
        <translation>« {name} » ne dit pas quelle sorte de rapport écrire. Faites finir son nom par {ends} ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>There is no report format “{name}”. Choose {names}; nothing was written.</source>
        <translation>Il n’y a pas de format de rapport « {name} ». Choisissez {names} ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Reports are written in {languages}, not in “{language}”. Nothing was written.</source>
        <translation>Les rapports s’écrivent en {languages}, non en « {language} ». Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>There is no setting {name}. Nothing was changed; there are: {names}.</source>
        <translation>Il n’y a pas de réglage {name}. Rien n’a été modifié ; il y a : {names}.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}. Nothing was changed; it takes: {allowed}.</source>
        <translation>Le réglage {name} ne peut pas être {value}. Rien n’a été modifié ; il prend : {allowed}.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}. Nothing was changed; it takes a web address (https://…) or nothing.</source>
        <translation>Le réglage {name} ne peut pas être {value}. Rien n’a été modifié ; il prend une adresse web (https://…) ou rien.</translation>
    </message>
    <message>
        <source>There is no filter {name}. Nothing was changed.</source>
        <translation>Il n’y a pas de filtre {name}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A filter needs a name and something that it filters by. Nothing was changed.</source>
        <translation>Un filtre a besoin d’un nom et de quelque chose à filtrer. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{key} is no key. Nothing was changed; write it like V, Ctrl+Shift+Z, Alt+Down or F5.</source>
        <translation>{key} n’est pas une touche. Rien n’a été modifié ; écrivez-la comme V, Ctrl+Shift+Z, Alt+Down ou F5.</translation>
    </message>
    <message>
        <source>{key} cannot be the key of a command: fields, buttons and lists need it. Nothing was changed.</source>
        <translation>{key} ne peut pas être la touche d’une commande : champs, boutons et listes en ont besoin. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no command {name}. Nothing was changed; list them with: workbench settings keys.</source>
        <translation>Il n’y a pas de commande {name}. Rien n’a été modifié ; listez-les avec : workbench settings keys.</translation>
    </message>
    <message>
        <source>A command can have {n} keys at most. Nothing was changed.</source>
        <translation>Une commande peut avoir {n} touches au plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}” ({name}). Nothing was changed; give that another key first.</source>
        <translation>{key} est la touche de « {command} » ({name}). Rien n’a été modifié ; donnez-lui d’abord une autre touche.</translation>
    </message>
    <message>
        <source>There is no request {name}. Nothing was changed; list them with: workbench requests.</source>
        <translation>Il n’y a pas de demande {name}. Rien n’a été modifié ; listez-les avec : workbench requests.</translation>
    </message>
    <message>
        <source>More than one request begins with {name}. Nothing was changed; list them with: workbench requests.</source>
        <translation>Plus d’une demande commence par {name}. Rien n’a été modifié ; listez-les avec : workbench requests.</translation>
    </message>
    <message>
        <source>“{name}” is no claim of this article. Nothing was changed; ask for each article by itself.</source>
        <translation>« {name} » n’est pas une affirmation de cet article. Rien n’a été modifié ; demandez pour chaque article à part.</translation>
    </message>
    <message>
        <source>“{typed}” is no time. Nothing was changed; write now, 2024-11-18, 2024-11-18 18:00, yesterday 18:00 or friday.</source>
        <translation>« {typed} » n’est pas un moment. Rien n’a été modifié ; écrivez maintenant, 2024-11-18, 2024-11-18 18:00, hier 18:00 ou vendredi.</translation>
    </message>
    <message>
        <source>A request for comment needs the name of who was asked. Nothing was changed.</source>
        <translation>Une demande de commentaire a besoin du nom de qui a été sollicité. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A name has at most {n} characters. Nothing was changed; write the rest into the question.</source>
        <translation>Un nom a au plus {n} caractères. Rien n’a été modifié ; mettez le reste dans la question.</translation>
    </message>
    <message>
        <source>The {kind} lies before the request. Nothing was changed; check both times.</source>
        <translation>La date ({kind}) est antérieure à la demande. Rien n’a été modifié ; vérifiez les deux moments.</translation>
    </message>
    <message>
        <source>The copy was stopped, and what was written of it was thrown away. The casebook is unharmed.</source>
        <translation>La copie a été arrêtée, et ce qui en était écrit a été jeté. Le dossier est intact.</translation>
    </message>
    <message>
        <source>{name} could not be read: {why} Nothing was stored.</source>
        <translation>{name} n’a pas pu être lu : {why} Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} could not be read: {why}. Nothing was stored.</source>
        <translation>{name} n’a pas pu être lu : {why}. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} could not be read: {why}. Nothing was changed.</source>
        <translation>{name} n’a pas pu être lu : {why}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} could not be read as a list of sources: {why} Nothing was stored.</source>
        <translation>{name} n’a pas pu être lu comme liste de sources : {why} Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} could not be read: it is damaged, too large or too intricate. Nothing was stored.</source>
        <translation>{name} n’a pas pu être lu : il est abîmé, trop grand ou trop compliqué. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} could not be read: taking it apart needs more than {n} seconds. Nothing was stored.</source>
        <translation>{name} n’a pas pu être lu : l’ouvrir demande plus de {n} secondes. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} could not be read: it holds far more text than an article. Nothing was stored.</source>
        <translation>{name} n’a pas pu être lu : il contient bien plus de texte qu’un article. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} could not be read: it lies on another machine. Copy the file here and open the copy.</source>
        <translation>{name} n’a pas pu être lu : il se trouve sur une autre machine. Copiez le fichier ici et ouvrez la copie.</translation>
    </message>
    <message>
        <source>{name} could not be read: it is {kind}. Nothing was stored. This version opens {kinds}.</source>
        <translation>{name} n’a pas pu être lu : c’est {kind}. Rien n’a été enregistré. Cette version ouvre : {kinds}.</translation>
    </message>
    <message>
        <source>{name} could not be read: it is {kind} although its name ends in {suffix}. Nothing was stored. This version opens {kinds}.</source>
        <translation>{name} n’a pas pu être lu : c’est {kind}, bien que son nom finisse par {suffix}. Rien n’a été enregistré. Cette version ouvre : {kinds}.</translation>
    </message>
    <message>
        <source>{name} could not be read: {suffix} is no kind of file that can be opened. Nothing was stored. This version opens {kinds}.</source>
        <translation>{name} n’a pas pu être lu : {suffix} n’est pas un type de fichier qui s’ouvre ici. Rien n’a été enregistré. Cette version ouvre : {kinds}.</translation>
    </message>
    <message>
        <source>The name of {name} ends in {suffix}, but its content is of the kind “{kind}”; it was read as that.</source>
        <translation>Le nom de {name} finit par {suffix}, mais son contenu est du type « {kind} » ; il a été lu ainsi.</translation>
    </message>
    <message>
        <source>{name} is a {kind} without words to check. Nothing was stored; link it to a claim instead.</source>
        <translation>{name} est sans mots à vérifier ({kind}). Rien n’a été enregistré ; liez-le plutôt à une affirmation.</translation>
    </message>
    <message>
        <source>{name} holds no text: its pages may be pictures. Nothing was stored; link it to a claim, or have it made into text first.</source>
        <translation>{name} ne contient pas de texte : ses pages sont peut-être des images. Rien n’a été enregistré ; liez-le à une affirmation, ou faites-en d’abord du texte.</translation>
    </message>
    <message>
        <source>{name} holds no text: no letter and no digit was found in it. Nothing was stored.</source>
        <translation>{name} ne contient pas de texte : ni lettre ni chiffre n’y a été trouvé. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} is larger than {n} MB and was not read; nothing was stored.</source>
        <translation>{name} dépasse {n} Mo et n’a pas été lu ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} is empty; nothing was stored.</source>
        <translation>{name} est vide ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} is empty. Nothing was changed.</source>
        <translation>{name} est vide. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} is no name that a file can have.</source>
        <translation>{name} ne peut pas être le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{name} is no address that can be fetched: it names no site, or holds a blank.</source>
        <translation>{name} n’est pas une adresse que l’on puisse demander : elle ne nomme aucun site, ou contient un blanc.</translation>
    </message>
    <message>
        <source>There is no file {name}, and addresses that begin with {scheme}: cannot be opened.</source>
        <translation>Il n’y a pas de fichier {name}, et une adresse qui commence par {scheme}: ne s’ouvre pas ici.</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file in it.</source>
        <translation>{name} est un répertoire ; choisissez-y un fichier.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file and was not read.</source>
        <translation>{name} n’est pas un fichier ordinaire et n’a pas été lu.</translation>
    </message>
    <message>
        <source>There is no file {name} in that place.</source>
        <translation>Il n’y a pas de fichier {name} à cet endroit.</translation>
    </message>
    <message>
        <source>{name} may not be read by you; nothing was stored.</source>
        <translation>Vous n’avez pas le droit de lire {name} ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Reading was stopped; nothing was stored.</source>
        <translation>La lecture a été arrêtée ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>This page could not be drawn. The saved copy is unharmed.</source>
        <translation>Cette page n’a pas pu être dessinée. La copie enregistrée est intacte.</translation>
    </message>
    <message>
        <source>character {n} is half a character (a lone surrogate)</source>
        <translation>le caractère {n} n’est qu’un demi-caractère (un indirect isolé)</translation>
    </message>
    <message>
        <source>no file can have such a name</source>
        <translation>aucun fichier ne peut porter un tel nom</translation>
    </message>
    <message>
        <source>the page shows no text. If scripts build it, copy the text in the browser and paste it here.</source>
        <translation>la page ne montre pas de texte. Si des scripts la construisent, copiez le texte dans le navigateur et collez-le ici.</translation>
    </message>
    <message>
        <source>it holds no text.</source>
        <translation>il ne contient pas de texte.</translation>
    </message>
    <message>
        <source>its elements are nested more than {n} deep.</source>
        <translation>ses éléments sont imbriqués sur plus de {n} niveaux.</translation>
    </message>
    <message>
        <source>the message has no text; save what is attached to it and open that.</source>
        <translation>le message n’a pas de texte ; enregistrez ses pièces jointes et ouvrez-les.</translation>
    </message>
    <message>
        <source>its headers are longer than {n} kB.</source>
        <translation>ses en-têtes dépassent {n} ko.</translation>
    </message>
    <message>
        <source>it is no e-mail: it begins with no header of one.</source>
        <translation>ce n’est pas un courriel : il n’en a pas les en-têtes.</translation>
    </message>
    <message>
        <source>its parts are nested too deep.</source>
        <translation>ses parties sont imbriquées trop profondément.</translation>
    </message>
    <message>
        <source>no page is saved in it.</source>
        <translation>aucune page n’y est conservée.</translation>
    </message>
    <message>
        <source>it is no Word document (DOCX), or a damaged one; one that is protected by a password must be saved without it.</source>
        <translation>ce n’est pas un document Word (DOCX), ou il est abîmé ; s’il est protégé par un mot de passe, enregistrez-le sans.</translation>
    </message>
    <message>
        <source>it is no OpenDocument text (ODT), or a damaged one; one that is protected by a password must be saved without it.</source>
        <translation>ce n’est pas un texte OpenDocument (ODT), ou il est abîmé ; s’il est protégé par un mot de passe, enregistrez-le sans.</translation>
    </message>
    <message>
        <source>it is no EPUB, or a damaged one.</source>
        <translation>ce n’est pas un livre EPUB, ou il est abîmé.</translation>
    </message>
    <message>
        <source>it is no XLSX workbook, or a damaged one.</source>
        <translation>ce n’est pas un classeur XLSX, ou il est abîmé.</translation>
    </message>
    <message>
        <source>it is no PDF document.</source>
        <translation>ce n’est pas un document PDF.</translation>
    </message>
    <message>
        <source>it is no PDF document, or a damaged one.</source>
        <translation>ce n’est pas un document PDF, ou il est abîmé.</translation>
    </message>
    <message>
        <source>it has more than {n} pages.</source>
        <translation>il a plus de {n} pages.</translation>
    </message>
    <message>
        <source>it holds more than {n} million characters.</source>
        <translation>il contient plus de {n} millions de caractères.</translation>
    </message>
    <message>
        <source>it holds more than {n} million characters; save the sheet as CSV.</source>
        <translation>il contient plus de {n} millions de caractères ; enregistrez la feuille en CSV.</translation>
    </message>
    <message>
        <source>it is protected by a password; save a copy without one and open that.</source>
        <translation>il est protégé par un mot de passe ; enregistrez une copie sans et ouvrez-la.</translation>
    </message>
    <message>
        <source>it is no picture that is known here (PNG, JPEG, GIF, WebP, TIFF), or a damaged one.</source>
        <translation>ce n’est pas une image connue ici (PNG, JPEG, GIF, WebP, TIFF), ou elle est abîmée.</translation>
    </message>
    <message>
        <source>it is too long a table to be read as a text.</source>
        <translation>ce tableau est trop long pour être lu comme un texte.</translation>
    </message>
    <message>
        <source>it is no table in CSV: {why}.</source>
        <translation>ce n’est pas un tableau en CSV : {why}.</translation>
    </message>
    <message>
        <source>it is no web archive, or a damaged one.</source>
        <translation>ce n’est pas une archive web, ou elle est abîmée.</translation>
    </message>
    <message>
        <source>{name} could not be read: it says by itself how it is encoded.</source>
        <translation>{name} n’a pas pu être lu : il dit lui-même comment il est encodé.</translation>
    </message>
    <message>
        <source>what is saved in it is neither a page nor a text.</source>
        <translation>ce qui y est enregistré n’est ni une page ni un texte.</translation>
    </message>
    <message>
        <source>its page is packed in a way that cannot be unpacked here ({packed}).</source>
        <translation>sa page est compressée d’une façon qui ne peut pas être décompressée ici ({packed}).</translation>
    </message>
    <message>
        <source>it holds no page that the server gave, and no document.</source>
        <translation>elle ne contient ni page donnée par le serveur, ni document.</translation>
    </message>
    <message>
        <source>it is a ZIP archive without a saved page (WACZ) in it.</source>
        <translation>c’est une archive ZIP sans page conservée (WACZ).</translation>
    </message>
    <message>
        <source>it unpacks to far more than {kind} holds.</source>
        <translation>dépaqueté, il dépasse de loin {kind}.</translation>
    </message>
    <message>
        <source>it unpacks to far more than a saved page holds.</source>
        <translation>dépaquetée, elle dépasse de loin une page conservée.</translation>
    </message>
    <message>
        <source>it unpacks to far more than a list of checks; save the sheet as CSV.</source>
        <translation>dépaqueté, il dépasse de loin une liste de vérifications ; enregistrez la feuille en CSV.</translation>
    </message>
    <message>
        <source>the page in it is larger than {n} MB.</source>
        <translation>la page qu’elle contient dépasse {n} Mo.</translation>
    </message>
    <message>
        <source>its XML declares a document type, as no workbook does.</source>
        <translation>son XML déclare un type de document, ce que ne fait aucun classeur.</translation>
    </message>
    <message>
        <source>its XML declares a document type, as no such document does.</source>
        <translation>son XML déclare un type de document, ce que ne fait aucun document de cette sorte.</translation>
    </message>
    <message>
        <source>its XML is nested more than {n} deep.</source>
        <translation>son XML est imbriqué sur plus de {n} niveaux.</translation>
    </message>
    <message>
        <source>its XML holds more than {n} elements.</source>
        <translation>son XML contient plus de {n} éléments.</translation>
    </message>
    <message>
        <source>it has no column named {columns}; the columns found are: {found}.</source>
        <translation>il n’a pas de colonne nommée {columns} ; les colonnes trouvées sont : {found}.</translation>
    </message>
    <message>
        <source>{name} holds no earlier check: {why}. Nothing was stored.</source>
        <translation>{name} ne contient pas de vérification antérieure : {why}. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} holds no earlier check: no verdict was given in it and none imported. Nothing was stored.</source>
        <translation>{name} ne contient pas de vérification antérieure : aucun verdict n’y a été donné ni importé. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} holds no earlier check. Nothing was taken in.</source>
        <translation>{name} ne contient pas de vérification antérieure. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>it has a header and no rows</source>
        <translation>il a un en-tête et pas de lignes</translation>
    </message>
    <message>
        <source>line {n} has no words in its text</source>
        <translation>la ligne {n} n’a pas de mots dans son texte</translation>
    </message>
    <message>
        <source>it holds more than {n} rows of {m} columns; split it.</source>
        <translation>il contient plus de {n} lignes de {m} colonnes ; divisez-le.</translation>
    </message>
    <message>
        <source>it names {n} columns; a table of checks has at most {m}.</source>
        <translation>il nomme {n} colonnes ; un tableau de vérifications en a au plus {m}.</translation>
    </message>
    <message>
        <source>the quotation mark opened on line {n} is never closed.</source>
        <translation>le guillemet ouvert à la ligne {n} n’est jamais fermé.</translation>
    </message>
    <message>
        <source>its first line is no CSV: {why}.</source>
        <translation>sa première ligne n’est pas du CSV : {why}.</translation>
    </message>
    <message>
        <source>line {n} is no CSV: {why}.</source>
        <translation>la ligne {n} n’est pas du CSV : {why}.</translation>
    </message>
    <message>
        <source>it is not well-formed JSON, or nested too deep.</source>
        <translation>ce n’est pas du JSON bien formé, ou il est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>it is not well-formed JSON, or one item of it is longer than 16 million characters.</source>
        <translation>ce n’est pas du JSON bien formé, ou un de ses éléments dépasse 16 millions de caractères.</translation>
    </message>
    <message>
        <source>it is {kind}. Earlier checks are read from CSV, TSV, JSON, JSONL, XLSX and HTML files and casebooks.</source>
        <translation>c’est {kind}. Les vérifications antérieures se lisent dans des fichiers CSV, TSV, JSON, JSONL, XLSX et HTML et dans des dossiers.</translation>
    </message>
    <message>
        <source>it is a page of more than {n} MB.</source>
        <translation>c’est une page de plus de {n} Mo.</translation>
    </message>
    <message>
        <source>it is a workbook of more than {n} MB; save the sheet as CSV.</source>
        <translation>c’est un classeur de plus de {n} Mo ; enregistrez la feuille en CSV.</translation>
    </message>
    <message>
        <source>it looks like {kind}, which lists sources and not earlier checks.</source>
        <translation>cela ressemble à du {kind}, qui liste des sources et non des vérifications antérieures.</translation>
    </message>
    <message>
        <source>it holds more than {n} items; split it.</source>
        <translation>il contient plus de {n} éléments ; divisez-le.</translation>
    </message>
    <message>
        <source>it is neither RIS nor BibTeX nor CSL-JSON.</source>
        <translation>ce n’est ni du RIS, ni du BibTeX, ni du CSL-JSON.</translation>
    </message>
    <message>
        <source>it lists more than {n} sources; split it.</source>
        <translation>il liste plus de {n} sources ; divisez-le.</translation>
    </message>
    <message>
        <source>it lists no source with a title or an address.</source>
        <translation>elle ne contient aucune source avec un titre ou une adresse.</translation>
    </message>
    <message>
        <source>the value that begins on line {n} never ends.</source>
        <translation>la valeur qui commence à la ligne {n} ne finit jamais.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was stored.</source>
        <translation>L’importation a été arrêtée ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was taken in.</source>
        <translation>L’importation a été arrêtée. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The import ended before its time. Nothing of it is seen by any search; try it again.</source>
        <translation>L’importation s’est terminée trop tôt. Aucune recherche n’en voit rien ; réessayez.</translation>
    </message>
    <message>
        <source>The process that reads the rows for the index ended before its time. Nothing was taken in; try it again.</source>
        <translation>Le processus qui lit les lignes pour l’index s’est terminé trop tôt. Rien n’a été importé ; réessayez.</translation>
    </message>
    <message>
        <source>The page {name} could not be fetched: {why}</source>
        <translation>La page {name} n’a pas pu être obtenue : {why}</translation>
    </message>
    <message>
        <source>it leads from one address to the next, more than {n} times.</source>
        <translation>elle renvoie d’une adresse à l’autre plus de {n} fois.</translation>
    </message>
    <message>
        <source>it leads to an address that is none of the web (http or https).</source>
        <translation>elle mène à une adresse qui n’est pas du web (http ou https).</translation>
    </message>
    <message>
        <source>its site answers with something else than a whole web page.</source>
        <translation>son site répond autre chose qu’une page web entière.</translation>
    </message>
    <message>
        <source>its site broke off the connection.</source>
        <translation>son site a rompu la connexion.</translation>
    </message>
    <message>
        <source>its site answered {n}.</source>
        <translation>son site a répondu {n}.</translation>
    </message>
    <message>
        <source>its site answered {n} ({phrase}).</source>
        <translation>son site a répondu {n} ({phrase}).</translation>
    </message>
    <message>
        <source>it is packed in a way that cannot be unpacked.</source>
        <translation>elle est compressée d’une manière inconnue ici.</translation>
    </message>
    <message>
        <source>it unpacks to more than {n} MB.</source>
        <translation>dépaquetée, elle dépasse {n} Mo.</translation>
    </message>
    <message>
        <source>it leads to a machine of this network or to this computer ({address}), which is never asked.</source>
        <translation>elle mène à une machine de ce réseau ou à cet ordinateur ({address}), qui n’est jamais interrogé.</translation>
    </message>
    <message>
        <source>finding its site took too long; this computer may be offline.</source>
        <translation>trouver son site a pris trop de temps ; cet ordinateur est peut-être hors ligne.</translation>
    </message>
    <message>
        <source>its site was not found; the address may be wrong, or this computer offline.</source>
        <translation>son site n’a pas été trouvé ; l’adresse est peut-être fausse, ou cet ordinateur hors ligne.</translation>
    </message>
    <message>
        <source>“{title}” has no address and no file. Nothing was changed.</source>
        <translation>« {title} » n’a ni adresse ni fichier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Fetching was stopped. Nothing was stored.</source>
        <translation>Le chargement a été arrêté. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>the site needed more than {n} seconds.</source>
        <translation>le site a mis plus de {n} secondes.</translation>
    </message>
    <message>
        <source>it is larger than {n} MB.</source>
        <translation>elle dépasse {n} Mo.</translation>
    </message>
    <message>
        <source>its site does not answer.</source>
        <translation>son site ne répond pas.</translation>
    </message>
    <message>
        <source>its site cannot be reached; it may be down, or this computer offline.</source>
        <translation>son site est inaccessible ; il est peut-être en panne, ou cet ordinateur hors ligne.</translation>
    </message>
    <message>
        <source>its certificate is not valid ({why}).</source>
        <translation>son certificat n’est pas valable ({why}).</translation>
    </message>
    <message>
        <source>no secure connection to its site came about.</source>
        <translation>aucune connexion sûre avec son site n’a pu s’établir.</translation>
    </message>
    <message>
        <source>The pages of {name} could not be drawn. The saved copy is unharmed.</source>
        <translation>Les pages de {name} n’ont pas pu être dessinées. La copie enregistrée est intacte.</translation>
    </message>
    <message>
        <source>it holds no document.</source>
        <translation>il ne contient pas de document.</translation>
    </message>
    <message>
        <source>What was done last is work on a finding that is hidden from you. Nothing was changed; give your own finding first, or let somebody else undo it.</source>
        <translation>La dernière action porte sur un constat qui vous est caché. Rien n’a été modifié ; donnez d’abord votre propre constat, ou laissez quelqu’un d’autre l’annuler.</translation>
    </message>
    <message>
        <source>Somebody else has a finding on claim {number}, which is hidden until you give your own. Nothing was changed; keep yours beside it as a second look.</source>
        <translation>Quelqu’un d’autre a un constat sur l’affirmation {number}, qui reste caché tant que vous n’avez pas donné le vôtre. Rien n’a été modifié ; gardez le vôtre à côté, comme second regard.</translation>
    </message>
    <message>
        <source>Findings of somebody else are hidden from you, so a report would leave them out (claims: {numbers}). Nothing was written; give your own findings first, or let somebody else write it.</source>
        <translation>Des constats de quelqu’un d’autre vous sont cachés, et un rapport les passerait sous silence (affirmations : {numbers}). Rien n’a été écrit ; donnez d’abord vos propres constats, ou laissez quelqu’un d’autre l’écrire.</translation>
    </message>
    <message>
        <source>The scale has no label “{name}”. Nothing was changed; there are: {names}.</source>
        <translation>L’échelle n’a pas de mention « {name} ». Rien n’a été modifié ; il y a : {names}.</translation>
    </message>
    <message>
        <source>A scale has {n} labels at most. Nothing was changed.</source>
        <translation>Une échelle a {n} mentions au plus. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a label. Nothing was changed; a label has 1 to {n} characters.</source>
        <translation>« {name} » ne peut pas être une mention. Rien n’a été modifié ; une mention a de 1 à {n} caractères.</translation>
    </message>
    <message>
        <source>“{name}” is no colour. Nothing was changed; write #RRGGBB, or nothing for the verdict&apos;s own.</source>
        <translation>« {name} » n’est pas une couleur. Rien n’a été modifié ; écrivez #RRGGBB, ou rien pour celle du verdict.</translation>
    </message>
    <message>
        <source>The colour {colour} of “{name}” has a contrast of {found} to its ground; to be read it needs {least}. Nothing was changed; {other} would do.</source>
        <translation>La couleur {colour} de « {name} » a un contraste de {found} avec son fond ; pour être lue, il lui faut {least}. Rien n’a été modifié ; {other} conviendrait.</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”. Nothing was changed; give each a name of its own.</source>
        <translation>Deux mentions s’appellent « {name} ». Rien n’a été modifié ; donnez à chacune un nom à elle.</translation>
    </message>
    <message>
        <source>“{name}” stands on 1 claim, so it keeps its place and its verdict. Nothing was changed; rename it, or give these claims another label first.</source>
        <translation>« {name} » figure sur 1 affirmation : elle garde sa place et son verdict. Rien n’a été modifié ; renommez-la, ou donnez d’abord une autre mention à cette affirmation.</translation>
    </message>
    <message>
        <source>“{name}” stands on {n} claims, so it keeps its place and its verdict. Nothing was changed; rename it, or give these claims another label first.</source>
        <translation>« {name} » figure sur {n} affirmations : elle garde sa place et son verdict. Rien n’a été modifié ; renommez-la, ou donnez d’abord une autre mention à ces affirmations.</translation>
    </message>
    <message>
        <source>A claim without a verdict has no ClaimReview. Nothing was copied; give it a verdict first.</source>
        <translation>Une affirmation sans verdict n’a pas de ClaimReview. Rien n’a été copié ; donnez-lui d’abord un verdict.</translation>
    </message>
    <message>
        <source>A page of the report could not be drawn. Nothing was printed; export it as a PDF and print that.</source>
        <translation>Une page du rapport n’a pas pu être dessinée. Rien n’a été imprimé ; exportez-le en PDF et imprimez celui-ci.</translation>
    </message>
    <message>
        <source>The printer could not be used. The casebook is unharmed; choose another printer, or export a PDF.</source>
        <translation>L’imprimante n’a pas pu être utilisée. Le dossier est intact ; choisissez une autre imprimante, ou exportez un PDF.</translation>
    </message>
    <message>
        <source>{name} is larger than 8 GB. Nothing was changed.</source>
        <translation>{name} dépasse 8 Go. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} is neither a casebook nor a parcel. It was left as it is, and nothing was changed.</source>
        <translation>{name} n’est ni un dossier ni un colis. Il est resté tel quel et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} is damaged, and nothing of it was taken in. It was left as it is.</source>
        <translation>{name} est endommagé et rien n’en a été repris. Il est resté tel quel.</translation>
    </message>
    <message>
        <source>The casebook {name} is open in another window, or was not closed. Nothing was changed; close it there, or merge a backup of it.</source>
        <translation>Le dossier {name} est ouvert dans une autre fenêtre ou n’a pas été fermé. Rien n’a été modifié&#xa0;; fermez-le là-bas ou fusionnez une de ses sauvegardes.</translation>
    </message>
    <message>
        <source>{name} does not say which casebook it is. It was left as it is, and nothing was changed.</source>
        <translation>{name} ne dit pas de quel dossier il s’agit. Il est resté tel quel et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The journal of {name} does not prove what stands in it ({what}). Nothing of it was taken in; have it verified where it comes from.</source>
        <translation>Le journal de {name} ne prouve pas ce qui s’y trouve ({what}). Rien n’en a été repris&#xa0;; faites-le vérifier là d’où il vient.</translation>
    </message>
    <message>
        <source>The clock of the computer was put back while {name} was worked on, so that nobody can tell which change came last. Nothing was changed; ask for its articles as an export.</source>
        <translation>L’horloge de l’ordinateur a été reculée pendant le travail sur {name}&#xa0;: nul ne peut dire quelle modification est la dernière. Rien n’a été modifié&#xa0;; demandez ses articles sous forme d’export.</translation>
    </message>
    <message>
        <source>{name} holds something that is no record of a casebook. Nothing of it was taken in; have it verified where it comes from.</source>
        <translation>{name} contient quelque chose qui n’est pas un enregistrement de dossier. Rien n’en a été repris&#xa0;; faites-le vérifier là d’où il vient.</translation>
    </message>
    <message>
        <source>What was done since then is more than a parcel holds (200 MB, 5,000 files). Nothing was written; name a later event, or send the casebook itself.</source>
        <translation>Ce qui a été fait depuis dépasse ce que contient un colis (200 Mo, 5 000 fichiers). Rien n’a été écrit&#xa0;; nommez un événement plus récent ou envoyez le dossier lui-même.</translation>
    </message>
    <message>
        <source>What was done since then is more than a parcel holds (100 MB). Nothing was written; name a later event, or send the casebook itself.</source>
        <translation>Ce qui a été fait depuis dépasse ce que contient un colis (100 Mo). Rien n’a été écrit&#xa0;; nommez un événement plus récent ou envoyez le dossier lui-même.</translation>
    </message>
    <message>
        <source>{name} is larger than a parcel may be (100 MB). It was left as it is, and nothing was changed.</source>
        <translation>{name} dépasse la taille d’un colis (100 Mo). Il est resté tel quel et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a parcel may hold. It was left as it is, and nothing was changed.</source>
        <translation>{name} donne, décompressé, plus que ne peut contenir un colis. Il est resté tel quel et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} is an archive, but no parcel of a casebook. It was left as it is, and nothing was changed.</source>
        <translation>{name} est une archive, mais pas un colis de dossier. Il est resté tel quel et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} was made by a newer version of the workbench. It was left as it is; update the workbench to merge it.</source>
        <translation>{name} vient d’une version plus récente de l’atelier. Il est resté tel quel&#xa0;; mettez l’atelier à jour pour le fusionner.</translation>
    </message>
    <message>
        <source>{name} was made by an earlier version of the workbench. It was left as it is; have it made anew with this version.</source>
        <translation>{name} vient d’une version antérieure de l’atelier. Il est resté tel quel&#xa0;; faites-le refaire avec cette version.</translation>
    </message>
    <message>
        <source>The journal in {name} does not hold at event {n}: it was altered, or a part is missing. Nothing of it was taken in; ask for it once more.</source>
        <translation>Le journal de {name} ne tient pas à l’événement {n}&#xa0;: il a été altéré ou une partie manque. Rien n’en a été repris&#xa0;; redemandez-le.</translation>
    </message>
    <message>
        <source>This merge brought a forgetting for good, which cannot be undone. Nothing was changed.</source>
        <translation>Cette fusion a apporté un oubli définitif, qui ne peut être annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} begins later than this casebook knows: {n} events before it are not here. Nothing was changed; ask for a parcel since an earlier day, or for the casebook.</source>
        <translation>{name} commence plus tard que ce que connaît ce dossier&#xa0;: {n} événements antérieurs manquent ici. Rien n’a été modifié&#xa0;; demandez un colis depuis un jour antérieur, ou le dossier.</translation>
    </message>
    <message>
        <source>{name} and this casebook tell the same event in two ways: one of them was altered, or different words were forgotten in both. Nothing was changed; forget the same words in both, or have both verified.</source>
        <translation>{name} et ce dossier racontent le même événement de deux façons&#xa0;: l’un d’eux a été altéré, ou des mots différents y ont été oubliés. Rien n’a été modifié&#xa0;; oubliez les mêmes mots dans les deux ou faites vérifier les deux.</translation>
    </message>
    <message>
        <source>The earlier checks of {title} are not those that {name} says it took in. Nothing was changed; have it verified where it comes from.</source>
        <translation>Les vérifications antérieures de {title} ne sont pas celles que {name} dit avoir reprises. Rien n’a été modifié&#xa0;; faites-le vérifier là d’où il vient.</translation>
    </message>
    <message>
        <source>Saved bytes in {name} are not those that its journal names. Nothing was changed; have it verified where it comes from.</source>
        <translation>Des octets conservés dans {name} ne sont pas ceux que nomme son journal. Rien n’a été modifié&#xa0;; faites-le vérifier là d’où il vient.</translation>
    </message>
    <message>
        <source>Event {n} of {name} is not what was first written. Nothing was changed; have the casebook verified where it comes from.</source>
        <translation>L’événement {n} de {name} n’est pas ce qui a d’abord été écrit. Rien n’a été modifié&#xa0;; faites vérifier le dossier là d’où il vient.</translation>
    </message>
    <message>
        <source>The clock of the computer was put back while this casebook was worked on, so that nobody can tell which change came last. Nothing was changed; send its articles as an export instead.</source>
        <translation>L’horloge de l’ordinateur a été reculée pendant le travail sur ce dossier&#xa0;: nul ne peut dire quelle modification est la dernière. Rien n’a été modifié&#xa0;; envoyez plutôt ses articles sous forme d’export.</translation>
    </message>
    <message>
        <source>The merge was stopped. Nothing was changed.</source>
        <translation>La fusion a été arrêtée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no file {name}. Nothing was changed.</source>
        <translation>Il n’y a pas de fichier {name}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That is this casebook itself. Nothing was changed; name a colleague&apos;s.</source>
        <translation>C’est ce dossier lui-même. Rien n’a été modifié&#xa0;; indiquez celui d’un collègue.</translation>
    </message>
    <message>
        <source>Nothing was set aside there that could take the place of what stands. Nothing was changed.</source>
        <translation>Rien n’a été mis de côté qui puisse remplacer ce qui vaut. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Both cannot stand side by side there, as findings, links, requests and articles can. Nothing was changed; choose one of the two.</source>
        <translation>Ici les deux ne peuvent rester côte à côte, comme le peuvent des constats, des liens, des demandes et des articles. Rien n’a été modifié ; choisissez l’un des deux.</translation>
    </message>
    <message>
        <source>Only of two articles of one address can one be a new version of the other. Nothing was changed.</source>
        <translation>Seul l’un de deux articles de même adresse peut être une nouvelle version de l’autre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>One of the two articles is not in this casebook any more. Nothing was changed; keep what stands.</source>
        <translation>L’un des deux articles n’est plus dans ce dossier. Rien n’a été modifié ; gardez ce qui vaut.</translation>
    </message>
    <message>
        <source>The claim has no finding any more beside which the other could be kept. Nothing was changed.</source>
        <translation>L’affirmation n’a plus de constat à côté duquel garder l’autre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Both findings are by {who}, and nobody takes a second look at their own. Nothing was changed; choose one of the two.</source>
        <translation>Les deux constats sont de {who}, et nul ne relit le sien. Rien n’a été modifié&#xa0;; choisissez l’un des deux.</translation>
    </message>
    <message>
        <source>The journal has no event {n}. Nothing was written.</source>
        <translation>Le journal n’a pas d’événement {n}. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Nothing was done in this casebook since “{words}”. Nothing was written; name an earlier day or event.</source>
        <translation>Rien n’a été fait dans ce dossier depuis « {words} ». Rien n’a été écrit ; indiquez un jour ou un événement antérieur.</translation>
    </message>
    <message>
        <source>{day} lies ahead. Nothing was written; name a day that has begun, or an event.</source>
        <translation>Le {day} est à venir. Rien n’a été écrit ; indiquez un jour déjà commencé, ou un événement.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <translation>L’opération a été interrompue. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{words}” is neither the number of an event, nor a day such as 2027-01-31, nor the head of the journal at some time. Nothing was written.</source>
        <translation>«&#xa0;{words}&#xa0;» n’est ni le numéro d’un événement, ni un jour comme 2027-01-31, ni la tête du journal à un moment donné. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>No conflict has the id {name}. Nothing was changed.</source>
        <translation>Aucun conflit n’a l’identifiant {name}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>More than one conflict has an id that begins with {name}. Nothing was changed.</source>
        <translation>Plusieurs conflits ont un identifiant qui commence par {name}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}. Nothing was changed.</source>
        <translation>{name} n’a pas pu être écrit&#xa0;: {why}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The casebook {name} is of an earlier version and too large to be brought up to date here. Nothing was changed; open it once with this version, then merge it.</source>
        <translation>Le dossier {name} est d’une version antérieure et trop gros pour être mis à jour ici. Rien n’a été modifié&#xa0;; ouvrez-le une fois avec cette version, puis fusionnez-le.</translation>
    </message>
    <message>
        <source>The link is kept; its page can be saved later.</source>
        <translation>Le lien est gardé&#xa0;; sa page peut être enregistrée plus tard.</translation>
    </message>
    <message>
        <source>The source is kept as it is.</source>
        <translation>La source est gardée telle quelle.</translation>
    </message>
    <message>
        <source>It was saved as it is.</source>
        <translation>Il a été enregistré tel quel.</translation>
    </message>
</context>
<context>
    <name>Rationale</name>
    <message>
        <source>Why this verdict: what the sources say, and what they do not</source>
        <translation>Pourquoi ce verdict&#xa0;: ce que disent les sources, et ce qu’elles ne disent pas</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Another program wrote this rationale too. Your words stand; the other ones are in the history.</source>
        <translation>Un autre programme a aussi écrit cette justification. Vos mots restent ; les autres sont dans l’historique.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>More places follow that could not be decoded.</source>
        <translation>D’autres endroits suivent qui n’ont pas pu être décodés.</translation>
    </message>
    <message>
        <source>What stood here could not be decoded.</source>
        <translation>Ce qui se trouvait ici n’a pas pu être décodé.</translation>
    </message>
    <message>
        <source>This is not UTF-8 like the rest; it was read as windows-1252.</source>
        <translation>Ceci n’est pas en UTF-8 comme le reste&#xa0;; c’est lu comme du windows-1252.</translation>
    </message>
    <message>
        <source>The text does not say how it is encoded; it was read as {encoding}.</source>
        <translation>Le texte ne dit pas comment il est encodé&#xa0;; il a été lu comme {encoding}.</translation>
    </message>
    <message>
        <source>The text does not say how it is encoded; it was read as {encoding}. It might also be {encodings}.</source>
        <translation>Le texte ne dit pas comment il est encodé&#xa0;; il a été lu comme {encoding}. Ce pourrait aussi être {encodings}.</translation>
    </message>
    <message>
        <source>The text names several encodings ({encodings}); it was read as {encoding}.</source>
        <translation>Le texte nomme plusieurs encodages ({encodings}) ; il a été lu en {encoding}.</translation>
    </message>
    <message>
        <source>Its name ends in {suffix}, but its content is of the kind “{kind}”; it was read as that.</source>
        <translation>Son nom finit par {suffix}, mais son contenu est du type « {kind} » ; il a été lu ainsi.</translation>
    </message>
    <message>
        <source>It is said to be {media_type}, but its content is of the kind “{kind}”; it was read as that.</source>
        <translation>Il est annoncé comme {media_type}, mais son contenu est du type « {kind} » ; il a été lu ainsi.</translation>
    </message>
    <message>
        <source>The file says that its language is {said}, but most of its text reads as {language}; it was read as that.</source>
        <translation>Le fichier dit être en « {said} », mais l’essentiel de son texte se lit comme « {language} » ; il a été lu ainsi.</translation>
    </message>
    <message>
        <source>This quotation is opened but never closed; where it ends is a guess.</source>
        <translation>Cette citation s’ouvre mais ne se ferme jamais&#xa0;; sa fin est devinée.</translation>
    </message>
    <message>
        <source>This mark closes a quotation that was never opened.</source>
        <translation>Ce guillemet ferme une citation qui n’a jamais été ouverte.</translation>
    </message>
    <message>
        <source>Characters were lost before this text reached us.</source>
        <translation>Des caractères ont été perdus avant que ce texte nous parvienne.</translation>
    </message>
    <message>
        <source>These characters look like an encoding read wrongly.</source>
        <translation>Ces caractères ressemblent à un encodage mal lu.</translation>
    </message>
    <message>
        <source>A question mark stands inside a word, where an accented letter may have been lost.</source>
        <translation>Un point d’interrogation se trouve dans un mot, où une lettre accentuée a pu se perdre.</translation>
    </message>
    <message>
        <source>A control character that no text needs stands here{more}.</source>
        <translation>Un caractère de commande dont aucun texte n’a besoin se trouve ici{more}.</translation>
    </message>
    <message>
        <source>A hidden mark turns the direction of reading here, so that the words can look other than they are.</source>
        <translation>Une marque cachée inverse ici le sens de lecture&#xa0;: les mots peuvent paraître autres qu’ils ne sont.</translation>
    </message>
    <message>
        <source>Invisible characters stand here{more}; they can hide words from a search.</source>
        <translation>Des caractères invisibles se trouvent ici{more}&#xa0;; ils peuvent soustraire des mots à une recherche.</translation>
    </message>
    <message>
        <source>This word mixes letters of two alphabets that look alike, so it is not the word it seems to be.</source>
        <translation>Ce mot mêle des lettres semblables de deux alphabets&#xa0;: il n’est pas le mot qu’il paraît.</translation>
    </message>
    <message>
        <source>This is code of a web page that was left in the text.</source>
        <translation>C’est du code de page web resté dans le texte.</translation>
    </message>
    <message>
        <source>Two sentences stand together without a space.</source>
        <translation>Deux phrases se suivent sans espace.</translation>
    </message>
    <message>
        <source>A word is cut by a hyphen here{more}, as at the line ends of a printed page.</source>
        <translation>Un mot est coupé ici par un trait d’union{more}, comme en fin de ligne imprimée.</translation>
    </message>
    <message>
        <source>This line stands in the text before: it may have been copied twice.</source>
        <translation>Cette ligne figure déjà plus haut&#xa0;: elle a peut-être été copiée deux fois.</translation>
    </message>
    <message>
        <source>The text stops here without an end: the rest may be missing.</source>
        <translation>Le texte s’arrête ici sans fin&#xa0;: la suite manque peut-être.</translation>
    </message>
    <message>
        <source>“{words}”{more} can only be told by the day of publication, which is not known: give the article its date.</source>
        <translation>«&#xa0;{words}&#xa0;»{more} dépend du jour de publication, qui n’est pas connu&#xa0;: donnez sa date à l’article.</translation>
    </message>
    <message>
        <source>“{words}”{more} can only be told by the day of publication, which is not known; “{line}” may tell it.</source>
        <translation>«&#xa0;{words}&#xa0;»{more} dépend du jour de publication, qui n’est pas connu&#xa0;; «&#xa0;{line}&#xa0;» le dit peut-être.</translation>
    </message>
    <message>
        <source>“{words}”{more}: {meaning}. The text does not convert it.</source>
        <translation>«&#xa0;{words}&#xa0;»{more}&#xa0;: {meaning}. Le texte ne le convertit pas.</translation>
    </message>
    <message>
        <source>“{words}”: {meaning}</source>
        <translation>«&#xa0;{words}&#xa0;»&#xa0;: {meaning}</translation>
    </message>
    <message>
        <source>“{words}” is more than any air temperature measured in degrees Celsius; it may be Fahrenheit.</source>
        <translation>«&#xa0;{words}&#xa0;» dépasse toute température de l’air mesurée en degrés Celsius&#xa0;; ce sont peut-être des degrés Fahrenheit.</translation>
    </message>
    <message>
        <source>“{words}”{more} can be read as a decimal or as thousands, for {language} uses the other mark.</source>
        <translation>«&#xa0;{words}&#xa0;»{more} peut se lire comme un décimal ou comme des milliers&#xa0;: la langue ({language}) emploie l’autre signe.</translation>
    </message>
    <message>
        <source>“{words}” may be percentage points: from {low} % to {high} % is a change of {change} %.</source>
        <translation>«&#xa0;{words}&#xa0;»&#xa0;: peut-être des points de pourcentage, car de {low}&#xa0;% à {high}&#xa0;% la variation est de {change}&#xa0;%.</translation>
    </message>
    <message>
        <source>The headline gives a figure that the text below does not.</source>
        <translation>Le titre donne un chiffre que le texte ne donne pas.</translation>
    </message>
    <message>
        <source>The headline says “{words}”, the text below says “{other}”.</source>
        <translation>Le titre dit «&#xa0;{words}&#xa0;», le texte «&#xa0;{other}&#xa0;».</translation>
    </message>
    <message>
        <source>The headline says “{words}”, the text below only “{other}”: {meaning}.</source>
        <translation>Le titre dit «&#xa0;{words}&#xa0;», le texte seulement «&#xa0;{other}&#xa0;»&#xa0;: {meaning}.</translation>
    </message>
    <message>
        <source>The headline names “{words}”, whom or which the text below never mentions.</source>
        <translation>Le titre nomme «&#xa0;{words}&#xa0;», que le texte ne mentionne jamais.</translation>
    </message>
    <message>
        <source>This looks machine-translated: {cues}. Check words and names against the original.</source>
        <translation>Ceci semble traduit par une machine&#xa0;: {cues}. Comparez les mots et les noms à l’original.</translation>
    </message>
    <message>
        <source>This passage is in another language ({language}) than the article.</source>
        <translation>Ce passage est dans une autre langue ({language}) que l’article.</translation>
    </message>
    <message>
        <source>These words are quoted in their own language ({language}).</source>
        <translation>Ces mots sont cités dans leur propre langue ({language}).</translation>
    </message>
    <message>
        <source>The article is said to be in another language ({said}) than most of its text ({language}).</source>
        <translation>L’article est dit dans une autre langue ({said}) que l’essentiel de son texte ({language}).</translation>
    </message>
    <message>
        <source>The workbench has no rules for this language ({language}): the text was read by the English ones.</source>
        <translation>Le logiciel n’a pas de règles pour cette langue ({language})&#xa0;: le texte a été lu avec celles de l’anglais.</translation>
    </message>
    <message>
        <source>This short line stands in the text before: it may be the website&apos;s.</source>
        <translation>Cette ligne courte figure déjà plus haut&#xa0;: elle est peut-être du site.</translation>
    </message>
    <message>
        <source>This line follows titles of other articles: it may be one more, or a subheading.</source>
        <translation>Cette ligne suit des titres d’autres articles&#xa0;: peut-être un de plus, ou un intertitre.</translation>
    </message>
    <message>
        <source>This short line stands alone between lines of the website: it may be one of them.</source>
        <translation>Cette ligne courte est seule entre des lignes du site&#xa0;: elle en est peut-être une.</translation>
    </message>
    <message>
        <source>This stands below what ends the article on most pages: it may be the website&apos;s.</source>
        <translation>Ceci se trouve sous ce qui finit l’article sur la plupart des pages&#xa0;: c’est peut-être du site.</translation>
    </message>
    <message>
        <source>This short line is in another language than the article: it may be the website&apos;s.</source>
        <translation>Cette ligne courte est dans une autre langue que l’article&#xa0;: elle est peut-être du site.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> et {count} de plus</translation>
    </message>
</context>
<context>
    <name>Recheck</name>
    <message>
        <source>2027-01-31, today; empty: not said</source>
        <translation>2027-01-31, aujourd’hui ; vide : non précisé</translation>
    </message>
    <message>
        <source>2027-01-31, 6 months, 1 year; empty: never by itself</source>
        <translation>2027-01-31, 6 mois, 1 an ; vide : jamais de lui-même</translation>
    </message>
    <message>
        <source>Holds as of</source>
        <translation>Constat au</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>À revoir le</translation>
    </message>
    <message>
        <source>This is no day yet. Write it as 2027-01-31, today or 6 months.</source>
        <translation>Ce n’est pas encore un jour. Écrivez 2027-01-31, aujourd’hui ou 6 mois.</translation>
    </message>
    <message>
        <source>From {day} on it is listed as one to check again.</source>
        <translation>À partir du {day}, le constat figure parmi ceux à revoir.</translation>
    </message>
    <message>
        <source>Reports say that it holds as of {day}.</source>
        <translation>Les rapports disent qu’il vaut au {day}.</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>Rien de connu</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigée</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>The source “{title}” was withdrawn.</source>
        <translation>La source « {title} » a été retirée.</translation>
    </message>
    <message>
        <source>The source “{title}” was corrected.</source>
        <translation>La source « {title} » a été corrigée.</translation>
    </message>
    <message>
        <source>The earlier check “{title}” now says: {verdict}.</source>
        <translation>La vérification antérieure « {title} » dit maintenant : {verdict}.</translation>
    </message>
    <message>
        <source>The earlier check “{title}” is no longer there.</source>
        <translation>La vérification antérieure « {title} » n’existe plus.</translation>
    </message>
    <message>
        <source>The newest saved copy of “{title}” no longer holds the passage “{passage}”.</source>
        <translation>La dernière copie enregistrée de « {title} » ne contient plus le passage « {passage} ».</translation>
    </message>
    <message>
        <source>The newest saved copy of “{title}” is another than the picture that was pinned.</source>
        <translation>La dernière copie enregistrée de « {title} » n’est plus l’image épinglée.</translation>
    </message>
    <message>
        <source>A newer version of the article says it in other words.</source>
        <translation>Une version plus récente de l’article le dit avec d’autres mots.</translation>
    </message>
    <message>
        <source>A newer version of the article has another number, name or negation here.</source>
        <translation>Une version plus récente de l’article a ici un autre nombre, nom ou négation.</translation>
    </message>
    <message>
        <source>A newer version of the article no longer says it.</source>
        <translation>Une version plus récente de l’article ne le dit plus.</translation>
    </message>
    <message>
        <source>A review was due on {day}.</source>
        <translation>Une révision était prévue le {day}.</translation>
    </message>
    <message>
        <source>It comes through the earlier check “{title}”.</source>
        <translation>Cela passe par la vérification antérieure « {title} ».</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Au {day}</translation>
    </message>
    <message>
        <source>Review on {day}</source>
        <translation>À revoir le {day}</translation>
    </message>
    <message>
        <source>Holds until further notice</source>
        <translation>Valable jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Still stands: {name}, {day}</source>
        <translation>Tient toujours : {name}, {day}</translation>
    </message>
    <message>
        <source>Looked at again and judged anew: {name}, {day}</source>
        <translation>Revu, nouveau constat : {name}, {day}</translation>
    </message>
    <message>
        <source>Looked at again: {name}, {day}</source>
        <translation>Revu : {name}, {day}</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Looking for backups</source>
        <translation>Recherche de sauvegardes</translation>
    </message>
    <message>
        <source>A damaged casebook</source>
        <translation>Un dossier endommagé</translation>
    </message>
    <message>
        <source>What can be read can be saved into a new casebook beside it; the damaged file is kept as it is.</source>
        <translation>Ce qui peut être lu peut être enregistré dans un nouveau dossier à côté&#xa0;; le fichier endommagé est gardé tel quel.</translation>
    </message>
    <message>
        <source>The newest good backup is of {day}: {name}.</source>
        <translation>La dernière bonne sauvegarde est du {day}&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Enregistrer ce qui peut être lu</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Ouvrir la sauvegarde</translation>
    </message>
    <message>
        <source>Open neither</source>
        <translation>N’ouvrir ni l’un ni l’autre</translation>
    </message>
    <message>
        <source>This is a copy of the backup. The damaged casebook was left as it is.</source>
        <translation>Ceci est une copie de la sauvegarde. Le dossier endommagé a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Reading what is left of {name}</source>
        <translation>Lecture de ce qui reste de {name}</translation>
    </message>
    <message>
        <source>1 record was saved into {name}. The damaged casebook was left as it is.</source>
        <translation>1 enregistrement a été mis dans {name}. Le dossier endommagé a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{n} records were saved into {name}. The damaged casebook was left as it is.</source>
        <translation>{n} enregistrements ont été mis dans {name}. Le dossier endommagé a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>These could not be read:</source>
        <translation>Ceci n’a pas pu être lu&#xa0;:</translation>
    </message>
    <message>
        <source>… and {n} more; the command line lists them all: workbench recover</source>
        <translation>… et {n} de plus ; la ligne de commande les liste tous&#xa0;: workbench recover</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>Remembered lines</source>
        <translation>Lignes mémorisées</translation>
    </message>
    <message>
        <source>Nothing is remembered yet: bring a grey line back (B), or set a claim aside (A).</source>
        <translation>Rien n’est encore mémorisé&#xa0;: rétablissez une ligne grise (B) ou écartez une affirmation (A).</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>The engine decides about this line again on the outlet’s next pages (Del)</source>
        <translation>Le moteur décidera de nouveau de cette ligne sur les prochaines pages du média (Suppr)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>When an article of these outlets is opened, its lines are read as you decided.</source>
        <translation>Quand un article de ces médias est ouvert, ses lignes sont lues comme vous en avez décidé.</translation>
    </message>
    <message>
        <source>The article: “{line}”</source>
        <translation>L’article&#xa0;: «&#xa0;{line}&#xa0;»</translation>
    </message>
    <message>
        <source>Not the article: “{line}”</source>
        <translation>Pas l’article&#xa0;: «&#xa0;{line}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>New version of this article</source>
        <translation>Nouvelle version de cet article</translation>
    </message>
    <message>
        <source>Where is the new version?</source>
        <translation>Où est la nouvelle version ?</translation>
    </message>
    <message>
        <source>It is compared first. Nothing is changed before you have seen what becomes of the claims.</source>
        <translation>Elle est d’abord comparée. Rien n’est changé avant que vous ayez vu ce que deviennent les affirmations.</translation>
    </message>
    <message>
        <source>Its web address</source>
        <translation>Son adresse web</translation>
    </message>
    <message>
        <source>The article has no web address.</source>
        <translation>L’article n’a pas d’adresse web.</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Un fichier…</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Le presse-papiers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>le presse-papiers</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Claims with work on them</source>
        <translation>Affirmations déjà travaillées</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Take in the new version</source>
        <translation>Reprendre la nouvelle version</translation>
    </message>
    <message>
        <source>Keep as a separate article</source>
        <translation>Garder comme article à part</translation>
    </message>
    <message>
        <source>✓ as it was</source>
        <translation>✓ inchangée</translation>
    </message>
    <message>
        <source>↕ moved</source>
        <translation>↕ déplacée</translation>
    </message>
    <message>
        <source>≈ reworded</source>
        <translation>≈ reformulée</translation>
    </message>
    <message>
        <source>≠ says something else: stays behind</source>
        <translation>≠ dit autre chose : reste en arrière</translation>
    </message>
    <message>
        <source>✗ not found: stays behind</source>
        <translation>✗ introuvable : reste en arrière</translation>
    </message>
    <message>
        <source>Claims go along with their words. One in which a number, a name or a negation changed keeps what it says and stays behind; its new words are a claim to review. Claims without work: {before} before, {after} now.</source>
        <translation>Les affirmations suivent leurs mots. Celle dont un nombre, un nom ou une négation a changé garde ce qu’elle dit et reste en arrière ; ses nouveaux mots sont une affirmation à examiner. Affirmations non travaillées : {before} avant, {after} maintenant.</translation>
    </message>
    <message>
        <source>Only {n} % of the words are the same: this may be another article.</source>
        <translation>Seuls {n} % des mots sont les mêmes : c’est peut-être un autre article.</translation>
    </message>
    <message>
        <source>No word was changed.</source>
        <translation>Aucun mot n’a changé.</translation>
    </message>
    <message>
        <source>{n} edits by the publisher</source>
        <translation>{n} modifications de l’éditeur</translation>
    </message>
    <message>
        <source>1 edit by the publisher</source>
        <translation>1 modification de l’éditeur</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>Comparing {}</source>
        <translation>Comparaison de {}</translation>
    </message>
    <message>
        <source>The new version of “{title}” was taken in.</source>
        <translation>La nouvelle version de « {title} » a été reprise.</translation>
    </message>
    <message>
        <source>1 claim stayed behind.</source>
        <translation>1 affirmation est restée en arrière.</translation>
    </message>
    <message>
        <source>{n} claims stayed behind.</source>
        <translation>{n} affirmations sont restées en arrière.</translation>
    </message>
</context>
<context>
    <name>Restated</name>
    <message>
        <source>The claim in your own words, so that it stands by itself</source>
        <translation>L’affirmation dans vos propres mots, compréhensible seule</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Dans vos propres mots</translation>
    </message>
    <message>
        <source>Another program restated this claim too. Your words stand; the other ones are in the history.</source>
        <translation>Un autre programme a aussi reformulé cette affirmation. Vos mots restent&#xa0;; les autres sont dans l’historique.</translation>
    </message>
    <message>
        <source>In other words: %1</source>
        <translation>Autrement dit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>The signature of {names} fell: what was signed has changed.</source>
        <translation>La signature de {names} est tombée : ce qui était signé a changé.</translation>
    </message>
    <message>
        <source>{who} found otherwise: {finding}. Both stand until one of you changes it.</source>
        <translation>{who} est parvenu à une autre conclusion : {finding}. Les deux restent jusqu’à ce que l’un de vous change la sienne.</translation>
    </message>
    <message>
        <source>{who} found the same: {finding}.</source>
        <translation>{who} est parvenu à la même conclusion : {finding}.</translation>
    </message>
</context>
<context>
    <name>Rivals</name>
    <message>
        <source>Two findings</source>
        <translation>Deux constats</translation>
    </message>
    <message>
        <source>Keep what stands</source>
        <translation>Garder celui qui vaut</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>{who} found: {finding}</source>
        <translation>{who} a conclu&#xa0;: {finding}</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>2024-11-18, 2024-11-18 18:00, today, tomorrow or a weekday</source>
        <translation>2024-11-18, 2024-11-18 18:00, aujourd’hui, demain ou un jour de la semaine</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>by hand</source>
        <translation>Un analyste en a décidé ainsi.</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Une phrase d’un paragraphe&#xa0;: elle finit à un signe qui n’est pas celui d’une abréviation, ou à la fin du paragraphe.</translation>
    </message>
    <message>
        <source>single-line</source>
        <translation>Le texte n’a qu’une ligne&#xa0;: elle est lue comme corps de l’article.</translation>
    </message>
    <message>
        <source>headline-first-line</source>
        <translation>La première ligne qui parle pour l’article, sans point final, au-dessus du corps du texte.</translation>
    </message>
    <message>
        <source>headline-title</source>
        <translation>La ligne dit la même chose que le titre fourni avec l’article.</translation>
    </message>
    <message>
        <source>headline-made-title</source>
        <translation>La première ligne du texte&#xa0;; aucun titre n’était fourni, l’article a donc pris cette ligne pour nom.</translation>
    </message>
    <message>
        <source>subhead</source>
        <translation>Une ligne courte sans signe final entre des paragraphes&#xa0;: gardée, car elle peut affirmer quelque chose.</translation>
    </message>
    <message>
        <source>quote-whole</source>
        <translation>Toute la phrase est entre guillemets.</translation>
    </message>
    <message>
        <source>quote-continued</source>
        <translation>La citation ouverte dans un paragraphe précédent continue&#xa0;: le guillemet est répété au début de celui-ci.</translation>
    </message>
    <message>
        <source>quote-unclosed</source>
        <translation>La citation ouverte dans ce paragraphe n’a pas de guillemet fermant&#xa0;: elle est lue jusqu’à la fin du paragraphe.</translation>
    </message>
    <message>
        <source>quote-clause</source>
        <translation>La phrase contient au moins une proposition de discours direct entre guillemets.</translation>
    </message>
    <message>
        <source>quote-dialogue</source>
        <translation>Un tiret ouvre le paragraphe comme dans un dialogue&#xa0;; les mots entre tirets disent qui parle.</translation>
    </message>
    <message>
        <source>furniture-stray-mark</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne ne contient ni lettre ni chiffre.</translation>
    </message>
    <message>
        <source>furniture-link</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne n’est qu’une adresse, une mention ou un mot-dièse.</translation>
    </message>
    <message>
        <source>furniture-duration</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est la durée d’une vidéo ou d’un enregistrement.</translation>
    </message>
    <message>
        <source>furniture-counter</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne compte des partages, des commentaires ou des images.</translation>
    </message>
    <message>
        <source>furniture-reading-time</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne dit combien de temps prend la lecture.</translation>
    </message>
    <message>
        <source>furniture-image-label</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne annonce une image.</translation>
    </message>
    <message>
        <source>furniture-caption</source>
        <translation>Une légende&#xa0;: elle suit l’annonce d’une image ou précède son crédit. Elle peut contenir une affirmation, à une touche d’ici.</translation>
    </message>
    <message>
        <source>furniture-credit</source>
        <translation>Le site parle ici, et non l’article&#xa0;: les mots nomment qui a fait ou fourni une image.</translation>
    </message>
    <message>
        <source>furniture-related-label</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne annonce les titres d’autres articles.</translation>
    </message>
    <message>
        <source>furniture-most-read-label</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne annonce une liste d’articles populaires.</translation>
    </message>
    <message>
        <source>furniture-prev-next</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne mène à l’article précédent ou suivant.</translation>
    </message>
    <message>
        <source>furniture-navigation</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est un mot de menu ou de bouton.</translation>
    </message>
    <message>
        <source>furniture-call-to-action</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne invite à cliquer, s’abonner, se connecter ou autre.</translation>
    </message>
    <message>
        <source>furniture-social-follow</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne invite à suivre, regarder ou lire ailleurs.</translation>
    </message>
    <message>
        <source>furniture-copyright</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est une mention de droits.</translation>
    </message>
    <message>
        <source>furniture-date-line</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne dit quand l’article a été publié ou modifié.</translation>
    </message>
    <message>
        <source>furniture-byline</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne nomme l’auteur.</translation>
    </message>
    <message>
        <source>furniture-breadcrumb</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est un chemin ou un menu du site.</translation>
    </message>
    <message>
        <source>furniture-video-title</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne suit la durée d’une vidéo et en est le titre.</translation>
    </message>
    <message>
        <source>furniture-live-link</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne mène à un suivi en direct.</translation>
    </message>
    <message>
        <source>furniture-tag</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est un mot-clé, ou en annonce.</translation>
    </message>
    <message>
        <source>furniture-newsletter</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est entre le nom d’une lettre d’information et le bouton d’abonnement.</translation>
    </message>
    <message>
        <source>furniture-author</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne présente l’auteur.</translation>
    </message>
    <message>
        <source>furniture-foot</source>
        <translation>Le site parle ici, et non l’article&#xa0;: une ligne courte sans signe final, sous l’article et parmi d’autres lignes du site.</translation>
    </message>
    <message>
        <source>furniture-embed</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne signe un message venu d’ailleurs et inséré dans l’article.</translation>
    </message>
    <message>
        <source>furniture-menu</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est un mot de menu à côté d’autres lignes du site ou hors du texte de l’article.</translation>
    </message>
    <message>
        <source>furniture-head</source>
        <translation>Le site parle ici, et non l’article&#xa0;: quelques mots au-dessus du titre, parmi des lignes du site&#xa0;: un menu, un bandeau ou le nom de la rubrique.</translation>
    </message>
    <message>
        <source>furniture-comment</source>
        <translation>Le site parle ici, et non l’article&#xa0;: le commentaire d’un lecteur, sous l’annonce des commentaires et sous l’article.</translation>
    </message>
    <message>
        <source>outlet-remembered</source>
        <translation>Un analyste en a décidé ainsi pour cette ligne sur une autre page du même média.</translation>
    </message>
    <message>
        <source>related-related-title</source>
        <translation>Le titre d’un autre article&#xa0;: il suit une annonce comme «&#xa0;À lire aussi&#xa0;».</translation>
    </message>
    <message>
        <source>related-most-read-title</source>
        <translation>Le titre d’un autre article&#xa0;: il figure dans une liste d’articles populaires.</translation>
    </message>
    <message>
        <source>related-prev-next</source>
        <translation>Le titre de l’article précédent ou suivant, avec son annonce.</translation>
    </message>
    <message>
        <source>quote-interview</source>
        <translation>Une réponse d’entretien&#xa0;: le paragraphe porte le nom de qui parle, ou suit une question.</translation>
    </message>
    <message>
        <source>quote-post</source>
        <translation>La ligne appartient à un message inséré dans l’article, que la ligne suivante signe d’un nom et d’un identifiant.</translation>
    </message>
    <message>
        <source>cue-complement</source>
        <translation>Un verbe de parole, puis ce qui est dit&#xa0;: X a dit que…, X a dit&#xa0;: «&#xa0;…&#xa0;».</translation>
    </message>
    <message>
        <source>cue-after</source>
        <translation>Ce qui est dit, puis un verbe de parole et qui le dit&#xa0;: «&#xa0;…&#xa0;», a dit X&#xa0;; …, a dit X.</translation>
    </message>
    <message>
        <source>cue-zero</source>
        <translation>Un verbe de parole, puis ce qui est dit, sans mot comme «&#xa0;que&#xa0;» (tour anglais).</translation>
    </message>
    <message>
        <source>cue-incise</source>
        <translation>Un verbe et son pronom s’insèrent dans ce qui est dit&#xa0;: a-t-elle dit.</translation>
    </message>
    <message>
        <source>cue-inserted</source>
        <translation>Une personne et un verbe de parole entre virgules, au milieu de ce qui est dit&#xa0;: …, X l’a dit, ….</translation>
    </message>
    <message>
        <source>cue-participle</source>
        <translation>Un participe prolonge son sujet&#xa0;: X est parti, ajoutant que…</translation>
    </message>
    <message>
        <source>cue-as</source>
        <translation>Une proposition en «&#xa0;comme&#xa0;» indique qui dit le reste de la phrase&#xa0;: comme l’a dit X.</translation>
    </message>
    <message>
        <source>cue-according</source>
        <translation>Des mots comme «&#xa0;selon&#xa0;» indiquent de qui vient l’avis, sans verbe de parole.</translation>
    </message>
    <message>
        <source>cue-passive</source>
        <translation>Quelqu’un juge, au passif&#xa0;: condamné par X.</translation>
    </message>
    <message>
        <source>cue-colon</source>
        <translation>Qui fait quoi que ce soit avant un deux-points et une citation la dit&#xa0;: X a souri&#xa0;: «&#xa0;…&#xa0;».</translation>
    </message>
    <message>
        <source>cue-accusing</source>
        <translation>Un verbe d’accusation ou d’alerte, puis ce qui est reproché ou craint&#xa0;: X a accusé Y de…</translation>
    </message>
    <message>
        <source>cue-back</source>
        <translation>Un verbe de parole dont la phrase s’ouvre en reprenant ce qui précède&#xa0;: C’est ce qu’a dit X.</translation>
    </message>
    <message>
        <source>cue-beside</source>
        <translation>La personne nommée à côté d’une citation, avec un verbe que les listes ne connaissent pas comme verbe de parole.</translation>
    </message>
    <message>
        <source>cue-denial</source>
        <translation>Quelqu’un dément ou juge ce qui a été dit, dans une proposition à part&#xa0;: Le ministère a démenti l’information.</translation>
    </message>
    <message>
        <source>cue-label</source>
        <translation>Un nom et un deux-points ouvrent la ligne, comme dans une transcription.</translation>
    </message>
    <message>
        <source>cue-headline</source>
        <translation>Un titre s’ouvre par une fonction, un groupe ou un nom et un verbe de parole&#xa0;: Les syndicats alertent sur les emplois.</translation>
    </message>
    <message>
        <source>furniture-timestamp</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est l’heure d’une entrée d’un direct.</translation>
    </message>
    <message>
        <source>furniture-live-end</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne clôt un direct, ou remercie ses lecteurs.</translation>
    </message>
    <message>
        <source>furniture-ticker</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est le cours d’une action ou d’une monnaie et sa variation.</translation>
    </message>
    <message>
        <source>furniture-contact</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne dit à qui la presse peut téléphoner ou écrire.</translation>
    </message>
    <message>
        <source>furniture-form</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne est un champ de formulaire.</translation>
    </message>
    <message>
        <source>furniture-consent</source>
        <translation>Le site parle ici, et non l’article&#xa0;: le paragraphe demande d’accepter des cookies et autres traceurs.</translation>
    </message>
    <message>
        <source>furniture-page-title</source>
        <translation>Le site parle ici, et non l’article&#xa0;: la ligne répète le titre, avec le nom du site.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Yes, it was said</source>
        <translation>Oui, cela a été dit</translation>
    </message>
    <message>
        <source>No, it was not said</source>
        <translation>Non, cela n’a pas été dit</translation>
    </message>
    <message>
        <source>Could not be settled</source>
        <translation>Impossible à établir</translation>
    </message>
</context>
<context>
    <name>SaidRow</name>
    <message>
        <source>Said by “%1”?</source>
        <translation>Ces mots viennent-ils de «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
</context>
<context>
    <name>SavedPages</name>
    <message>
        <source>Pages of the saved copy</source>
        <translation>Pages de la copie enregistrée</translation>
    </message>
    <message>
        <source>This page shows a picture, or letters that cannot be read: there are no words on it to select.</source>
        <translation>Cette page montre une image, ou des lettres illisibles : elle n’a aucun mot à sélectionner.</translation>
    </message>
    <message>
        <source>Pinned on this page; where its words stand on it is not known.</source>
        <translation>Épinglé sur cette page ; l’endroit de ses mots n’y est pas connu.</translation>
    </message>
    <message>
        <source>Pinned on this page, which is a picture: where its words stand on it is not known.</source>
        <translation>Épinglé sur cette page, qui est une image : l’endroit de ses mots n’y est pas connu.</translation>
    </message>
</context>
<context>
    <name>SavedPicture</name>
    <message>
        <source>Saved picture</source>
        <translation>Image enregistrée</translation>
    </message>
    <message>
        <source>Arrow keys choose a part of it, with Shift they make the part larger; Enter takes the whole</source>
        <translation>Les flèches en choisissent une partie, avec Maj elles l’agrandissent ; Entrée prend le tout</translation>
    </message>
</context>
<context>
    <name>SavedText</name>
    <message>
        <source>Words of the saved copy</source>
        <translation>Texte de la copie enregistrée</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Scale of verdicts</source>
        <translation>Échelle des verdicts</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Mention en anglais</translation>
    </message>
    <message>
        <source>Label in French</source>
        <translation>Mention en français</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Correspond à</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Labels of the scale, in their order</source>
        <translation>Mentions de l’échelle, dans leur ordre</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Begin with five usual labels</source>
        <translation>Commencer par cinq mentions courantes</translation>
    </message>
    <message>
        <source>The first label of a verdict is what its key gives; pressed again, the key goes on to the next.</source>
        <translation>La première mention d’un verdict est celle que donne sa touche ; une seconde pression passe à la suivante.</translation>
    </message>
    <message>
        <source>The verdict’s own</source>
        <translation>Celle du verdict</translation>
    </message>
    <message>
        <source>Colour of the label</source>
        <translation>Couleur de la mention</translation>
    </message>
    <message>
        <source>Every label needs words in one language at least.</source>
        <translation>Chaque mention a besoin de mots dans une langue au moins.</translation>
    </message>
    <message>
        <source>Two labels are called “{name}”.</source>
        <translation>Deux mentions s’appellent « {name} ».</translation>
    </message>
    <message>
        <source>“{name}” in {colour} is too pale to be read; {other} would do.</source>
        <translation>« {name} » en {colour} est trop pâle pour être lu ; {other} conviendrait.</translation>
    </message>
</context>
<context>
    <name>Searches</name>
    <message>
        <source>Looking for earlier checks of {}</source>
        <translation>Recherche de vérifications pour {}</translation>
    </message>
</context>
<context>
    <name>SecondLook</name>
    <message>
        <source>{who}: {finding}</source>
        <translation>{who}&#xa0;: {finding}</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What to do with the selected words</source>
        <translation>Que faire des mots sélectionnés</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>Ajouter l’affirmation</translation>
    </message>
    <message>
        <source>Make a claim of the selected words</source>
        <translation>Faire une affirmation des mots sélectionnés</translation>
    </message>
    <message>
        <source>Add as verified</source>
        <translation>Ajouter comme vérifiée</translation>
    </message>
    <message>
        <source>Add as disputed</source>
        <translation>Ajouter comme contestée</translation>
    </message>
    <message>
        <source>Add as unverified</source>
        <translation>Ajouter comme non vérifiée</translation>
    </message>
    <message>
        <source>Search earlier checks</source>
        <translation>Chercher les vérifications antérieures</translation>
    </message>
    <message>
        <source>Search the earlier checks for these words</source>
        <translation>Chercher ces mots dans les vérifications</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Undone: {}</source>
        <translation>Annulé&#xa0;: {}</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>Rétabli.</translation>
    </message>
    <message>
        <source>These words are a claim already: {n}. Nothing was changed.</source>
        <translation>Ces mots sont déjà une affirmation : {n}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Bringing a line back</source>
        <translation>Rétablissement d’une ligne</translation>
    </message>
    <message>
        <source>Set aside: it is no claim any more.</source>
        <translation>Écartée&#xa0;: ce n’est plus une affirmation.</translation>
    </message>
    <message>
        <source>Reading the text again</source>
        <translation>Nouvelle lecture du texte</translation>
    </message>
    <message>
        <source>Redone: {}</source>
        <translation>Rétabli&#xa0;: {}</translation>
    </message>
    <message>
        <source>Imported {n} earlier checks from {file}.</source>
        <translation>{n} vérifications antérieures importées de {file}.</translation>
    </message>
    <message>
        <source>Imported 1 earlier check from {file}.</source>
        <translation>1 vérification antérieure importée de {file}.</translation>
    </message>
    <message>
        <source>{file} was taken in before. Nothing was added.</source>
        <translation>{file} avait déjà été importé. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>{n} lines were left out.</source>
        <translation>{n} lignes ont été laissées de côté.</translation>
    </message>
    <message>
        <source>1 line was left out.</source>
        <translation>1 ligne a été laissée de côté.</translation>
    </message>
    <message>
        <source>Importing {}</source>
        <translation>Importation de {}</translation>
    </message>
    <message>
        <source>Reading the meaning of earlier checks</source>
        <translation>Lecture du sens des vérifications antérieures</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>Écriture de {}</translation>
    </message>
    <message>
        <source>Report written: {}</source>
        <translation>Rapport écrit&#xa0;: {}</translation>
    </message>
    <message>
        <source>This text is already in the casebook: “{title}”. It was opened, nothing was added.</source>
        <translation>Ce texte est déjà dans le dossier : « {title} ». Il a été ouvert, rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>Ouverture de {}</translation>
    </message>
    <message>
        <source>Remembered for {outlet}.</source>
        <translation>Mémorisé pour {outlet}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>After a verdict go to the next claim to review</source>
        <translation>Après un verdict, passer à la prochaine affirmation à examiner</translation>
    </message>
    <message>
        <source>Search earlier checks by meaning too</source>
        <translation>Chercher aussi par le sens dans les vérifications antérieures</translation>
    </message>
    <message>
        <source>{field}: type a web address that begins with https://, or nothing.</source>
        <translation>{field} : saisissez une adresse web qui commence par https://, ou rien.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Save the page of a source when its address is linked</source>
        <translation>Enregistrer la page d’une source quand son adresse est liée</translation>
    </message>
    <message>
        <source>Make backups beside the casebook</source>
        <translation>Faire des sauvegardes à côté du dossier</translation>
    </message>
    <message>
        <source>Sign verdicts as</source>
        <translation>Signer les verdicts</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Language of reports</source>
        <translation>Langue des rapports</translation>
    </message>
    <message>
        <source>Size of the article’s text</source>
        <translation>Taille du texte de l’article</translation>
    </message>
    <message>
        <source>Worth checking from (0 to 1)</source>
        <translation>À vérifier à partir de (0 à 1)</translation>
    </message>
    <message>
        <source>Needs the extra part “semantic”, which is not installed: meaning is off.</source>
        <translation>Il y faut le complément «&#xa0;semantic&#xa0;», qui n’est pas installé&#xa0;: le sens n’est pas pris en compte.</translation>
    </message>
    <message>
        <source>List the casebooks opened before</source>
        <translation>Afficher les dossiers ouverts auparavant</translation>
    </message>
    <message>
        <source>Hide findings of others until I have given mine (blind second look)</source>
        <translation>Cacher les verdicts des autres tant que je n’ai pas donné le mien (second regard à l’aveugle)</translation>
    </message>
    <message>
        <source>The language takes effect at the next start.</source>
        <translation>La langue prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Published under</source>
        <translation>Publié sous</translation>
    </message>
    <message>
        <source>Contact for readers</source>
        <translation>Contact pour les lecteurs</translation>
    </message>
    <message>
        <source>Funded by</source>
        <translation>Financé par</translation>
    </message>
    <message>
        <source>Page on the method</source>
        <translation>Page sur la méthode</translation>
    </message>
    <message>
        <source>Page templates (folder)</source>
        <translation>Modèles de page (dossier)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Mine, due this week</source>
        <translation>Les miens, cette semaine</translation>
    </message>
    <message>
        <source>Verdicts with no source</source>
        <translation>Verdicts sans source</translation>
    </message>
    <message>
        <source>Nobody assigned</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>Not touched for 30 days</source>
        <translation>Intacts depuis 30 jours</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Requests for comment</source>
        <translation>Demandes de réaction</translation>
    </message>
    <message>
        <source>To check again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Conflicts of merges</source>
        <translation>Conflits de fusion</translation>
    </message>
    <message>
        <source>Recent casebooks</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>All casebooks…</source>
        <translation>Tous les dossiers…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>Garder ce filtre…</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Rangés</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 article</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Oublier ce filtre</translation>
    </message>
</context>
<context>
    <name>Signals</name>
    <message>
        <source>million</source>
        <translation>millions</translation>
    </message>
    <message>
        <source>percent or money</source>
        <translation>pourcentage ou argent</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>chiffre</translation>
    </message>
    <message>
        <source>figure of what happened</source>
        <translation>chiffre de ce qui s’est passé</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>law or vote</source>
        <translation>loi ou vote</translation>
    </message>
    <message>
        <source>number word</source>
        <translation>nombre en lettres</translation>
    </message>
    <message>
        <source>position taken</source>
        <translation>position prise</translation>
    </message>
    <message>
        <source>change</source>
        <translation>évolution</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>short</source>
        <translation>phrase courte</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <source>somebody&apos;s act</source>
        <translation>acte de quelqu’un</translation>
    </message>
    <message>
        <source>time span</source>
        <translation>période</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>economy</source>
        <translation>économie</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>combien</translation>
    </message>
    <message>
        <source>war and crime</source>
        <translation>guerre et crime</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>institution</translation>
    </message>
    <message>
        <source>superlative</source>
        <translation>superlatif</translation>
    </message>
    <message>
        <source>past event</source>
        <translation>fait passé</translation>
    </message>
    <message>
        <source>own record</source>
        <translation>propre bilan</translation>
    </message>
    <message>
        <source>proper name</source>
        <translation>nom propre</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>always or never</source>
        <translation>toujours ou jamais</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>attribution</translation>
    </message>
    <message>
        <source>counted unit</source>
        <translation>unité comptée</translation>
    </message>
    <message>
        <source>length in words</source>
        <translation>longueur en mots</translation>
    </message>
    <message>
        <source>third person</source>
        <translation>troisième personne</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>négation</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>deuxième personne</translation>
    </message>
    <message>
        <source>first person</source>
        <translation>première personne</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>condition</translation>
    </message>
    <message>
        <source>vague</source>
        <translation>vague</translation>
    </message>
    <message>
        <source>future or modal</source>
        <translation>futur ou possible</translation>
    </message>
    <message>
        <source>greeting or thanks</source>
        <translation>salut ou remerciement</translation>
    </message>
    <message>
        <source>intention</source>
        <translation>intention</translation>
    </message>
    <message>
        <source>judgement or values</source>
        <translation>jugement ou valeurs</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>opinion</translation>
    </message>
    <message>
        <source>should or must</source>
        <translation>devoir ou falloir</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Second look…</source>
        <translation>Second regard…</translation>
    </message>
    <message>
        <source>Take the signature off</source>
        <translation>Retirer la signature</translation>
    </message>
    <message>
        <source>Sign the finding</source>
        <translation>Signer le verdict</translation>
    </message>
    <message>
        <source>Nobody has found anything here yet: mark the claim, then somebody else can look at it again.</source>
        <translation>Personne n’a encore rien constaté ici : donnez un verdict, et quelqu’un d’autre pourra y jeter un second regard.</translation>
    </message>
    <message>
        <source>This finding is your own; a second look is for somebody else’s.</source>
        <translation>Ce constat est le vôtre ; le second regard porte sur celui d’une autre personne.</translation>
    </message>
    <message>
        <source>No second look</source>
        <translation>Pas de second regard</translation>
    </message>
    <message>
        <source>Somebody has found something here. It is hidden until you give your own finding.</source>
        <translation>Quelqu’un a déjà conclu ici. C’est caché jusqu’à ce que vous donniez votre propre verdict.</translation>
    </message>
    <message>
        <source>Signed by {who}, {day}</source>
        <translation>Signé par {who}, {day}</translation>
    </message>
    <message>
        <source>Found by {who}, not signed</source>
        <translation>Verdict de {who}, non signé</translation>
    </message>
    <message>
        <source>Not signed by anybody else yet</source>
        <translation>Pas encore signé par quelqu’un d’autre</translation>
    </message>
</context>
<context>
    <name>SourceDetails</name>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Make one of them</source>
        <translation>Réunir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Saved copy</source>
        <translation>Copie enregistrée</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Claims that cite the source</source>
        <translation>Affirmations qui citent la source</translation>
    </message>
    <message>
        <source>saved copy</source>
        <translation>copie enregistrée</translation>
    </message>
    <message>
        <source>no saved copy</source>
        <translation>sans copie enregistrée</translation>
    </message>
    <message>
        <source>read {day}</source>
        <translation>consultée le {day}</translation>
    </message>
    <message>
        <source>No address: a file</source>
        <translation>Sans adresse : un fichier</translation>
    </message>
    <message>
        <source>The same source is there again: {others}</source>
        <translation>La même source est là une autre fois : {others}</translation>
    </message>
    <message>
        <source>{n} sources, 1 origin: the same text as {others}</source>
        <translation>{n} sources, 1 origine&#xa0;: le même texte que {others}</translation>
    </message>
    <message>
        <source>Cited by 1 claim</source>
        <translation>Citée par 1 affirmation</translation>
    </message>
    <message>
        <source>Cited by {n} claims</source>
        <translation>Citée par {n} affirmations</translation>
    </message>
    <message>
        <source>No claim cites it</source>
        <translation>Aucune affirmation ne la cite</translation>
    </message>
</context>
<context>
    <name>SourceViewer</name>
    <message>
        <source>Saved copy</source>
        <translation>Copie enregistrée</translation>
    </message>
    <message>
        <source>Select words of the saved copy first, or a part of the picture. Pages show their words with {key}.</source>
        <translation>Sélectionnez d’abord des mots de la copie enregistrée, ou une partie de l’image. Les pages montrent leur texte avec {key}.</translation>
    </message>
    <message>
        <source>Find in the saved copy</source>
        <translation>Rechercher dans la copie enregistrée</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>Voir les pages</translation>
    </message>
    <message>
        <source>Show words</source>
        <translation>Voir le texte</translation>
    </message>
    <message>
        <source>Part {at} of {count} of a very long text</source>
        <translation>Partie {at} sur {count} d’un texte très long</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Partie suivante</translation>
    </message>
    <message>
        <source>First part</source>
        <translation>Première partie</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Link from clipboard</source>
        <translation>Lier depuis le presse-papiers</translation>
    </message>
    <message>
        <source>1 origin</source>
        <translation>1 origine</translation>
    </message>
    <message>
        <source>{n} origins</source>
        <translation>{n} origines</translation>
    </message>
    <message>
        <source>from 1 origin</source>
        <translation>d’une seule origine</translation>
    </message>
    <message>
        <source>from {n} origins</source>
        <translation>de {n} origines</translation>
    </message>
    <message>
        <source>{n} sources, {told}</source>
        <translation>{n} sources, {told}</translation>
    </message>
    <message>
        <source>This claim has no source yet. Copy a web address and press U to link one.</source>
        <translation>Cette affirmation n’a pas encore de source. Copiez une adresse web et appuyez sur U pour la lier.</translation>
    </message>
    <message>
        <source>This claim has no source yet. Copy a web address and press {key} to link one.</source>
        <translation>Cette affirmation n’a pas encore de source. Copiez une adresse web et appuyez sur {key} pour la lier.</translation>
    </message>
    <message>
        <source>There is no web address to open: this claim&apos;s source is a file or is missing.</source>
        <translation>Il n’y a pas d’adresse web à ouvrir&#xa0;: la source est un fichier, ou manque.</translation>
    </message>
    <message>
        <source>The clipboard holds no web address and no file. Copy one and press {key} again.</source>
        <translation>Le presse-papiers ne contient ni adresse web ni fichier. Copiez-en un et appuyez de nouveau sur {key}.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Earlier check</source>
        <translation>Vérification antérieure</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Primary: was there itself</source>
        <translation>Primaire&#xa0;: y était elle-même</translation>
    </message>
    <message>
        <source>Secondary: tells what others saw or said</source>
        <translation>Secondaire&#xa0;: rapporte ce que d’autres ont vu ou dit</translation>
    </message>
    <message>
        <source>Source details</source>
        <translation>Fiche de la source</translation>
    </message>
    <message>
        <source>Several with a semicolon between them</source>
        <translation>Plusieurs, séparés par un point-virgule</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Report no.</source>
        <translation>N° de rapport</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Where the publisher is</source>
        <translation>Où est l’éditeur</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>Sous la direction de</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>Traduction de</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>ISSN</source>
        <translation>ISSN</translation>
    </message>
    <message>
        <source>For its citation</source>
        <translation>Pour sa citation</translation>
    </message>
    <message>
        <source>The newspaper, journal or book that it appeared in</source>
        <translation>Le journal, la revue ou le livre où elle a paru</translation>
    </message>
    <message>
        <source>None: a file</source>
        <translation>Aucune : un fichier</translation>
    </message>
    <message>
        <source>now, 2024-11-18, yesterday 18:00</source>
        <translation>maintenant, 2024-11-18, hier 18:00</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>2024-11-18, 2024-11 or 2024</source>
        <translation>2024-11-18, 2024-11 ou 2024</translation>
    </message>
    <message>
        <source>An archived copy, or the archive that keeps it</source>
        <translation>Une copie archivée, ou l’archive qui la conserve</translation>
    </message>
    <message>
        <source>What the source gains by saying so</source>
        <translation>Ce que la source gagne à le dire</translation>
    </message>
    <message>
        <source>Why no report may name it; empty: it is named</source>
        <translation>Pourquoi aucun rapport ne doit la nommer&#xa0;; vide&#xa0;: elle est nommée</translation>
    </message>
    <message>
        <source>What is known of that: a notice, its date</source>
        <translation>Ce qu’on en sait : un avis, sa date</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Appeared in</source>
        <translation>Paru dans</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Consulté le</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu’elle est devenue</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>This day lies more than a year ahead.</source>
        <translation>Ce jour est dans plus d’un an.</translation>
    </message>
    <message>
        <source>This is no DOI yet. Write it as 10.1000/182.</source>
        <translation>Ce n’est pas encore un DOI. Écrivez-le comme 10.1000/182.</translation>
    </message>
    <message>
        <source>Reports show […] with this reason in its place, unless an export is told to name it.</source>
        <translation>Les rapports montrent […] et cette raison à sa place, sauf si un export doit la nommer.</translation>
    </message>
    <message>
        <source>“{title}” has this address already; cite that source instead.</source>
        <translation>« {title} » a déjà cette adresse ; citez plutôt cette source.</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Intérêt</translation>
    </message>
    <message>
        <source>Withheld because</source>
        <translation>À ne pas nommer parce que</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This is no date yet. Write it as 2024-11-18, 2024-11 or 2024.</source>
        <translation>Ce n’est pas encore une date. Écrivez-la ainsi : 2024-11-18, 2024-11 ou 2024.</translation>
    </message>
    <message>
        <source>{stance}: claim {n}, {verdict}</source>
        <translation>{stance} : affirmation {n}, {verdict}</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Invérifiable</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Saved copy</source>
        <translation>Copie enregistrée</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Citée</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>en double</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ copie</translation>
    </message>
    <message>
        <source>– none</source>
        <translation>– sans</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ échec</translation>
    </message>
    <message>
        <source>cited by 1 claim</source>
        <translation>citée par 1 affirmation</translation>
    </message>
    <message>
        <source>cited by {n} claims</source>
        <translation>citée par {n} affirmations</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>en double</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Filter by title, publisher, address or claim</source>
        <translation>Filtrer par titre, éditeur, adresse ou affirmation</translation>
    </message>
    <message>
        <source>Filter the sources</source>
        <translation>Filtrer les sources</translation>
    </message>
    <message>
        <source>There is no web address to open: this source is a file.</source>
        <translation>Il n’y a pas d’adresse web à ouvrir : cette source est un fichier.</translation>
    </message>
    <message>
        <source>This source is not there a second time.</source>
        <translation>Cette source n’est pas là une deuxième fois.</translation>
    </message>
    <message>
        <source>No claim cites this source.</source>
        <translation>Aucune affirmation ne cite cette source.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Not cited</source>
        <translation>Non citées</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>En double</translation>
    </message>
    <message>
        <source>No source fits the filter.</source>
        <translation>Aucune source ne répond au filtre.</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>Montrer toutes les sources</translation>
    </message>
    <message>
        <source>No source yet: copy a web address, choose a claim and press {key}.</source>
        <translation>Pas encore de source : copiez une adresse web, choisissez une affirmation et pressez {key}.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>last touched first, {shown} of {all}</source>
        <translation>derniers modifiés, {shown} sur {all}</translation>
    </message>
    <message>
        <source>claims, n at the right, {shown} of {all}</source>
        <translation>affirmations, n à droite, {shown} sur {all}</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 affirmation</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} affirmations</translation>
    </message>
    <message>
        <source>1 outlet with fewer than {least} claims is not shown: {claims}.</source>
        <translation>1 média de moins de {least} affirmations n’est pas montré&#xa0;: {claims}.</translation>
    </message>
    <message>
        <source>{n} outlets with fewer than {least} claims are not shown: {claims} in all.</source>
        <translation>{n} médias de moins de {least} affirmations ne sont pas montrés&#xa0;: {claims} en tout.</translation>
    </message>
    <message>
        <source>1 speaker with fewer than {least} claims is not shown: {claims}.</source>
        <translation>1 locuteur de moins de {least} affirmations n’est pas montré&#xa0;: {claims}.</translation>
    </message>
    <message>
        <source>{n} speakers with fewer than {least} claims are not shown: {claims} in all.</source>
        <translation>{n} locuteurs de moins de {least} affirmations ne sont pas montrés&#xa0;: {claims} en tout.</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Tout montrer ({n})</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>claims per month, {span}</source>
        <translation>par mois, {span}</translation>
    </message>
    <message>
        <source>A claim counts in the month of its finding; one to review in that of its article’s opening.</source>
        <translation>Une affirmation compte au mois de son verdict ; à examiner, à celui de l’ouverture de son article.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>statements of whole articles, whenever checked</source>
        <translation>énoncés, sans limite de date</translation>
    </message>
    <message>
        <source>Sources per verdict</source>
        <translation>Sources par verdict</translation>
    </message>
    <message>
        <source>{n} verdicts</source>
        <translation>{n} verdicts</translation>
    </message>
    <message>
        <source>1 verdict</source>
        <translation>1 verdict</translation>
    </message>
    <message>
        <source>Time to verdict</source>
        <translation>Délai du verdict</translation>
    </message>
    <message>
        <source>n = {n}, median {time}</source>
        <translation>n = {n}, médiane {time}</translation>
    </message>
    <message>
        <source>From the opening of the article to the verdict as it stands now.</source>
        <translation>De l’ouverture de l’article au verdict tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>There is no verdict yet.</source>
        <translation>Il n’y a pas encore de verdict.</translation>
    </message>
    <message>
        <source>Verdicts without a source</source>
        <translation>Verdicts sans source</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <source>Every verdict rests on a source.</source>
        <translation>Chaque verdict repose sur une source.</translation>
    </message>
    <message>
        <source>Verdicts per article</source>
        <translation>Verdicts par article</translation>
    </message>
    <message>
        <source>Per outlet</source>
        <translation>Par média</translation>
    </message>
    <message>
        <source>Per speaker</source>
        <translation>Par locuteur</translation>
    </message>
    <message>
        <source>Per label of the house</source>
        <translation>Par mention de la maison</translation>
    </message>
    <message>
        <source>Per analyst</source>
        <translation>Par analyste</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Invérifiable</translation>
    </message>
    <message>
        <source>In a verdict</source>
        <translation>Dans un verdict</translation>
    </message>
    <message>
        <source>2 sources</source>
        <translation>2 sources</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Non traités</translation>
    </message>
    <message>
        <source>Article, own voice</source>
        <translation>Article, en son nom</translation>
    </message>
    <message>
        <source>No outlet</source>
        <translation>Sans média</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analyste</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>5–15 min</source>
        <translation>5–15 min</translation>
    </message>
    <message>
        <source>15–60 min</source>
        <translation>15–60 min</translation>
    </message>
    <message>
        <source>1–8 h</source>
        <translation>1–8 h</translation>
    </message>
    <message>
        <source>8–24 h</source>
        <translation>8–24 h</translation>
    </message>
    <message>
        <source>1–3 days</source>
        <translation>1–3 j</translation>
    </message>
    <message>
        <source>&lt; 5 min</source>
        <translation>&lt; 5 min</translation>
    </message>
    <message>
        <source>&gt; 3 days</source>
        <translation>&gt; 3 j</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Quarter, s</source>
        <translation>Quart, s</translation>
    </message>
    <message>
        <source>Median, s</source>
        <translation>Médiane, s</translation>
    </message>
    <message>
        <source>Three quarters, s</source>
        <translation>Trois quarts, s</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Tous les verdicts</translation>
    </message>
    <message>
        <source>median {time}</source>
        <translation>médiane {time}</translation>
    </message>
    <message>
        <source>half: {low} – {high}</source>
        <translation>la moitié : {low} – {high}</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 source</translation>
    </message>
    <message>
        <source>3 or more</source>
        <translation>3 ou plus</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Save all as CSV…</source>
        <translation>Tout enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Go to a chart first (F6), then copy it.</source>
        <translation>Allez d’abord à un graphique (F6), puis copiez-le.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit : {file}</translation>
    </message>
    <message>
        <source>No claim was counted in what is chosen above.</source>
        <translation>Aucune affirmation n’a été comptée dans ce qui est choisi ci-dessus.</translation>
    </message>
    <message>
        <source>Count everything</source>
        <translation>Tout compter</translation>
    </message>
    <message>
        <source>No article yet, so there is nothing to count.</source>
        <translation>Pas encore d’article, donc rien à compter.</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 article</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} affirmations</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 affirmation</translation>
    </message>
    <message>
        <source>{n} with a verdict</source>
        <translation>{n} avec un verdict</translation>
    </message>
    <message>
        <source>Copied as CSV: {title}</source>
        <translation>Copié en CSV : {title}</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>The selection is not random.</source>
        <translation>La sélection n’est pas due au hasard.</translation>
    </message>
    <message>
        <source>Articles are checked because someone doubted them, so these counts describe the work done, not how reliable an outlet or a speaker is.</source>
        <translation>On vérifie des articles parce que quelqu’un en a douté : ces nombres décrivent le travail fait, non la fiabilité d’un média ou d’un locuteur.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>All changes are saved as you make them</source>
        <translation>Chaque modification est enregistrée aussitôt</translation>
    </message>
    <message>
        <source>All changes saved {time}</source>
        <translation>Tout est enregistré {time}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Your last words are not saved</source>
        <translation>Vos derniers mots ne sont pas enregistrés</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>next</source>
        <translation>suivant</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>précédent</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>touches</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>verdict</translation>
    </message>
    <message>
        <source>link source</source>
        <translation>lier</translation>
    </message>
    <message>
        <source>find</source>
        <translation>chercher</translation>
    </message>
    <message>
        <source>saved copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>why</source>
        <translation>pourquoi</translation>
    </message>
    <message>
        <source>go to the claim</source>
        <translation>à l’affirmation</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>next chart</source>
        <translation>graphique suivant</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tableau</translation>
    </message>
    <message>
        <source>undo to here</source>
        <translation>revenir ici</translation>
    </message>
    <message>
        <source>reuse</source>
        <translation>reprendre</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtrer</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>aperçu</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Tabs</source>
        <translation>Onglets</translation>
    </message>
    <message>
        <source>All tabs, {n} of them articles</source>
        <translation>Tous les onglets, dont {n} d’articles</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>A tag has 40 characters at most.</source>
        <translation>Une étiquette a 40 caractères au plus.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>To review</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Négation</translation>
    </message>
    <message>
        <source>Who did it to whom</source>
        <translation>Qui a fait quoi à qui</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgare</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danois</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hébreu</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Suédois</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>close in meaning</source>
        <translation>proche par le sens</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>1 day old</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{n} days old</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>{n} months old</source>
        <translation>{n} mois</translation>
    </message>
    <message>
        <source>{n} years old</source>
        <translation>{n} ans</translation>
    </message>
    <message>
        <source>1 month old</source>
        <translation>1 mois</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Search exactly as typed</source>
        <translation>Chercher exactement ces mots</translation>
    </message>
    <message>
        <source>Correct misspelt words</source>
        <translation>Corriger les mots mal écrits</translation>
    </message>
    <message>
        <source>Own findings and imported checks are searched; misspelled words are found too.</source>
        <translation>La recherche porte sur vos verdicts et les vérifications importées&#xa0;; les mots mal écrits sont trouvés aussi.</translation>
    </message>
    <message>
        <source>Also searched</source>
        <translation>Aussi cherché</translation>
    </message>
    <message>
        <source>Searched exactly as typed</source>
        <translation>Cherché exactement ces mots</translation>
    </message>
    <message>
        <source>With so few words no check can be called the same claim.</source>
        <translation>Avec si peu de mots, aucune vérification ne peut passer pour la même affirmation.</translation>
    </message>
    <message>
        <source>{shown} of {n} results</source>
        <translation>{shown} résultats sur {n}</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>{n} results</source>
        <translation>{n} résultats</translation>
    </message>
    <message>
        <source>{ms} ms among {all} checks</source>
        <translation>{ms} ms parmi {all} vérifications</translation>
    </message>
    <message>
        <source>meaning: on</source>
        <translation>sens&#xa0;: oui</translation>
    </message>
    <message>
        <source>meaning: off</source>
        <translation>sens&#xa0;: non</translation>
    </message>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>{right} for {wrong}</source>
        <translation>{right} pour {wrong}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Exporter le rapport…</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The article and its statements</source>
        <translation>L’article et ses affirmations</translation>
    </message>
    <message>
        <source>Every statement that can be checked has a number. Click one, or go on with {next} and back with {previous}. Select words and press {add} to add a claim of your own.</source>
        <translation>Chaque affirmation vérifiable porte un numéro. Cliquez dessus, ou avancez avec {next} et reculez avec {previous}. Sélectionnez des mots et appuyez sur {add} pour ajouter la vôtre.</translation>
    </message>
    <message>
        <source>One key, one verdict</source>
        <translation>Une touche, un verdict</translation>
    </message>
    <message>
        <source>{verified} verified, {disputed} disputed, {unverified} unverified; {undo} takes it back.</source>
        <translation>{verified} vérifiée, {disputed} contestée, {unverified} non vérifiée ; {undo} annule.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Copy a web address and press {link}: it is linked to the claim. {reuse} takes over an earlier check.</source>
        <translation>Copiez une adresse web et appuyez sur {link} : elle est liée à l’affirmation. {reuse} reprend une vérification antérieure.</translation>
    </message>
    <message>
        <source>Find everything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>{search} finds commands, claims, sources and earlier checks. {keys} lists the keys of where you are, {export} writes the report. Help shows these marks again.</source>
        <translation>{search} trouve commandes, affirmations, sources et vérifications. {keys} montre les touches de l’endroit où vous êtes, {export} écrit le rapport. L’aide remontre ces repères.</translation>
    </message>
</context>
<context>
    <name>Traces</name>
    <message>
        <source>measures of another country</source>
        <translation>mesures d’un autre pays</translation>
    </message>
    <message>
        <source>phrases taken over word for word</source>
        <translation>tournures calquées mot à mot</translation>
    </message>
    <message>
        <source>capitals inside a sentence</source>
        <translation>majuscules au milieu d’une phrase</translation>
    </message>
    <message>
        <source>words left untranslated</source>
        <translation>mots laissés sans traduction</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” for one name</source>
        <translation>« {one} » et « {other} » pour un même nom</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>The same bytes are here already: “{title}”.</source>
        <translation>Les mêmes octets sont déjà ici : « {title} ».</translation>
    </message>
    <message>
        <source>The same page, by its address, is here already: “{title}”.</source>
        <translation>La même page, d’après son adresse, est déjà ici : « {title} ».</translation>
    </message>
    <message>
        <source>The same DOI is here already: “{title}”.</source>
        <translation>Le même DOI est déjà ici : « {title} ».</translation>
    </message>
    <message>
        <source>The same words are here already: “{title}”.</source>
        <translation>Les mêmes mots sont déjà ici : « {title} ».</translation>
    </message>
    <message>
        <source>Nearly the same words are here already: “{title}”.</source>
        <translation>Presque les mêmes mots sont déjà ici : « {title} ».</translation>
    </message>
    <message>
        <source>Go to that one instead</source>
        <translation>Aller plutôt à celui-là</translation>
    </message>
    <message>
        <source>Cite that one instead</source>
        <translation>Citer plutôt celle-là</translation>
    </message>
    <message>
        <source>One source now: “{title}”. What cited the other cites it.</source>
        <translation>Une seule source désormais : « {title} ». Ce qui citait l’autre la cite.</translation>
    </message>
</context>
<context>
    <name>VerdictBars</name>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
</context>
<context>
    <name>VerdictRow</name>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sans mention</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Mention : %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not checkable: %1</source>
        <translation>Invérifiable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Checkable: %1</source>
        <translation>Vérifiable&#xa0;: %1</translation>
    </message>
    <message>
        <source>The house has no labels of its own yet: File › Scale of verdicts makes them.</source>
        <translation>La maison n’a pas encore ses propres mentions : Fichier › Échelle des verdicts les crée.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Journal head: {head}</source>
        <translation>Tête du journal&#xa0;: {head}</translation>
    </message>
    <message>
        <source>All is well: nothing was altered or dropped since it was saved.</source>
        <translation>Tout va bien&#xa0;: rien n’a été modifié ni retiré depuis l’enregistrement.</translation>
    </message>
    <message>
        <source>1 thing is wrong. Nothing was changed; keep this file, and compare it with your last backup.</source>
        <translation>1 chose ne va pas. Rien n’a été modifié&#xa0;; gardez ce fichier et comparez-le à votre dernière sauvegarde.</translation>
    </message>
    <message>
        <source>{n} things are wrong. Nothing was changed; keep this file, and compare it with your last backup.</source>
        <translation>{n} choses ne vont pas. Rien n’a été modifié&#xa0;; gardez ce fichier et comparez-le à votre dernière sauvegarde.</translation>
    </message>
    <message>
        <source>… and {n} more; the command line tells them all: workbench verify</source>
        <translation>… et {n} autres&#xa0;; la ligne de commande les dit toutes&#xa0;: workbench verify</translation>
    </message>
    <message>
        <source>1 event of the journal</source>
        <translation>1 événement du journal</translation>
    </message>
    <message>
        <source>{n} events of the journal</source>
        <translation>{n} événements du journal</translation>
    </message>
    <message>
        <source>1 saved copy</source>
        <translation>1 copie enregistrée</translation>
    </message>
    <message>
        <source>{n} saved copies</source>
        <translation>{n} copies enregistrées</translation>
    </message>
    <message>
        <source>1 check</source>
        <translation>1 vérification</translation>
    </message>
    <message>
        <source>{n} checks</source>
        <translation>{n} vérifications</translation>
    </message>
    <message>
        <source>Looked at: {parts}.</source>
        <translation>Ont été examinés&#xa0;: {parts}.</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>The passage is not found in this copy: “{quote}”</source>
        <translation>Le passage est introuvable dans cette copie : « {quote} »</translation>
    </message>
    <message>
        <source>Show the copy it was pinned in</source>
        <translation>Voir la copie où il a été épinglé</translation>
    </message>
    <message>
        <source>What was pinned is not found in this copy: it was saved anew since.</source>
        <translation>Ce qui a été épinglé est introuvable dans cette copie : elle a été enregistrée de nouveau depuis.</translation>
    </message>
    <message>
        <source>This is an earlier copy; the source was saved anew since.</source>
        <translation>Ceci est une copie antérieure ; la source a été enregistrée de nouveau depuis.</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>Voir la plus récente</translation>
    </message>
    <message>
        <source>Its page is not saved.</source>
        <translation>Sa page n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>Save its page</source>
        <translation>Enregistrer sa page</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>Livre numérique</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>saved on {day}</source>
        <translation>enregistrée le {day}</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>an earlier copy</source>
        <translation>une copie antérieure</translation>
    </message>
    <message>
        <source>Nothing of this source is saved yet. Save its page to read and pin it here.</source>
        <translation>Rien de cette source n’est encore enregistré. Enregistrez sa page pour la lire et l’épingler ici.</translation>
    </message>
    <message>
        <source>Nothing of this source is saved: it was linked by its name alone.</source>
        <translation>Rien de cette source n’est enregistré : elle a été liée par son seul nom.</translation>
    </message>
    <message>
        <source>The file is saved as it came. No words could be read in it.</source>
        <translation>Le fichier est enregistré tel quel. Aucun mot n’a pu y être lu.</translation>
    </message>
    <message>
        <source>What was saved of this source was forgotten for good.</source>
        <translation>Ce qui était enregistré de cette source a été oublié définitivement.</translation>
    </message>
    <message>
        <source>The saved copy is not in this casebook any more.</source>
        <translation>La copie enregistrée n’est plus dans ce dossier.</translation>
    </message>
    <message>
        <source>The saved copy is damaged and cannot be shown. Check the casebook to see what else is.</source>
        <translation>La copie enregistrée est endommagée et ne peut être affichée. Contrôlez le dossier pour voir s’il y a d’autres dégâts.</translation>
    </message>
    <message>
        <source>Pin {at} of {count}</source>
        <translation>Épingle {at} sur {count}</translation>
    </message>
    <message>
        <source>{stance}, claim {n}</source>
        <translation>{stance}, affirmation {n}</translation>
    </message>
    <message>
        <source>not found in this copy</source>
        <translation>introuvable dans cette copie</translation>
    </message>
    <message>
        <source>p. {n}</source>
        <translation>p. {n}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>No passage is pinned yet. Select some words.</source>
        <translation>Aucun passage n’est encore épinglé. Sélectionnez des mots.</translation>
    </message>
    <message>
        <source>1 passage is pinned.</source>
        <translation>1 passage est épinglé.</translation>
    </message>
    <message>
        <source>{n} passages are pinned.</source>
        <translation>{n} passages sont épinglés.</translation>
    </message>
    <message>
        <source>Withheld: {reason}. Reports do not name it.</source>
        <translation>Protégée : {reason}. Les rapports ne la nomment pas.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Casebook</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>New casebook</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Pasted: {}</source>
        <translation>Collé&#xa0;: {}</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy an article first, then press {key} again.</source>
        <translation>Le presse-papiers ne contient aucun texte. Copiez d’abord un article, puis appuyez de nouveau sur {key}.</translation>
    </message>
    <message>
        <source>New from a web address</source>
        <translation>Nouveau depuis une adresse web</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>The page is fetched from the web once and kept; scripts in it are not run.</source>
        <translation>La page est chargée une fois du web et gardée ; ses scripts ne sont pas exécutés.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>The copy was saved as {}.</source>
        <translation>La copie a été enregistrée sous {}.</translation>
    </message>
    <message>
        <source>The casebook was backed up to {}.</source>
        <translation>Le dossier a été sauvegardé dans {}.</translation>
    </message>
    <message>
        <source>Claim {n} is on the clipboard.</source>
        <translation>L’affirmation {n} est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>{casebook} copy</source>
        <translation>{casebook} copie</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>The settings hold in this window, but could not be written: {error}.</source>
        <translation>Les réglages valent dans cette fenêtre, mais n’ont pas pu être écrits : {error}.</translation>
    </message>
    <message>
        <source>Versions, settings and the log’s last lines are on the clipboard, and no article text.</source>
        <translation>Les versions, les réglages et la fin du journal sont dans le presse-papiers, sans aucun texte d’article.</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed in this window.</source>
        <translation>Lecture seule : rien ne peut être modifié dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Select the words of the claim in the article, then press {key}.</source>
        <translation>Sélectionnez les mots de l’affirmation dans l’article, puis appuyez sur {key}.</translation>
    </message>
    <message>
        <source>The selected words are no part of claim {n}. Nothing was changed; select some words of it.</source>
        <translation>Les mots sélectionnés ne font pas partie de l’affirmation {n}. Rien n’a été modifié ; sélectionnez des mots de celle-ci.</translation>
    </message>
    <message>
        <source>Tags of claim {n}</source>
        <translation>Étiquettes de l’affirmation {n}</translation>
    </message>
    <message>
        <source>Tags of {n} claims</source>
        <translation>Étiquettes de {n} affirmations</translation>
    </message>
    <message>
        <source>Click in claim {n} where its second part shall begin, then press {key}.</source>
        <translation>Cliquez dans l’affirmation {n} là où sa seconde partie doit commencer, puis appuyez sur {key}.</translation>
    </message>
    <message>
        <source>A folder of articles, which are read but not stored</source>
        <translation>Un dossier d’articles, lus mais pas enregistrés</translation>
    </message>
    <message>
        <source>What this was about is not in the casebook any more, or is no claim.</source>
        <translation>Ce dont il s’agissait n’est plus dans le dossier, ou n’est pas une affirmation.</translation>
    </message>
    <message>
        <source>Only a finding can have a day as of which it holds. Give the claim a verdict first.</source>
        <translation>Seul un constat peut porter une date. Donnez d’abord un verdict à l’affirmation.</translation>
    </message>
    <message>
        <source>How long the finding on claim {n} holds</source>
        <translation>Validité du constat sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>How long {n} findings hold</source>
        <translation>Validité de {n} constats</translation>
    </message>
    <message>
        <source>Nothing that this finding rests on has changed, as far as is known here.</source>
        <translation>Rien de ce sur quoi repose ce constat n’a changé, pour autant qu’on le sache ici.</translation>
    </message>
    <message>
        <source>Nobody is said to have said this: the article says it itself.</source>
        <translation>Ces mots ne sont attribués à personne : c’est l’article qui le dit.</translation>
    </message>
    <message>
        <source>Still stands</source>
        <translation>Tient toujours</translation>
    </message>
    <message>
        <source>To check again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Findings that rest on something that is no longer what it was, and those whose review is due.</source>
        <translation>Les constats qui reposent sur un élément qui n’est plus ce qu’il était, et ceux dont la révision est due.</translation>
    </message>
    <message>
        <source>Nothing is to be checked again.</source>
        <translation>Rien n’est à revoir.</translation>
    </message>
    <message>
        <source>Request for comment on claim {n}</source>
        <translation>Demande de réaction sur l’affirmation {n}</translation>
    </message>
    <message>
        <source>Request for comment on {n} claims</source>
        <translation>Demande de réaction sur {n} affirmations</translation>
    </message>
    <message>
        <source>Request for comment on the article</source>
        <translation>Demande de réaction sur l’article</translation>
    </message>
    <message>
        <source>Request for comment</source>
        <translation>Demande de réaction</translation>
    </message>
    <message>
        <source>Write down the answer…</source>
        <translation>Noter la réponse…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Requests for comment</source>
        <translation>Demandes de réaction</translation>
    </message>
    <message>
        <source>Who was asked for comment and has not answered, the longest overdue first.</source>
        <translation>Les personnes sollicitées qui n’ont pas répondu, les plus en retard d’abord.</translation>
    </message>
    <message>
        <source>Nobody owes you an answer. A request is logged on a claim with {key}.</source>
        <translation>Personne ne vous doit de réponse. Une demande se note sur une affirmation avec {key}.</translation>
    </message>
    <message>
        <source>Show the answered ones too</source>
        <translation>Montrer aussi celles qui ont une réponse</translation>
    </message>
    <message>
        <source>Open the saved copy of a source with {key} first, then select words in it.</source>
        <translation>Ouvrez d’abord la copie enregistrée d’une source avec {key}, puis sélectionnez-y des mots.</translation>
    </message>
    <message>
        <source>Everything in {name} is here already.</source>
        <translation>Tout ce que contient {name} est déjà ici.</translation>
    </message>
    <message>
        <source>My changes for a colleague</source>
        <translation>Mes modifications pour un collègue</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>A day such as 2027-01-31, the number of an event of the history, or the journal head of a report.</source>
        <translation>Un jour comme 2027-01-31, le numéro d’un événement de l’historique ou la tête du journal d’un rapport.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Keep what stands</source>
        <translation>Garder ce qui vaut</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Conflicts of merges</source>
        <translation>Conflits de fusion</translation>
    </message>
    <message>
        <source>What both sides of a merge changed. What stands first is in force until somebody decides.</source>
        <translation>Ce que les deux côtés d’une fusion ont modifié. Ce qui est cité en premier vaut jusqu’à ce que quelqu’un tranche.</translation>
    </message>
    <message>
        <source>Nothing is to be decided.</source>
        <translation>Rien n’est à trancher.</translation>
    </message>
    <message>
        <source>That is no choice there. Keep what stands to take it off the list.</source>
        <translation>Ce choix n’existe pas ici. Gardez ce qui vaut pour le retirer de la liste.</translation>
    </message>
    <message>
        <source>stands: {text}</source>
        <translation>vaut&#xa0;: {text}</translation>
    </message>
    <message>
        <source>other: {text}</source>
        <translation>autre&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>WorkShown</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
</context>
</TS>
