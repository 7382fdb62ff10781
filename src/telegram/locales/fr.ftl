## Around an answer

own-sentences = Dans les termes mêmes de l’article :
source-does-not-say = La source ne le dit pas.
nothing-found = Sans le modèle de langage, je n’ai trouvé aucune phrase qui réponde à cela.
nearest-passages = Les passages qui s’en approchent le plus :
off-topic = Les articles dont je dispose ne parlent pas de cela.
ask-about = Vous pouvez demander ce qui figure sous ce titre :
several-readings = Cela peut se comprendre de plusieurs façons :
open-the-passage = ouvrir le passage ↗
whole-paragraph = Le paragraphe entier
plain-text = Texte simple
plain-text-not-yours = Seule la personne qui a posé la question, ou un administrateur, peut changer l’aspect de cette réponse.
sentence = phrase { $number }
page = page { $number }
part = partie { $number } sur { $of }
as-of = À la date du { $date }.
newest-held = Le texte le plus récent que j’ai à ce sujet date d’il y a { $age }.
texts-differ = Deux textes divergent ici. Le plus récent ({ $newer }) vient en premier, puis l’autre ({ $older }).
repaired = J’ai cherché « { $to } » au lieu de « { $from } ».
left-out =
    { $left ->
        [one] { $left } phrase sur { $of } a été omise : aucune citation ne l’appuie.
        [many] { $left } de phrases sur { $of } ont été omises : aucune citation ne les appuie.
       *[other] { $left } phrases sur { $of } ont été omises : aucune citation ne les appuie.
    }
unsaid-part = La source ne dit pas : « { $part } ».
unsaid = La source ne répond pas à toute votre question.
other-language = Trop peu de mots de votre question ont pu être rapprochés du texte. Sans modèle de langage, seule la langue de l’article ({ $language }) peut l’être de façon fiable ; des autres langues, je transpose des mots isolés, et je ne les connais pas tous.
opens-with = Voici comment l’article commence :
unchecked-unavailable = Le modèle de langage est injoignable pour le moment.
unchecked-refused = Le modèle de langage a refusé de répondre à cela.
unchecked-unbacked = La réponse du modèle de langage a été écartée : aucune citation ne l’appuie.
unchecked-stopped = Vous avez arrêté le modèle de langage avant qu’une seule de ses phrases ait été vérifiée.
stopped = Vous avez arrêté la réponse ici.
nothing-to-stop = Rien n’est en cours de rédaction.
writing = Je lis l’article…
budget-person = Votre budget du jour pour le modèle de langage est épuisé. Il sera renouvelé à { $clock } UTC, le { $date }.
budget-chat = Le budget du jour de cette discussion pour le modèle de langage est épuisé. Il sera renouvelé à { $clock } UTC, le { $date }.
budget-bot = Mon budget du jour pour le modèle de langage est épuisé. Il sera renouvelé à { $clock } UTC, le { $date }.

## Commands

start-what = Interrogez-moi sur le projet de loi. Chaque phrase de ma réponse s’appuie sur les mots mêmes de l’article, cités textuellement : vous pouvez donc la vérifier.
start-holds-nothing = Je n’ai encore aucun article.
start-holds = Je dispose de : { $articles }.
start-holds-more =
    { $more ->
        [one] Je dispose de : { $articles } ; et de { $more } autre.
        [many] Je dispose de : { $articles } ; et de { $more } d’autres.
       *[other] Je dispose de : { $articles } ; et de { $more } autres.
    }
