"""Where sentences end in ordinary prose of the five languages: a line per trap, a bar where a sentence ends."""

import pytest

from workbench.services.language.sentences import sentence_spans

ENGLISH = """
Cllr. Ann Pell met the Rt. Hon. Tom Hale.| They agreed.
The fair is on Sun. 4 Jan. at the hall.| It is free.
It opens on Sat. 12 July.| We lay in the sun.| 20 minutes later it rained.
They sat.| 12 others stood.
Lt.-Col. Hale and Brig. Pell spoke to Fr. Roe and Bp. Fox.| Nobody else did.
Ald. Roe sued Hale Pty. Ltd. on Tues. 3 March.
It shuts on Thurs.| The shop stays open.
The vote is on Jan. 14.| Few expect it to pass.
He was born in Jan.| She was born in May.
Mr. and Mrs. Hale own it.| They rent it to Dr. Ann Pell of St. Ives.
She arrived at 6 p.m.| Nobody was there.
She arrived at 6 p.m. on Monday.
The shop opens at 9 a.m. Mondays and closes late.
The call is at 5 p.m. London time.| It is short.
He moved to the U.S. in 1990.| The U.S. Senate knows.
He moved to the U.S.| He never came back.
Sales at Hale Inc. rose.| The firm Pell Ltd. did not comment.
It belongs to Hale Inc.| The sale is near.
See fig. 3 and p. 12 of vol. 2.| The rest is in ch. IV.
They said no.| He left.
It was called modern art.| Critics laughed.
He asked for No. 5.| She took it.
The answer is no.| I asked twice.
"Are you ready?" she asked.| "Yes."
He said, "I am done."| Then he left.
She wondered (was he late?) and sat down.
He came late (very late.)| Then he sat.
The box (see p. 4) is closed.| (It was open before.)| Nobody cares.
I thought ... well, never mind.
I never meant that....| She left the store.
Well...| What can I say?
"Well..." he said.| "I see."
One further habit [...] grew over the years.| The rest is known.
The coordinates are 51.30.15 N 0.7.39 W.| The ship sank there.
Visit www.valdor.example/page.html for more.| Write to a.pell@valdor.example today.
Go to valdor.example.| It is free.
She works at Yahoo! in accounting.| Yahoo! Mail is old.
It costs $3.50.| That is 3.5% more.
J. R. R. Hale and A.B. Pell wrote it.| They were friends.
We ate apples, pears, etc. and left.| They sold fish, etc.| The market closed.
1. Open the box.| 2. Take the key.
1.) The first item| 2.) The second item
Gen. Hale met Gov. Pell, Sen. Roe and Rep. Fox Jr. in Washington, D.C.| The talks failed.
The police (about 200 officers, i.e. half of the force) came, e.g. from Kent.
Really?!| Yes!!| No...
He has a Ph.D. in law.| She has a Ph.D.| They are happy.
Prices rose vs. last year.| Hale v. Pell was decided.
“Stop!” he cried.| “Why?”| 'Because.'
'It is late.'| He went home.
“We won,” said Hale.| “It was hard.”| Then came the rain.
He lives on Baker St. near the park.| She lives on Elm Ave.| It is quiet.
At 5 p.m. Mr. Hale went to the bank.| He left the bank at 6 P.M.| Mr. Pell then went to the store.
This is Max.| He is a dog.
The min. wage is $12 per hr. in most towns.
i went home.| it was late.| nobody cared.
Today i went home...| It was late.| nobody cared.. not even i.
"Wait…"| He stopped.
The book (“Sea and Sand”) sold well.| It won prizes.
Prof. Ann Roe, M.D., spoke first.| Dr. Pell followed.
He wrote "It rains." (Hale, 1990).| She agreed.
"The port is shut."| "who says so?"
Is that good or bad?|nobody knows.
Is it cheap?| HELP!!!| It is late.
The yard closed.|Workers left.
She said "Why?"| "Because."| He nodded.
"""
FRENCH = """
La fête a lieu dim. 4 janv. à Lannec.| Elle est gratuite.
Le lt-col. Roy et le gal. Pell ont parlé.| Ils reviendront.
M. Roy et Mme Corvet sont partis.| Ils reviendront.
Le pr. Roy a parlé.| Le Dr Pell aussi.
Voir l'art. 3 et la p. 12.| Le reste suit.
Il aime l'art.| Elle préfère le sport.
Il a pris le vol.| Puis il est rentré.
Elle en a compté sept.| Il en reste deux.
Le 5 sept. 2020, il pleuvait.| Le 6 aussi.
Il pèse 80 kg.| Elle en pèse 60.
« Je pars », a-t-il dit.| « Adieu ! »
« Je pars.| Adieu. »| Il est sorti.
« Pourquoi ? » demande-t-elle.| Personne ne répond.
Il a dit : « Non ! »| Elle a ri.
« Vraiment ? »| « Oui. »
Il a crié « Au feu ! » et il a fui.
Né en 52 av. J.-C., il meurt en 12 apr. J.-C.| Son fils règne.
Le code civil (art. 12, al. 3) le dit.| C'est clair.
Il est 15 h 30.| Le train part à 16 h.
Il habite au 3, bd. Voltaire.| C'est loin.
La S.N.C.F. a réagi.| La R.A.T.P. se tait.
Cela coûte 3,50 €.| C'est 3.5 % de plus.
Oui… mais non.| Enfin…| Peut-être.
Il hésite... puis il part.
Et ensuite ?...| Rien.
Des pommes, des poires, etc.| Le marché ferme.
Des pommes, des poires, etc., sont vendues.
Il est parti (enfin !) vers midi.| Elle dort.
Elle est partie.| (Il dormait.)| Personne n'a rien vu.
Le site www.valdor.example est ouvert.| Écrivez à a.roy@valdor.example.
J.-P. Roy et A. Corvet ont signé.| C'est fait.
La société Roy S.A. a vendu.| Elle a gagné.
1. Ouvrir la boîte.| 2. Prendre la clé.
a) Le prix| b) La date
L'O.N.U. a voté.| L'U.E. hésite.
Le no. 5 est sorti.| Le n° 6 aussi.
Il a couru le 100 m.| Elle a gagné.
Les éd. Roy publient.| Le livre est beau.
C'est fini !| Quoi ?!| Non.
Le XXe s. fut long.| Le XXIe commence.
—Tu viens ?| —Non.
À quoi bon ?| À rien.
« Il a dit : “C'est fini.” »| Elle est partie.
Le prix a baissé.| « C'est peu », dit-il.
Mgr Roy a célébré la messe.| Le P. Corvet aussi.
La rue St. Jean est fermée.| Le maire l'a dit.
Il y a 3 000 hab.| Le maire s'en plaint.
Elle a répondu « oui ».| Il a répondu « non ».
Il mesure 1,80 m.| Elle aussi.
Voici les dates.| - janvier : on ouvre.| - mars : on ferme.
17 bateaux (!) ont coulé.| 12 autres (?) aussi.
"""
SPANISH = """
La feria es el sáb. 4 de enero.| Es gratis.
El Rvdo. Ruiz y la Lcda. Mora hablaron.| Nadie respondió.
El Sr. Ruiz y la Sra. Paz llegaron.| No hablaron.
¿Qué pasa?| ¡Nada!| Nos vamos.
—¿Vienes? —preguntó ella.| —No.
—Sí —dijo él—.| Mañana.
«No lo sé», dijo.| «Quizá mañana».| Se fue.
Dijo que no.| Luego se fue.
Vive cerca del mar.| Le gusta nadar.
El art. 3 y la pág. 12 lo dicen.| Es claro.
Le gusta el art.| Es moderno.
Los EE. UU. ganaron.| México perdió.
Vive en EE. UU.| No volverá.
Vive en EE.UU. desde 2010.
Nació en el 300 a. C. en Roma.| Murió allí.
Eran las 5 p. m. cuando llegó.| Llovía.
Son las 5 p.m.| La tienda cierra.
Cuesta 3,50 €.| Es un 3,5 % más.
La población es de 1.250 hab.| No crece.
Ud. sabe más que Vds.| Nadie lo niega.
El Dr. J. A. Ruiz habló.| La Dra. Paz no.
Manzanas, peras, etc.| El mercado cierra.
Manzanas, peras, etc., se venden.
La empresa Paz S.A. vendió.| Ganó mucho.
Avda. del Mar, núm. 5.| Tel. 555.
No sé... tal vez.| Quizá...| Veremos.
Dijo: «¡Basta!».| Y salió.
«¿Por qué?», preguntó.| Nadie respondió.
(Era tarde.)| Nadie habló.
Visite www.valdor.example.| Es gratis.
1. Abrir la caja.| 2. Tomar la llave.
El presidente (¡por fin!) habló.| Fue breve.
¡¿Qué?!| No puede ser.
D. Luis y D.ª Ana viven aquí.| Son felices.
El gral. Ruiz y el cap. Paz firmaron.| Fue el 3 de mayo.
Llegó el 5 de ene. de 2020.| Se fue en mayo.
Se quejó.| «Es poco», dijo.
El S. XX fue largo.| El XXI empieza.
Vino, vio y venció.| ¿y después?
"""
GERMAN = """
Dr. med. Anna Roth und Pfr. Hans Pell kamen.| Sie sprachen lange.
Hptm. Roth und Obstlt. Pell kamen.| Alle schwiegen.
Am 3. Oktober war es so weit.| Am 4. Oktober auch.
Das ist nun mal so.| Auch das ist wahr.
Das gilt z. B. für Kinder, d. h. für alle.| Es gilt u. a. hier.
Das gilt z.B. für Kinder, d.h. für alle.| Es gilt u.a. hier.
Dr. Roe und Prof. Hahn kamen.| Hr. Pell auch.
Sie kam am Mo. 5. Mai.| Er kam nicht.
Menschen dieser Art.| Sie sind selten.
Nach Art. 3 GG ist das so.| Niemand bestreitet es.
Sie heißt Max.| Er auch.
Es kostet 3,50 Euro.| Das sind 3,5 Prozent mehr.
Im 19. Jahrhundert war das üblich.| Im 20. nicht mehr.
Er wurde 3.| Sie wurde 4.
Papst Johannes Paul II. starb 2005.| Sein Nachfolger kam aus Bayern.
„Kommst du?“, fragte sie.| „Nein.“
„Ich gehe.“| Er ging.
»Ich gehe.«| Er ging.
Er sagte: „Halt!“| Dann ging er.
Äpfel, Birnen usw. werden verkauft.| Äpfel, Birnen usw.| Der Markt schließt.
Die Firma Hahn & Co. verkauft.| Sie gewinnt.
Die Hahn GmbH u. Co. KG schweigt.| Das ist neu.
Er wohnt in der Hauptstr. 5.| Sie wohnt nebenan.
Das Treffen ist um 5 Uhr.| Es dauert.
Ca. 200 Leute kamen.| Ungefähr die Hälfte blieb.
Siehe S. 12, Abs. 3, Nr. 4.| Der Rest folgt.
Wirklich?| Ja!| Nein …
Ich weiß nicht … vielleicht.| Na ja …| Mal sehen.
Er kam (endlich!) an.| Sie schlief.
(Es war spät.)| Niemand sprach.
Die Seite www.valdor.example ist offen.| Schreiben Sie an a.roe@valdor.example.
A. Roe und H.-P. Hahn schrieben es.| Es wurde gelesen.
1. Die Kiste öffnen.| 2. Den Schlüssel nehmen.
Der 1. FC Valdor gewann.| Der 2. Platz reichte.
Das Buch erschien 1999.| Es war gut.
Geb. 1960 in Ulm, lebt er dort.| Er ist Koch.
Im Jahr 50 v. Chr. war Krieg.| Er endete 48 v. Chr.| Dann kam Ruhe.
Die 1,5 Mio. Euro fehlen.| Es fehlen 2 Mrd.| Das ist viel.
Der sog. Experte irrte.| Er entschuldigte sich.
Platz 1.| Wir haben gewonnen.
St. Pauli verlor.| Der HSV auch.
Die Kolleg!innen kamen.| Die Schüler*innen auch.
„Das war's.“| „Wirklich?“
Er ging.| „langsam“ war sein Wort.
"Die Mole hielt."| "aber nicht lange."
"""
ITALIAN = """
Il cav. Neri e il card. Rossi hanno parlato.| Nessuno ha risposto.
Il sig. Rossi e la sig.ra Verdi sono partiti.| Torneranno.
Il Dott. Rossi e l'Avv. Verdi parlano.| Nessuno ascolta.
L'art. 3 c.p. lo vieta.| È chiaro.
Gli piace l'art.| È moderna.
Mele, pere, ecc.| Il mercato chiude.
Mele, pere, ecc. sono vendute.
Sono le 5 p.m.| Il negozio chiude.
Nel 300 a.C. nacque a Roma.| Morì lì.
Costa 3,50 euro.| È il 3,5% in più.
«Vado», disse.| «Addio!»
«Perché?» chiese.| Nessuno rispose.
Disse: «Basta!».| Poi uscì.
"Vado."| Uscì.
Guarda il mar.| È blu.
Come sta?| Sto bene.
Non so... forse.| Mah...| Vedremo.
La S.p.A. ha venduto.| La società Rossi S.p.A. ha vinto.
Vedi p. 12, fig. 3, cap. IV.| Il resto segue.
Il prof. G. B. Rossi e A. Verdi scrivono.| Sono amici.
(Era tardi.)| Nessuno parlò.
Il sito www.valdor.example è aperto.| Scrivete a a.rossi@valdor.example.
1. Aprire la scatola.| 2. Prendere la chiave.
Che cosa?!| No!
Il presidente (finalmente!) parlò.| Fu breve.
L'on. Rossi e il gen. Verdi firmarono.| Era il 3 maggio.
Ha il n. 5.| Lei il n. 6.
Nel sec. XX tutto cambiò.| Nel XXI pure.
S. Francesco e S. Chiara vissero ad Assisi.| Erano amici.
Abita in via Roma, n. 5.| È lontano.
«È finita.»| Poi tacque.
L'U.E. esita.| Gli U.S.A. no.
È nato il 5 gen. 1960.| È morto nel 2020.
Ne ha contati sette.| Ne restano due.
"""
CASES = [
    (language, line)
    for language, lines in (("en", ENGLISH), ("fr", FRENCH), ("es", SPANISH), ("de", GERMAN), ("it", ITALIAN))
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_sentences_end_at_the_bars(language: str, line: str) -> None:
    text = line.replace("|", "")
    assert " | ".join(text[a:b] for a, b in sentence_spans(text, language)) == " | ".join(map(str.strip, line.split("|")))