held-article = { $title } ({ $publisher }, { $date })
start-how = Écrivez simplement votre question, par exemple : Est-ce déjà une loi ? Dans un groupe, écrivez /ask suivi de la question.
start-more = /source montre l’article en entier, /help toutes les commandes.
help-what = Écrivez une question, et je réponds par les phrases de l’article qui y répondent. Si l’article ne le dit pas, je vous le dis.
help-what-model = Écrivez une question. Claude rédige la réponse, et chacune de ses phrases repose sur les mots mêmes de l’article, que je montre. Si l’article ne le dit pas, je vous le dis.
help-ask = /ask QUESTION – demander ; en réponse à un message, c’est lui la question
help-status = /status – où en est le projet de loi, et à quelle date
help-source = /source – l’article en entier, phrases numérotées ; /source 5 – l’article 5 d’une loi
help-articles = /articles – les articles dont je dispose
help-more = /more – ce qui entoure les citations d’une réponse
help-lang = /lang – dans quelle langue je vous parle
help-settings = /settings – comment je dois me comporter ; dans un groupe, pour ses administrateurs
help-privacy = /privacy – ce que devient votre question
help-stop = /stop – arrêter la réponse en cours
help-follow-up = Répondez à une réponse pour la prolonger.
help-groups = Dans un groupe, utilisez /ask ou répondez à l’un de mes messages. Si vous modifiez votre question, je modifie ma réponse.
status-question = Que doit-il se passer pour que le projet de loi devienne une loi ?
status-lead = Ce que disent les articles des étapes, du plus récent au plus ancien :
stage-introduction = Dépôt
stage-first-reading = Première lecture
stage-second-reading = Deuxième lecture
stage-third-reading = Troisième lecture
stage-lower-house = Chambre basse
stage-upper-house = Chambre haute
stage-parliament = Parlement
stage-signature = Signature
stage-entry-into-force = Entrée en vigueur
state-done = fait
state-pending = à venir
state-refused = refus
stage-of = { $stages } : { $state }.
status-more = Tout ne tient pas ici : écrivez /status et le nom d’un texte de loi pour le voir.
hello = Bonjour. Je réponds aux questions sur le projet de loi et je montre, pour chaque phrase, les mots mêmes de la source. Écrivez /ask suivi de votre question, ou répondez à un message par /ask. Pour en savoir plus : /help.

## Privacy: paragraphs of /privacy

privacy-model-goes = Votre question part chez Anthropic, dont le modèle Claude rédige la réponse, avec les articles ou des passages de ceux-ci. Si vous répondez à une réponse, les questions et réponses précédentes partent avec. En dehors d’une empreinte salée à la place de votre identifiant, rien n’est transmis sur vous ni sur la discussion : ni nom, ni identifiant, ni titre.
privacy-model-keeps = Je garde votre question et ma réponse 24 heures au plus, pour que vous puissiez poursuivre et pour que la même question ne soit pas payée deux fois. Je garde aussi longtemps les numéros des messages de ma réponse et une courte empreinte de votre question, afin de modifier la réponse si vous modifiez la question.
privacy-model-counts = Ce que chaque personne et chaque discussion dépense par jour, je le compte sous des empreintes salées et le garde 3 jours.
privacy-alone = La réponse à votre question est établie sur la machine où tourne ce bot. Aucun modèle de langage n’est appelé, et le texte ne va chez personne d’autre.
privacy-no-model = La réponse à votre question est établie sur la machine où tourne ce bot. Aucun modèle de langage ne rédige la réponse.
privacy-keeps = Pendant 24 heures, je garde les numéros des messages de ma réponse et une courte empreinte de votre question, afin de modifier la réponse si vous modifiez la question.
privacy-waits = Tant que votre message n’a pas de réponse, je le garde tel que Telegram me l’a remis, avec votre nom et votre identifiant : quelques secondes ou, pendant une panne, 24 heures au plus ; et ma réponse jusqu’à ce qu’elle soit entièrement envoyée. Qu’un message a été traité, je le note pendant 2 jours, et que j’ai dû y renoncer, pendant 30 jours : par son seul numéro.
privacy-shown = Quels passages figurent dans lesquels de mes messages, je le garde 24 heures, pour que /more et les boutons fonctionnent. À quel rythme vous demandez et quand j’ai écrit ici, je le retiens quelques minutes ; que je vous ai signalé une limite, 24 heures au plus.
privacy-embeddings = Le texte de votre question est envoyé à un serveur ({ $host }) qui le transforme en nombres, pour trouver des passages d’après leur sens. Rien n’est transmis sur vous ni sur la discussion, et je ne garde aucun de ces nombres.
privacy-feedback = Je garde votre question et ma réponse pour les personnes qui gèrent ce bot, sans votre nom ni votre identifiant, afin qu’elles voient à quoi je réponds mal. Un vote sur une réponse, ou le signalement d’une citation fausse, je le garde avec elle, sous une empreinte salée au lieu de votre identifiant.
privacy-feedback-day = Tout cela est effacé après 24 heures.
privacy-feedback-days =
    { $days ->
        [one] Tout cela est effacé après { $days } jour.
        [many] Tout cela est effacé après { $days } de jours.
       *[other] Tout cela est effacé après { $days } jours.
    }
privacy-feedback-counts = Le nombre de questions, de votes et de signalements d’une journée, je le garde 90 jours ; il ne contient ni mots ni identifiant de personne.
privacy-forget = Hormis un message en attente, je ne reconnais qu’à une empreinte salée ce qui est à vous. /forget l’efface aussitôt et en donne la liste.
privacy-settings = Ce que vous réglez, comme la langue, je le garde jusqu’à ce que vous le changiez.
privacy-group-settings = Ce qui est réglé pour un groupe, je l’oublie quand je le quitte ; ce que vous réglez vous-même, quand vous me bloquez.
privacy-runs = De vous, qui gérez ce bot : un article qui attend « Confirmer », je le garde 24 heures ; qui a ajouté, retiré ou rétabli quel article et quand, sous le nom que Telegram affiche, 365 jours, et la dernière modification de chaque article aussi longtemps que mes données existent.
privacy-encryption = Les discussions avec des bots ne sont pas chiffrées de bout en bout : les serveurs de Telegram peuvent les lire.

## Language

choose-language = Dans quelle langue dois-je vous parler ? L’article, lui, est toujours cité dans sa propre langue.
language-as-in-telegram = Comme dans Telegram
language-chosen = Je vous parle désormais en français.
language-follows = Je parle la langue de votre question, ou à défaut celle de votre Telegram.
no-such-language = Je ne parle pas « { $language } ». Choisissez l’une de celles-ci :
language-of-group = Dans un groupe, ce sont ses administrateurs qui choisissent ma langue, avec /settings.

## Settings

menu-of-person = Comment je dois me comporter avec vous. Touchez un bouton pour changer.
menu-of-group = Comment je dois me comporter dans ce groupe. Touchez un bouton pour changer.
menu-of-topic = Comment je dois me comporter dans ce sujet. Ce qui n’est pas choisi ici est comme dans le groupe.
menu-language = Langue : { $choice }
menu-who-everyone = Qui peut demander : tout le monde
menu-who-admins = Qui peut demander : les administrateurs
menu-answers-public = Réponses à /ask : visibles par tous
menu-answers-ephemeral = Réponses à /ask : pour l’auteur seul
menu-suggestions-on = Questions suggérées : oui
menu-suggestions-off = Questions suggérées : non
menu-budget = Budget du jour : { $amount }
menu-budget-open = ce que permet mon propriétaire
menu-quiet = Heures calmes : { $hours }
menu-quiet-off = Heures calmes : aucune
menu-quiet-from = à partir de { $clock }
menu-quiet-until = jusqu’à { $clock }
menu-quiet-none = Pas d’heures calmes
menu-render-classic = Aspect : messages simples
menu-render-rich = Aspect : messages enrichis
menu-as-in-group = Comme dans le groupe
menu-back = ‹ Retour
menu-done = Terminé
admins-only = Seuls les administrateurs de ce groupe peuvent changer mes réglages.
only-admins-may-ask = Dans ce groupe, seuls les administrateurs peuvent me poser des questions.
quiet-until = Ce sont les heures calmes ici. Je réponds de nouveau à partir de { $clock } ({ $zone }).
muted-in = On m’a posé une question dans « { $group } », mais je n’ai pas le droit d’y écrire. Autorisez-moi à y envoyer des messages, s’il vous plaît, ou retirez-moi du groupe.

## Feedback

wrong-citation = Citation fausse ?
vote-noted = C’est noté : { $vote }. Merci.
which-citation = Quelle citation est fausse ?
what-is-wrong = Qu’est-ce qui ne va pas dans cette citation ?
fault-unsupported = Ne le prouve pas
fault-place = Mauvais endroit
fault-altered = Texte modifié
fault-other = Autre chose
report-noted = Merci. Je l’ai noté pour les personnes qui gèrent ce bot.
answer-forgotten = Cette réponse est trop ancienne : je ne m’en souviens plus.
cancel = Annuler

## For those who run the bot

nothing-to-export = Aucune question n’est conservée en ce moment.
exported = Les questions et réponses encore conservées, un objet JSON par ligne, telles que les lit « npm run eval -- --set FICHIER ».
stats-title = Les sept derniers jours (UTC) :
stats-day =
    { $date }
    Questions : { $questions } (avec réponse { $answered }, source muette { $silent }, hors sujet { $offTopic }, ambiguës { $unclear }, sans le modèle { $unchecked })
    Phrases supprimées : { $cut } · 👍 { $up } · 👎 { $down } · citations fausses : { $faults }
    Laissées sans réponse : { $givenUp } · coût : { $usd }
stats-quiet-day = { $date } : rien
stats-subjects = Demandé, mais absent des articles : { $subjects }
stats-no-subjects = On ne sait d’aucune question à laquelle les articles ne répondent pas.
stats-polled = Dernière réponse de Telegram : { $clock } UTC, { $date }

## Articles, for those who run the bot

add-what = Envoyez-moi le fichier, ou un lien qui commence par https. Je lis .txt, .md, .html, .pdf, .docx et .eml, jusqu’à 20 Mo.
add-fields =
    Ce que le texte ne dit pas, ou dit mal, écrivez-le après /add, une ligne pour chaque chose :
    title: …
    publisher: …
    published: 2026-02-26
add-strange = Je ne comprends pas « { $words } ». Après /add viennent un lien et des lignes telles que « title: … ».
add-too-large = Ce fichier dépasse 20 Mo, et Telegram ne m’en remet pas de plus grands.
add-gone = Telegram n’a plus ce fichier. Envoyez-le de nouveau.
add-failed = Je ne peux pas reprendre cela : { $problem }
add-other = Un autre article porte ce nom : { $title }. Renvoyez celui-ci avec une ligne « slug: … », un nom court à lui.
add-read = Voici comment je l’ai lu. Rien n’est encore publié.
add-size = Paragraphes : { $paragraphs }, phrases : { $sentences }
add-first = Première phrase : { $words }
add-last = Dernière phrase : { $words }
add-dropped = Laissé de côté : { $what }
add-warnings = À vérifier :
add-one-of-album = De plusieurs fichiers à la fois, je prends le premier. Envoyez les autres un par un.
add-new = L’article est nouveau ici.
add-new-version = Cela fait une nouvelle version d’un article déjà présent. Ce qui change :
add-same = Il est déjà présent, mot pour mot : il n’y a rien à confirmer.
add-confirm = Confirmer
add-discard = Écarter
add-live = Publié : { $title }. /changes permet d’annuler.
add-discarded = Écarté : { $title }.
add-over = Ceci n’attend plus : c’est décidé, ou cela date de plus d’un jour.
remove-which = Quel article dois-je retirer ?
remove-sure = Retirer cet article ? Aucune réponse ne le citera plus. /changes permet d’annuler.
remove-button = Retirer
removed = Retiré : { $title }. /changes permet d’annuler.
remove-in-folder = { $title } vient du fichier { $file } du dossier des articles. Ce fichier est la source : supprimez-le là-bas.
changes-last = Derniers changements (UTC) :
changes-none = Aucun changement n’est encore noté.
change-added = ajouté
change-version = nouvelle version
change-details = autres indications
change-removed = retiré
change-undo = { $what } (annulation)
change-by-folder = le dossier
undo-number = Annuler { $number }
undone = Annulé.
undo-late = Trop tard pour annuler : il est arrivé autre chose à cet article depuis.
from-folder = du fichier { $file }
from-chat = du chat : { $name }, { $date }
help-admin = Pour vous, qui gérez ce bot : /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

warning-unknown-fields = L’en-tête du fichier a des champs que les articles n’ont pas ; ils sont laissés de côté : { $fields }.
warning-no-address = L’adresse n’est pas connue. Indiquez-la avec « url: … ».
warning-several-dates = Plusieurs lignes sont des dates ({ $days }) ; la première est retenue. Pour une autre, écrivez « published: … ».
warning-unknown-publisher = L’éditeur de { $host } n’est pas connu, c’est donc le site qui est nommé. Indiquez l’éditeur avec « publisher: … ».
warning-unsure-language = La langue du texte est peut-être : { $language }. Si ce n’est pas le cas, écrivez « language: … ».
warning-no-main-text = Aucun texte principal ne ressort sur la page ; tout ce qui n’est pas reconnu comme autre chose est donc gardé. Relisez-le.
warning-changed-later = La page a été modifiée le { $date }. La date retenue est celle de la publication ; pour une autre, écrivez « published: … ».
warning-other-language = Langue indiquée par la page : { $said } ; langue du texte lui-même : { $read }.
warning-other-encoding = La page se dit en { $said }, mais elle est en UTF-8, et a été lue ainsi.
warning-day-of-mail = La date, { $date }, est celle de l’envoi du courriel. Pour une autre, écrivez « published: … ».
warning-attachment = Fichier joint au courriel et laissé de côté : { $file }. Si c’est un article, envoyez-le à part.
warning-unnamed-attachment = Un fichier sans nom ({ $type }), joint au courriel, est laissé de côté. Si c’est un article, envoyez-le à part.
warning-files-inside = Fichiers contenus dans le document et laissés de côté : { $files }.
warning-missing-letters =
    { $n ->
        [one] { $n } lettre du fichier se trouve là où elle n’a pas pu être lue. Cherchez ce qui manque.
        [many] { $n } de lettres du fichier se trouvent là où elles n’ont pas pu être lues. Cherchez ce qui manque.
       *[other] { $n } lettres du fichier se trouvent là où elles n’ont pas pu être lues. Cherchez ce qui manque.
    }
warning-pages-without-text =
    { $n ->
        [one] { $n } page n’a pas de couche de texte, son texte manque donc : { $pages }.
        [many] { $n } de pages n’ont pas de couche de texte, leur texte manque donc : { $pages }.
       *[other] { $n } pages n’ont pas de couche de texte, leur texte manque donc : { $pages }.
    }
warning-joined-words = Mots coupés en fin de ligne et réunis : { $words }.
dropped-hidden = texte caché
dropped-without-scripts = affiché seulement sans scripts
dropped-in-place-of-media = affiché à la place d’images et de lecteurs
dropped-struck-out = texte barré
dropped-reading-aid = aides à la lecture
dropped-cookie-banner = bandeau de cookies
dropped-comments = commentaires
dropped-share-buttons = boutons de partage
dropped-related-articles = articles liés
dropped-advertisement = publicité
dropped-invitation = invitation à s’abonner
dropped-navigation = navigation
dropped-tags = mots-clés
dropped-author-box = encadré sur l’auteur
dropped-page-header = en-tête de page
dropped-page-footer = pied de page
dropped-sidebar = colonne latérale
dropped-dialog = fenêtre de dialogue
dropped-buttons-and-forms = boutons et formulaires
dropped-sign-of-page = mention de service de la page
dropped-outside-article = texte hors de l’article
dropped-short-lines = lignes courtes entre les paragraphes
dropped-forwarded-head = en-tête du courriel transféré
dropped-note-above = note au-dessus du courriel transféré
dropped-older-mail = courriel plus ancien en dessous
dropped-signature = signature
dropped-notice-of-sender = mention de l’expéditeur
dropped-margin-comment = commentaire en marge
dropped-deleted-text = texte supprimé
dropped-turned-text = texte pivoté
dropped-running-head = titre courant
dropped-running-foot = pied de page courant
dropped-page-number = numéro de page

## Why a file or a link is refused, for those who run the bot

refused-empty-file = le fichier est vide.
refused-unknown-format = son format n’est pas connu. Je lis le texte (.txt, .md), les pages web (.html), le PDF avec une couche de texte, Word (.docx) et les courriels (.eml).
refused-old-word = c’est un fichier Word de l’ancien format. Enregistrez-le en .docx et renvoyez-le.
refused-rich-text = c’est un fichier RTF. Enregistrez-le en .docx et renvoyez-le.
refused-archive = c’est une archive qui ne contient pas de texte Word. Sortez-en les fichiers et envoyez-les un par un.
refused-picture = c’est une image, et je ne lis que du texte.
refused-unreadable = le fichier ne se lit pas, il est peut-être abîmé ({ $detail }). Ouvrez-le, enregistrez-le de nouveau et renvoyez-le.
refused-failed = la lecture a échoué ({ $detail }). Enregistrez le texte en .txt et envoyez-le.
refused-unreadable-mail = le courriel ne se lit pas ({ $detail }). Enregistrez son texte en .txt et envoyez-le.
refused-locked = le fichier est protégé par un mot de passe. Enregistrez-le sans.
refused-damaged-word = ce fichier Word est abîmé. Ouvrez-le, enregistrez-le de nouveau et renvoyez-le.
refused-xml-entities = ce fichier Word définit des entités XML, dont aucun n’a besoin. Enregistrez-le de nouveau et renvoyez-le.
refused-empty-page = la page ne montre aucun texte d’article. Elle est peut-être faite par un script : enregistrez la page depuis un navigateur, ou son texte en .txt, et envoyez-la.
refused-empty-mail = il n’y a pas de texte dans le courriel. Envoyez à part les fichiers qui y étaient joints.
refused-no-words = il n’y a pas de texte dedans.
refused-no-text-layer = ce PDF n’a pas de couche de texte : ses pages sont des images. Passez-le d’abord par la reconnaissance de texte (OCR).
refused-unknown-letters = les polices de ce PDF ne disent pas quelles lettres elles dessinent. Passez-le d’abord par la reconnaissance de texte (OCR).
refused-too-large = le fichier dépasse { $megabytes } Mo. Divisez-le, ou envoyez seulement son texte.
refused-too-slow = la lecture a pris plus de { $seconds } s, je l’ai donc arrêtée. Enregistrez le texte en .txt et envoyez-le.
refused-too-much-memory = la lecture a pris plus de { $megabytes } Mo de mémoire, je l’ai donc arrêtée. Enregistrez le texte en .txt et envoyez-le.
refused-too-deep = ses éléments sont emboîtés trop profondément. Enregistrez le texte en .txt et envoyez-le.
refused-too-many-parts = il est fait de trop de morceaux. Enregistrez le texte en .txt et envoyez-le.
refused-too-many-pages = le PDF a trop de pages ({ $count } ; au plus { $most }). Divisez-le.
refused-unpacks-too-large = une fois décompressé, il est trop grand. Enregistrez le texte en .txt et envoyez-le.
refused-wrong-encoding = son codage n’est pas { $encoding }. Enregistrez-le en UTF-8, ou indiquez son codage avec « encoding: … » (windows-1251 ou latin1).
refused-no-text = ce n’est pas un texte : il contient un caractère nul. Enregistrez-le de nouveau, comme texte en UTF-8.
refused-missing-fields = le texte ne montre pas tout ce dont un article a besoin. Indiquez ce qui manque : { $fields }.
refused-front-matter = l’en-tête du fichier ne se lit pas ({ $detail }). Corrigez-le ou retirez-le.
refused-no-fields = l’en-tête du fichier doit être fait de champs tels que « title: … », un par ligne.
refused-field-missing = « { $field } » manque. Ajoutez-le.
refused-field-empty = « { $field } » est vide.
refused-field-not-text = « { $field } » doit être un texte. Mettez-le entre guillemets.
refused-field-not-day = « { $field } » doit être un jour tel que 2026-02-26.
refused-field-not-address = « { $field } » doit être une adresse qui commence par https.
refused-field-not-language = « { $field } » doit être un code de langue tel que en ou pt-BR.
refused-field-not-pages = « { $field } » doit rester tel qu’il a été écrit. Sans lui, les pages ne sont pas nommées.
refused-unknown-field = un article n’a pas de champ « { $field } ».
refused-wrong-id = « { $id } » ne peut pas être l’identifiant d’un article : il se compose de a-z, 0-9, « . », « _ » et « - », 120 au plus. Indiquez-en un autre avec « slug: … » ou « id: … ».
refused-no-address = ce n’est pas une adresse web. Envoyez-en une telle que https://example.org/article.
refused-not-web = seuls https et http sont lus, et c’est { $protocol }.
refused-password-in-address = l’adresse contient un nom ou un mot de passe. Envoyez-la sans eux.
refused-other-port = seuls les ports 80 et 443 sont lus, et c’est { $port }.
refused-unknown-host = aucun site ne se trouve à { $host }. Vérifiez l’adresse.
refused-host-not-public = { $host } n’est pas sur l’internet public, je ne le lis donc pas. Enregistrez la page et envoyez-moi le fichier.
refused-too-many-redirects = l’adresse renvoie trop de fois ailleurs. Envoyez la dernière, telle que le navigateur la montre.
refused-redirect-to-http = l’adresse mène de https à { $address }, que d’autres peuvent lire et changer en chemin. Enregistrez la page et envoyez-moi le fichier.
refused-no-page = il n’y a pas de page à cette adresse ({ $status }). Vérifiez-la.
refused-busy-site = le site répond par une erreur ({ $status }). Réessayez plus tard.
refused-page = le site ne remet pas la page à des programmes ({ $status }). Enregistrez-la dans un navigateur et envoyez-moi le fichier.
refused-no-type = le site ne dit pas ce qui s’y trouve. Je lis les pages web, le texte, PDF, Word (.docx) et les courriels (.eml).
refused-type = ce qui s’y trouve est { $type }. Je lis les pages web, le texte, PDF, Word (.docx) et les courriels (.eml).
refused-download-too-large = il y a plus de { $megabytes } Mo à cette adresse. Enregistrez l’article seul et envoyez-moi le fichier.
refused-download-too-slow = le site a mis plus de { $seconds } s. Réessayez plus tard, ou enregistrez la page et envoyez-moi le fichier.
refused-packing = ce que le site a envoyé ne se décompresse pas. Réessayez, ou enregistrez la page et envoyez-moi le fichier.
refused-connection = la connexion au site a échoué ({ $detail }). Réessayez, ou enregistrez la page et envoyez-moi le fichier.

## How to ask

how-to-ask = Que voulez-vous savoir ? Répondez à ce message par votre question.
question-placeholder = Votre question sur le projet de loi
forget-title = Tout ce que je gardais de vous est effacé :
forget-questions = questions avec leurs réponses : { $n }
forget-follow-ups = questions à suivre : { $n }
forget-opinions = votes et signalements : { $n }
forget-messages = numéros de messages de notre discussion : { $n }
forget-settings = vos choix de /settings et /lang
forget-nothing = Je ne garde rien de vous.
forget-stays = Ce qui reste : des totaux par jour sans le nom de personne ; et sous un code qui ne mène pas à vous, pendant 3 jours ce que vous avez dépensé du budget du modèle de langage, quelques minutes à quel rythme vous demandez, et 24 heures au plus que je vous ai signalé une limite. Telegram garde notre discussion ; vous pouvez l’y effacer.
place-in-line = Beaucoup de questions en ce moment ; la vôtre est numéro { $place } dans la file. La réponse apparaîtra ici.
ask-again = Trop de questions à la fois. Reposez la vôtre { $when }.
too-much = Beaucoup trop de messages sont venus de cette discussion. J’y répondrai de nouveau { $when }.
not-admitted = Ce bot ne répond que dans les discussions choisies par ses responsables. Numéro de celle-ci : { $chat }.
too-long =
    { $limit ->
        [one] Cela dépasse { $limit } caractère. Posez une question plus courte, s’il vous plaît.
        [many] Cela dépasse { $limit } de caractères. Posez une question plus courte, s’il vous plaît.
       *[other] Cela dépasse { $limit } caractères. Posez une question plus courte, s’il vous plaît.
    }
text-only = Je ne lis que du texte. Écrivez votre question, s’il vous plaît.
no-words-there = Ce message ne contient pas de mots que je puisse lire comme une question.
unknown-command = Je ne connais pas cette commande. /help énumère ce que je comprends.

## Articles

no-articles = Il n’y a encore aucun article, donc rien à citer.
articles-held = Articles dont je dispose :
list-newer = ‹ Plus récents
list-older = Plus anciens ›
list-page = Page { $number } sur { $of }
choose-article = Quel article ? Choisissez-en un, ou écrivez /source et son numéro.
no-such-article = Aucun article ne porte ce nom ou ce numéro.
passage-gone = Je n’ai plus ce passage.
earlier-version = D’une version antérieure de l’article :
text-changed = Le texte a changé depuis.
passage-before = Avant :
passage-now = Maintenant :
passage-stands = L’article a changé depuis, mais ce passage y figure toujours :
passage-dropped = Ce passage ne figure plus dans l’article.
about-bill = Texte de loi : { $bills }
more-context = Plus de contexte
more-of-what = Répondez par /more à l’une de mes réponses, et je montre ce qui entoure ses citations. Je me souviens des réponses pendant 24 heures.
passage-in-private = Ce passage s’ouvre dans ma conversation privée ↗
suggest-about = Que dit le texte sur { $words } ?
suggest-year = Que s’est-il passé en { $year } ?
published-by = { $publisher } · { $date }
open-the-article = ouvrir l’article ↗

## In other chats

inline-ask = Demander dans ma discussion
inline-nearest = Pas de réponse ; voici ce qui s’en approche
inline-nothing = Rien trouvé : demandez dans ma discussion
comes-nearest = S’en approche
guest-how-to-ask = Écrivez votre question après mon nom : { $bot } et ce que vous voulez savoir.
guest-more = La réponse ne tient pas ici : lire la suite dans ma discussion ↗

## The reader page

read-the-article = Lire l’article
reader-paragraph = Paragraphe { $number }
reader-earlier = Ceci est une version antérieure de l’article.
reader-to-current = Lire la version actuelle
reader-gone = Cet article n’est plus conservé ici.
reader-versions = Versions
reader-current = actuelle
reader-changes = Ce qui a changé
reader-legend = Barré : retiré. Souligné : ajouté.
reader-check = Vérifier ces mots : JSON avec leur empreinte
reader-version = Version { $version }
reader-nothing = Cet article, cette version ou ce passage n’existe pas ici.

## When something breaks

broken = Quelque chose a échoué de mon côté, je ne peux donc pas répondre. Reposez la question dans un instant, s’il vous plaît.
given-up = Je n’ai pas pu répondre, malgré plusieurs essais. Reposez la question, s’il vous plaît, ou ouvrez l’article lui-même avec /source.

## What Telegram shows beside each command

command-ask = Poser une question sur le projet de loi
command-status = Où en est le projet de loi
command-source = L’article en entier
command-articles = Les articles dont je dispose
command-more = Ce qui entoure les citations
command-lang = Dans quelle langue je vous parle
command-settings = Comment je dois me comporter ici
command-privacy = Ce que devient votre question
command-forget = Effacer tout ce que je garde de vous
command-stop = Arrêter la réponse en cours
command-help = Comment demander
