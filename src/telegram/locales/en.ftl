# Every word that the bot says of its own. The comment above a message says where it is said, and
# what its slots hold. Whatever is quoted comes from the articles, never from here.
# Commands such as /source stay as they are in every language; so do lines and their order.

## Around an answer

# Above sentences of the article that are the answer by themselves.
own-sentences = In the article’s own words:
# In place of an answer: the article is about the subject, but does not say.
source-does-not-say = The source does not say.
# In place of an answer, where a model was to answer and did not: it might have found more.
nothing-found = Without the language model, I found no sentence that answers this.
# Above quotes that come near the question, but do not answer it.
nearest-passages = The passages that come nearest:
# In place of an answer: the question is about something else.
off-topic = That is not something the articles held here are about.
# Behind “off-topic”; the article’s headline stands below as a quote.
ask-about = You can ask about what stands under this headline:
# Above several readings of an unclear question, each with what the article says of it.
several-readings = This can be understood in more than one way:
# In a quote’s source line: words of a link that opens the publisher’s page at the quote.
open-the-passage = open the passage ↗
# In a rich message, below a quote: opens the paragraph that the quote stands in.
whole-paragraph = The whole paragraph
# A button under a rich message, which some apps cannot show: turns it into a plain one. At most three words.
plain-text = Plain text
# On a tap on it by somebody else in a group: at most 200 characters.
plain-text-not-yours = Only whoever asked, or an admin, can change how this answer looks.
# In a quote’s source line. $number: which sentence of the article, counted from 1.
sentence = sentence { $number }
# In a quote’s source line. $number: which page of the file it begins on, counted from 1.
page = page { $number }
# In the source line of a quote that takes several messages. $number, $of: which part of how many.
part = part { $number } of { $of }
# Last line of an answer. $date: newest publication date of what it quotes.
as-of = As of { $date }.
# Under an answer, if all texts on its subject are old. $age: how old the newest is, such as “9 months”.
newest-held = The newest text that I hold on this is { $age } old.
# Above quotes of two articles on one bill that say different things. $newer, $older: publication dates.
texts-differ = Two texts differ here. The newer one, of { $newer }, comes first; the other is of { $older }.
# Above an answer. $from: a mistyped word of the question; $to: what was searched for in its place.
repaired = Searched for “{ $to }” instead of “{ $from }”.
# Under an answer that a model wrote. $left, $of: how many of its sentences were cut, of how many.
left-out =
    { $left ->
        [one] { $left } of { $of } sentences was left out: no quote bears it out.
       *[other] { $left } of { $of } sentences were left out: no quote bears them out.
    }
# Under an answer to a part of the question. $part: the rest of it, in the asker’s words.
unsaid-part = The source does not say: “{ $part }”.
# The same, where it is not known which part.
unsaid = The source does not answer all of your question.
# In place of an answer, without a model. $language: the article’s language, by name.
other-language = Too little of your question could be matched. Without a language model, only the article’s language ({ $language }) can be matched reliably; from other languages I carry single words over, and I do not know them all.
# Behind “other-language”; the headline and the first sentences stand below as quotes.
opens-with = This is how the article begins:
# Above an answer: a model was to write it, and could not be reached.
unchecked-unavailable = The language model cannot be reached just now.
# The same: the model would not answer this.
unchecked-refused = The language model declined to answer this.
# The same: nothing that the model wrote was borne out by the article.
unchecked-unbacked = The language model’s answer was dropped: no quote bears it out.
# The same: the person ended the answer before any of it was verified.
unchecked-stopped = You stopped the language model before any of its sentences was verified.
# Under an answer that the person ended: it holds what was verified by then.
stopped = You stopped this answer here.
# In place of an answer: the person wrote /stop, and there was nothing to stop.
nothing-to-stop = Nothing is being written just now.
# In a group, when an answer takes long: what it says later comes in the place of this.
writing = I am reading the article…
# The same: money for the model is spent. $clock, $date: when there is new money, in UTC.
budget-person = Your daily budget for the language model is used up until { $clock } UTC on { $date }.
# The same, for all people of a chat together.
budget-chat = This chat’s daily budget for the language model is used up until { $clock } UTC on { $date }.
# The same, for all chats together.
budget-bot = My daily budget for the language model is used up until { $clock } UTC on { $date }.

## Commands

# First line on /start.
start-what = Ask me about the bill. Every sentence of my answer is pinned to the source article’s own words, verbatim, so you can check it.
# On /start, while there is no article.
start-holds-nothing = I hold no article yet.
# On /start. $articles: one or several of “held-article”, with “; ” between them.
start-holds = I hold { $articles }.
# The same, where there are too many to name. $more: how many are not named.
start-holds-more =
    { $more ->
        [one] I hold { $articles }; and { $more } more.
       *[other] I hold { $articles }; and { $more } more.
    }
# One article on /start.
held-article = { $title } ({ $publisher }, { $date })
# On /start.
start-how = Just write your question, for example: Is this a law yet? In a group, write /ask and the question.
# Last line on /start.
start-more = /source shows the article whole, /help all commands.
# First line on /help, without a model.
help-what = Write a question, and I answer with the sentences of the article that answer it. If the article does not say, I say so.
# First line on /help, with a model.
help-what-model = Write a question. Claude writes the answer, and every sentence of it stands on the article’s own words, which I show. If the article does not say, I say so.
# A line of /help.
help-ask = /ask QUESTION – ask; as a reply to a message, that message is the question
# A line of /help.
help-status = /status – what stage the bill is at, as of when
# A line of /help.
help-source = /source – the article, whole, its sentences numbered; /source 5 – Article 5 of a law
# A line of /help.
help-articles = /articles – what I hold
# A line of /help.
help-more = /more – what stands around the quotes of an answer
# A line of /help.
help-lang = /lang – in which language I speak with you
# A line of /help.
help-settings = /settings – how I am to be; in a group, for its admins
# A line of /help.
help-privacy = /privacy – what happens with your question
# A line of /help, with a model.
help-stop = /stop – end the answer that is being written
# On /help, with a model.
help-follow-up = Reply to an answer to follow it up.
# Last line on /help.
help-groups = In a group, use /ask or reply to one of my messages. If you edit your question, I edit my answer.
# What /status asks. It is searched for in the article, and so says what people would ask.
status-question = What has to happen before the bill becomes law?
# Above what /status finds: quotes, each under a line of “as-of” and “stage-of”.
status-lead = What the articles say about the stages, newest first:
# A stage of a bill, in “stage-of”: somebody brings it in.
stage-introduction = Introduction
# The same.
stage-first-reading = First reading
# The same.
stage-second-reading = Second reading
# The same.
stage-third-reading = Third reading
# The same: a vote in the lower house, such as the State Duma.
stage-lower-house = Lower house
# The same: a vote in the upper house, such as the Federation Council.
stage-upper-house = Upper house
# The same: a vote in a parliament, where it is not said in which house.
stage-parliament = Parliament
# The same: by the head of state.
stage-signature = Signature
# The same.
stage-entry-into-force = Entry into force
# How far a stage is, in “stage-of”: behind the bill.
state-done = done
# The same: the quote says that it must, may or will still come.
state-pending = still to come
# The same: rejected or vetoed.
state-refused = refused
# Above a quote of /status. $stages: one or more stages; $state: how far they are.
stage-of = { $stages }: { $state }.
# Under what /status finds, where not all bills are shown.
status-more = There is more than fits here: write /status and the name of a bill to see that one.
# In a group that the bot was added to.
hello = Hello. I answer questions about the bill, and show the source’s own words for every sentence. Write /ask and your question, or reply to a message with /ask. /help says more.

## Privacy: paragraphs of /privacy

# With a model: what goes where.
privacy-model-goes = Your question goes to Anthropic (Claude), which writes the answer, together with the articles or passages of them. If you reply to an answer, what was asked and answered before it goes along. Besides a salted hash in place of your id, nothing about you or the chat is sent: no name, no id, no chat title.
# With a model: what is kept.
privacy-model-keeps = I keep your question and my answer for up to 24 hours, so that you can follow up, and so that the same question is not paid for twice. For the same time I keep the numbers of my answer’s messages and a short fingerprint of your question, so that I can edit the answer when you edit the question.
# With a model: what is counted.
privacy-model-counts = What was spent a day, by each person and in each chat, I count under salted hashes and keep for 3 days.
# Without a model, and nothing leaves the machine.
privacy-alone = Your question is answered on the machine that runs this bot. No language model is called, and the text goes to nobody else.
# Without a model, but with a server of embeddings, which “privacy-embeddings” names.
privacy-no-model = Your question is answered on the machine that runs this bot. No language model writes the answer.
# Without a model: what is kept.
privacy-keeps = For 24 hours I keep the numbers of my answer’s messages and a short fingerprint of your question, so that I can edit the answer when you edit the question.
# What is kept of a message until it is answered, and of its number.
privacy-waits = Until it is answered, I keep your message as Telegram handed it to me, with your name and id: for seconds, or through an outage, for 24 hours at most; and my answer until all of it stands. That I handled a message, I note for 2 days, and that I had to give one up, for 30 days: by its number alone.
# What is kept so that buttons work, and so that nobody is flooded.
privacy-shown = Which passages stand in which of my messages, I keep for 24 hours, so that /more and the buttons work. How fast you ask, and when I wrote here, I remember for minutes; that I told you of a limit, for 24 hours at most.
# With a server of embeddings. $host: its name.
privacy-embeddings = The text of your question goes to a server ({ $host }) that turns it into numbers, so that passages are found by what they mean. Nothing about you or the chat goes along, and I keep none of those numbers.
# What is kept of an answer, and of what people say of it.
privacy-feedback = Your question and my answer I keep for those who run this bot, without your name or id, so that they see what I answer badly. A vote on an answer, or a report of a wrong citation, I keep beside it, under a salted hash in place of your id.
# The line below “privacy-feedback”.
privacy-feedback-day = All of that is gone after 24 hours.
# The same, where the settings say so many days.
privacy-feedback-days =
    { $days ->
        [one] All of that is gone after { $days } day.
       *[other] All of that is gone after { $days } days.
    }
# The line below that.
privacy-feedback-counts = How many questions, votes and reports there were on a day, I keep for 90 days; nobody’s words or id are in it.
# How it can be deleted.
privacy-forget = But for a message that waits, I know by a salted hash alone which of all this is yours. /forget deletes it at once, and lists what it was.
# What is kept of a language that somebody chose.
privacy-settings = What you set, such as the language, I keep until you change it.
# When settings are forgotten.
privacy-group-settings = What is set for a group, I forget when I leave it, and what you set yourself, when you block me.
# In private, to those who run the bot. “Confirm” is “add-confirm”.
privacy-runs = Of you, who run this bot: an article that waits for “Confirm” I keep for 24 hours; who added, removed or undid which article and when, with the name that Telegram shows, for 365 days, and of each article the last of that for as long as I keep anything.
# Last paragraph.
privacy-encryption = Chats with bots are not end-to-end encrypted: Telegram’s servers can read them.

## Language

# On /lang, above the buttons, each of which names a language.
choose-language = In which language shall I speak with you? Where I answer a question, I quote the article in its own language.
# On /lang, the last button: no choice of its own.
language-as-in-telegram = As in Telegram
# After a language was chosen; said in that language.
language-chosen = I speak English with you now.
# After “language-as-in-telegram” was chosen.
language-follows = I speak as your question does, or else as your Telegram does.
# On /lang with a language that the bot does not speak. $language: what was written.
no-such-language = I do not speak “{ $language }”. Choose one of these:
# On /lang in a group.
language-of-group = In a group, its admins choose my language with /settings.

## Settings

# On /settings in private, above the buttons, each of which names a setting and what is chosen.
menu-of-person = How I am to be with you. A tap on a button changes it.
# The same in a group.
menu-of-group = How I am to be in this group. A tap on a button changes it.
# The same in a topic of a group.
menu-of-topic = How I am to be in this topic. What is not chosen here is as in the group.
# On a button of /settings, as are the lines below: at most 64 characters. $choice: a language by its own name, “language-as-in-telegram” or “menu-as-in-group”.
menu-language = Language: { $choice }
# Who is answered in a group: all.
menu-who-everyone = Who may ask: everyone
# The same: its admins.
menu-who-admins = Who may ask: admins
# Who sees the answer to /ask in a group: all.
menu-answers-public = Answers to /ask: for all to see
# The same: whoever asked.
menu-answers-ephemeral = Answers to /ask: for the asker alone
# Whether questions are suggested under an answer: yes.
menu-suggestions-on = Suggested questions: on
# The same: no.
menu-suggestions-off = Suggested questions: off
# What the language model may cost in a group in a day. $amount: US dollars, or “menu-budget-open”.
menu-budget = Daily budget: { $amount }
# In “menu-budget”, and on a button of its own: no limit but that of the bot’s owner.
menu-budget-open = as my owner allows
# When the bot keeps silent in a group. $hours: such as 22:00–07:00 UTC+3.
menu-quiet = Quiet hours: { $hours }
# The same: never.
menu-quiet-off = Quiet hours: none
# Between buttons − and +. $clock: when silence begins.
menu-quiet-from = from { $clock }
# Between buttons − and +. $clock: when it ends.
menu-quiet-until = until { $clock }
# The button that takes quiet hours back.
menu-quiet-none = No quiet hours
# How answers look: messages as every app shows them.
menu-render-classic = Look: plain messages
# The same: rich messages, with footnotes, which not every app shows.
menu-render-rich = Look: rich messages
# In a topic: the choice of the group holds; and the button that takes back all that was chosen for the topic.
menu-as-in-group = As in the group
# Back to all settings.
menu-back = ‹ Back
# Takes the buttons away.
menu-done = Done
# On /settings, or a tap on one of its buttons, by somebody who is no admin of the group: at most 200 characters.
admins-only = Only this group’s admins can change my settings.
# To a question of somebody who is no admin, in a group where only admins may ask: at most 200 characters.
only-admins-may-ask = In this group, only its admins may ask me.
# To a question in quiet hours. $clock, $zone: when they end, such as 07:00, UTC+3. At most 200 characters.
quiet-until = These are quiet hours here. I answer again from { $clock } ({ $zone }).
# To an admin, privately, at most once a week. $group: the group’s title.
muted-in = Somebody asked me something in “{ $group }”, but I may not write there. Please let me send messages there, or remove me.

## Feedback

# Under every answer: a button to report a citation. At most three words: two buttons stand beside it.
wrong-citation = Wrong citation?
# On a tap on a vote, for a moment; at most 200 characters. $vote: 👍 or 👎.
vote-noted = Noted: { $vote }. Thank you.
# After “wrong-citation”, where an answer has several quotes; below are buttons with their numbers.
which-citation = Which citation is wrong?
# After “wrong-citation” or “which-citation”; below are buttons with “fault-…”.
what-is-wrong = What is wrong with the citation?
# A button: the quote does not say what the answer says.
fault-unsupported = Does not support it
# A button: the quote does not stand where its source line says.
fault-place = Wrong place
# A button: the words are not those of the article.
fault-altered = Text altered
# A button: none of the others.
fault-other = Something else
# After a report; at most 200 characters.
report-noted = Thank you. I have noted it for those who run this bot.
# On a tap under an answer that is not kept any more; at most 200 characters.
answer-forgotten = That answer is too old: I do not remember it any longer.
# A button: takes “wrong-citation” back.
cancel = Cancel

## For those who run the bot

# On /export, while no question is kept.
nothing-to-export = No question is kept at the moment.
# Under the file on /export.
exported = Questions and answers that are still kept, one JSON object a line, as “npm run eval -- --set FILE” reads them.
# First line on /stats.
stats-title = The last seven days (UTC):
# A day on /stats. $answered to $unchecked: what came of the questions; $unchecked: a model was to write the answer, and did not. $cut: sentences that were left out. $faults: reports of wrong citations. $givenUp: messages that were never answered. $usd: what the model cost, such as $0.12.
stats-day =
    { $date }
    Questions: { $questions } (answered { $answered }, source silent { $silent }, off topic { $offTopic }, unclear { $unclear }, without the model { $unchecked })
    Sentences cut: { $cut } · 👍 { $up } · 👎 { $down } · wrong citations: { $faults }
    Given up: { $givenUp } · cost: { $usd }
# The same for a day without any of that.
stats-quiet-day = { $date }: nothing
# On /stats. $subjects: words of questions that the articles do not answer, each with the number of questions.
stats-subjects = Asked, but not in the articles: { $subjects }
# On /stats, where there is no such word.
stats-no-subjects = Nothing is known to have been asked that the articles do not say.
# Last line on /stats: when Telegram last answered. $clock, $date: in UTC.
stats-polled = Telegram last answered at { $clock } UTC on { $date }.

## Articles, for those who run the bot

# On /add without a file or a link; the next file or link from the same person is taken.
add-what = Send me the file now, or a link that begins with https. I read .txt, .md, .html, .pdf, .docx and .eml, up to 20 MB.
# Below “add-what”, and where a file could not be read. The names before the colons stay as they are.
add-fields =
    What the text does not say, or says wrong, write behind /add, a line each:
    title: …
    publisher: …
    published: 2026-02-26
# To words behind /add that are no link and no field. $words: those words.
add-strange = I do not understand “{ $words }”. Behind /add come a link and lines such as “title: …”.
# To a file that Telegram does not hand to bots.
add-too-large = This file is larger than 20 MB, and Telegram hands me no larger ones.
# To a file that Telegram has no longer.
add-gone = Telegram does not have that file any more. Please send it again.
# To a file or link that gives no article. $problem: why, and what to do.
add-failed = I cannot take this in: { $problem }
# To a file whose name by date and title is taken. $title: of the article that has it.
add-other = Another article has that name: { $title }. Send this one again with a line “slug: …”, a short name of its own.
# First line above what was understood of a file: title, publisher, date and so on follow.
add-read = This is how I read it. Nothing is live yet.
# A line of that. $paragraphs, $sentences: how many, as digits.
add-size = Paragraphs: { $paragraphs }, sentences: { $sentences }
# A line of that. $words: the first sentence of the text.
add-first = First sentence: { $words }
# A line of that. $words: the last sentence of the text.
add-last = Last sentence: { $words }
# A line of that. $what: what of the file is not the article’s, such as “navigation ×3”.
add-dropped = Left out: { $what }
# Above sentences about what was guessed.
add-warnings = Please check:
# One of those sentences, where several files came at once.
add-one-of-album = Of several files at once I take the first. Send the others one by one.
# Last line of that: the article is new.
add-new = The article is new here.
# The same: an article of that name is held. What goes (−, or struck through) and what comes (+, or underlined) follows.
add-new-version = This makes a new version of an article that is held. What changes:
# The same: it is held as it is, so there are no buttons.
add-same = It is held already, word for word: there is nothing to confirm.
# A button: the article goes live.
add-confirm = Confirm
# A button: the article is forgotten.
add-discard = Discard
# In place of all that, after “add-confirm”. $title: of the article.
add-live = Live now: { $title }. /changes can undo it.
# The same, after “add-discard”.
add-discarded = Discarded: { $title }.
# On a tap on one of the two when it is too late; at most 200 characters.
add-over = This does not wait any more: it was decided, or is older than a day.
# On /remove, above a list with buttons.
remove-which = Which article shall I take out?
# Below the title and publisher of the article that was chosen.
remove-sure = Take this article out? No answer will quote it any more. /changes can undo it.
# A button: the article goes.
remove-button = Take out
# In place of that, after “remove-button”. $title: of the article.
removed = Taken out: { $title }. /changes can undo it.
# Where an article cannot be taken out, since a file would bring it in again. $title: of the article; $file: such as 2026-02-26-bill.md.
remove-in-folder = { $title } comes from the file { $file } in the folder of articles. That file is the source: remove it there.
# Above the list on /changes.
changes-last = The last changes (UTC):
# On /changes, where there is nothing to list.
changes-none = No change is noted yet.
# A line of that list: what happened to an article.
change-added = added
# The same: it has another text.
change-version = new version
# The same: its title, date or the like changed, and its text did not.
change-details = other details
# The same: it is held no longer.
change-removed = taken out
# The same, where a change was taken back. $what: one of those four.
change-undo = { $what } (undo)
# In place of a name in that list: the folder of articles that is watched.
change-by-folder = the folder
# A button under that list. $number: which line is taken back.
undo-number = Undo { $number }
# After that; at most 200 characters.
undone = Undone.
# The same, where it could not be taken back; at most 200 characters.
undo-late = Too late to undo: something has happened to that article since.
# Under an article on /articles. $file: such as 2026-02-26-bill.md.
from-folder = from the file { $file }
# The same. $name: who sent it, by their first name; $date: when.
from-chat = from the chat: { $name }, { $date }
# Last line on /help, for those who run the bot.
help-admin = For you, who run this bot: /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

# A line below “add-warnings”. $fields: names in the file’s front matter that are none of an article’s fields.
warning-unknown-fields = Left out of the front matter, which has no such field: { $fields }.
# The same. The names before the colons stay as they are, here and below.
warning-no-address = No address is known. Say it with “url: …”.
# The same. $days: such as “1 Mar 2026 and 2 Mar 2026”.
warning-several-dates = Several lines are dates ({ $days }); the first is taken. Say another with “published: …”.
# The same. $host: such as paper.example, which stands in place of the publisher’s name.
warning-unknown-publisher = No publisher is known at { $host }, so the host is named. Say it with “publisher: …”.
# The same. $language: by its name.
warning-unsure-language = The language may be { $language }. Say it with “language: …” if it is not.
# The same, of a web page.
warning-no-main-text = No main text stands out on the page, so everything is kept that is not known for something else. Look through it.
# The same. $date: when the page was changed, which is not the day that was taken.
warning-changed-later = The page was changed on { $date }. Its day is that of its publication; say another with “published: …”.
# The same. $said, $read: languages by their names.
warning-other-language = The page says that its language is { $said }, but it reads as { $read }.
# The same. $said: such as windows-1251.
warning-other-encoding = The page says that it is { $said }, but it is UTF-8, and was read as such.
# The same, of a mail. $date: the day that was taken.
warning-day-of-mail = The day, { $date }, is when the mail was sent. Say another with “published: …”.
# The same. $file: the name of a file that came with the mail.
warning-attachment = Left out: { $file }, which came with the mail. Add it by itself if it is an article.
# The same, where that has no name. $type: such as application/pdf.
warning-unnamed-attachment = Left out: a file without a name ({ $type }), which came with the mail. Add it by itself if it is an article.
# The same, of a Word file. $files: names of files that are in it.
warning-files-inside = Files in it were left out: { $files }.
# The same. $n: how many letters of a Word file could not be read.
warning-missing-letters =
    { $n ->
        [one] Of its letters, { $n } stands where it could not be read. Look for gaps.
       *[other] Of its letters, { $n } stand where they could not be read. Look for gaps.
    }
# The same, of a PDF. $n: how many pages; $pages: their numbers.
warning-pages-without-text =
    { $n ->
        [one] { $n } page has no text layer, so its text is missing: { $pages }.
       *[other] { $n } pages have no text layer, so their text is missing: { $pages }.
    }
# The same. $words: words that the PDF divides at the end of a line.
warning-joined-words = Divided at a line’s end, and joined: { $words }.
# What of a file was left out, in a list behind “add-dropped”: words that a web page hides.
dropped-hidden = hidden text
# The same: what shows where a browser runs no scripts.
dropped-without-scripts = shown without scripts only
# The same: what shows where a browser has no pictures or players.
dropped-in-place-of-media = shown in place of pictures and players
# The same: words that are struck through.
dropped-struck-out = struck out
# The same: small signs beside characters that say how to read them.
dropped-reading-aid = reading aids
# The same: what a site asks about cookies.
dropped-cookie-banner = cookie banner
# The same: what readers wrote below an article.
dropped-comments = comments
# The same: “Share”, “Tweet” and the like.
dropped-share-buttons = share buttons
# The same: links to other articles.
dropped-related-articles = related articles
# The same: what somebody paid for.
dropped-advertisement = advertisement
# The same: what asks people to subscribe or to give.
dropped-invitation = invitation to subscribe
# The same: menus of a site.
dropped-navigation = navigation
# The same: key words of an article.
dropped-tags = tags
# The same: a few lines about who wrote it.
dropped-author-box = author box
# The same: what stands above all, on a web page or on each page of a Word file.
dropped-page-header = page header
# The same: what stands below all, on a web page or on each page of a Word file.
dropped-page-footer = page footer
# The same: what stands beside an article.
dropped-sidebar = sidebar
# The same: a window over the page.
dropped-dialog = dialog
# The same: what a page has people press and fill in.
dropped-buttons-and-forms = buttons and forms
# The same: a line such as “Advertisement” or “Share”.
dropped-sign-of-page = sign of the page
# The same: what stands before, behind or beside the article, and is not known for anything else.
dropped-outside-article = outside the article
# The same: lines among an article that are no paragraphs of it.
dropped-short-lines = short lines between paragraphs
# The same: “From”, “To” and “Subject” of a mail that was sent on.
dropped-forwarded-head = head of the forwarded mail
# The same: what somebody wrote above a mail that they sent on.
dropped-note-above = note above the forwarded mail
# The same: a mail that was answered.
dropped-older-mail = older mail below
# The same: of a mail.
dropped-signature = signature
# The same: a line of a mail such as “Unsubscribe”.
dropped-notice-of-sender = notice of the sender
# The same: what somebody noted in the margin of a Word file.
dropped-margin-comment = comment in the margin
# The same: what was deleted in a Word file while changes were tracked.
dropped-deleted-text = deleted text
# The same: text of a PDF that does not run from left to right.
dropped-turned-text = text that is turned
# The same: what a PDF repeats at the top of its pages.
dropped-running-head = running head
# The same: what a PDF repeats at the foot of its pages.
dropped-running-foot = running foot
# The same: numbers of a PDF’s pages.
dropped-page-number = page number

## Why a file or a link is refused, for those who run the bot

# Behind “add-failed”, as all that follows: a file without a byte in it.
refused-empty-file = the file is empty.
# The same: a file of a kind that is not known.
refused-unknown-format = its format is not known. I read text (.txt, .md), web pages (.html), PDF with a text layer, Word (.docx) and mail (.eml).
# The same: a .doc.
refused-old-word = this is a Word file of the old kind. Save it as .docx and send that.
# The same: an .rtf.
refused-rich-text = this is Rich Text. Save it as .docx and send that.
# The same: a .zip.
refused-archive = this is an archive without a Word text in it. Take the files out of it and send them one by one.
# The same: a picture.
refused-picture = this is a picture, and I read only text.
# The same. $detail: what a library says of the file, in English.
refused-unreadable = it cannot be read, so it may be damaged ({ $detail }). Open it, save it anew, and send that.
# The same: reading broke off. $detail: why, in English.
refused-failed = reading it failed ({ $detail }). Save its text as .txt and send that.
# The same, of a mail. $detail: why, in English.
refused-unreadable-mail = the mail cannot be read ({ $detail }). Save its text as .txt and send that.
# The same: a PDF or a Word file that asks for a password.
refused-locked = it is locked by a password. Save it without one.
# The same.
refused-damaged-word = this Word file is damaged. Open it, save it anew, and send that.
# The same: a trick by which a file may be made to grow without end.
refused-xml-entities = this Word file defines XML entities, which none needs. Save it anew and send that.
# The same, of a web page.
refused-empty-page = the page shows no text of an article. It may be made by a script: save the page from a browser, or its text as .txt, and send that.
# The same, of a mail.
refused-empty-mail = there is no text in the mail. Send the files that came with it by themselves.
# The same, of other files.
refused-no-words = there is no text in it.
# The same: a PDF that was scanned.
refused-no-text-layer = this PDF has no text layer: its pages are pictures. Run it through text recognition (OCR) first.
# The same: a PDF in which nothing says what its signs mean.
refused-unknown-letters = the fonts of this PDF do not say which letters they draw. Run it through text recognition (OCR) first.
# The same. $megabytes: so many are read at most.
refused-too-large = the file is larger than { $megabytes } MB. Divide it, or send its text alone.
# The same. $seconds: so many it may take.
refused-too-slow = reading it took longer than { $seconds } s, so I stopped. Save its text as .txt and send that.
# The same. $megabytes: so many it may take.
refused-too-much-memory = reading it took more than { $megabytes } MB of memory, so I stopped. Save its text as .txt and send that.
# The same: elements in elements in elements.
refused-too-deep = its parts are nested too deep. Save its text as .txt and send that.
# The same.
refused-too-many-parts = it is made of too many parts. Save its text as .txt and send that.
# The same. $count: how many it has; $most: how many it may have.
refused-too-many-pages = the PDF has too many pages ({ $count }; at most { $most }). Divide it.
# The same: a small file that unpacks to a huge one.
refused-unpacks-too-large = unpacked, it is too large. Save its text as .txt and send that.
# The same. $encoding: such as UTF-8.
refused-wrong-encoding = its bytes are not { $encoding }. Save it as UTF-8, or name its encoding with “encoding: …” (windows-1251 or latin1).
# The same: a byte of no text stands in it.
refused-no-text = this is not a text: there is a NUL character in it. Save it anew, as text in UTF-8.
# The same; “add-fields” follows. $fields: their names, such as “publisher and published”, which are not translated.
refused-missing-fields = the text does not show all that an article needs. Say what is missing: { $fields }.
# The same: the lines between “---” at the top of a file. $detail: what a library says of them, in English.
refused-front-matter = the front matter of the file cannot be read ({ $detail }). Mend it, or take it out.
# The same. The name before the colon stays as it is.
refused-no-fields = the front matter of the file must be fields such as “title: …”, one a line.
# The same. $field: such as published, here and below.
refused-field-missing = “{ $field }” is missing. Add it.
# The same.
refused-field-empty = “{ $field }” is empty.
# The same.
refused-field-not-text = “{ $field }” must be a text. Put it in quotes.
# The same.
refused-field-not-day = “{ $field }” must be a day such as 2026-02-26.
# The same.
refused-field-not-address = “{ $field }” must be an address that begins with https.
# The same.
refused-field-not-language = “{ $field }” must be a language tag such as en or pt-BR.
# The same: where a file says at which letters its pages begin, which a program wrote.
refused-field-not-pages = “{ $field }” must be as it was written. Leave it out, and no pages are named.
# The same.
refused-unknown-field = an article has no field “{ $field }”.
# The same; “add-fields” follows. $id: what the article would be called.
refused-wrong-id = “{ $id }” cannot be the id of an article: that is made of a-z, 0-9, “.”, “_” and “-”, at most 120. Say another with “slug: …” or “id: …”.
# The same, as all that follows of a link: it is none.
refused-no-address = this is not a web address. Send one such as https://example.org/article.
# The same. $protocol: such as ftp.
refused-not-web = only https and http are read, and this is { $protocol }.
# The same.
refused-password-in-address = there is a name or a password in the address. Send it without them.
# The same. $port: such as 8080.
refused-other-port = only ports 80 and 443 are read, and this is { $port }.
# The same. $host: such as paper.example.
refused-unknown-host = no site is found at { $host }. Check the address.
# The same: a link into somebody’s own network.
refused-host-not-public = { $host } is not on the public internet, so I do not read it. Save the page and send me the file.
# The same: the site sends on and on.
refused-too-many-redirects = the address leads on too many times. Send the last one, as the browser shows it.
# The same. $address: where the site leads.
refused-redirect-to-http = the address leads from https to { $address }, which others can read and change on the way. Save the page and send me the file.
# The same. $status: what the site answered, here and below, such as 404.
refused-no-page = there is no page at this address ({ $status }). Check it.
# The same.
refused-busy-site = the site answers with an error ({ $status }). Try again later.
# The same.
refused-page = the site does not hand the page out to programs ({ $status }). Save it in a browser and send me the file.
# The same: the site does not say what kind of file this is.
refused-no-type = the site does not say what stands there. I read web pages, text, PDF, Word (.docx) and mail (.eml).
# The same. $type: what it says, such as image/png.
refused-type = what stands there is { $type }. I read web pages, text, PDF, Word (.docx) and mail (.eml).
# The same. $megabytes: so many are read at most.
refused-download-too-large = there is more than { $megabytes } MB at this address. Save the article alone and send me the file.
# The same. $seconds: so many it may take.
refused-download-too-slow = the site took longer than { $seconds } s. Try again later, or save the page and send me the file.
# The same: what came is compressed wrongly.
refused-packing = what the site sent cannot be unpacked. Try again, or save the page and send me the file.
# The same. $detail: what the system says, in English.
refused-connection = the connection to the site failed ({ $detail }). Try again, or save the page and send me the file.

## How to ask

# On /ask without a question; the person’s keyboard opens on a reply.
how-to-ask = What would you like to know? Reply to this message with your question.
# In the empty field that “how-to-ask” opens; at most 64 characters.
question-placeholder = Your question about the bill
# On /forget, above a list of what was deleted.
forget-title = Everything that I kept of you is deleted:
# In that list. $n: how many.
forget-questions = questions with their answers: { $n }
# The same.
forget-follow-ups = questions to follow up on: { $n }
# The same.
forget-opinions = votes and reports: { $n }
# The same.
forget-messages = numbers of messages in our chat: { $n }
# The same: there was something.
forget-settings = what you chose under /settings and /lang
# On /forget, when there was nothing.
forget-nothing = I keep nothing of you.
# Below either.
forget-stays = What stays: counts of a day without anybody’s name; and under a code that does not lead back to you, for 3 days what you spent of the language model’s budget, for minutes how fast you ask, and for 24 hours at most that I told you of a limit. Telegram itself keeps our chat; you can delete it there.
# To a question that waits, since many are being answered. $place: 1 for the next one. The answer replaces it.
place-in-line = I am busy just now, and you are number { $place } in line. The answer will stand here.
# To somebody who asks faster than the bot allows. $when: such as “in 12 seconds”.
ask-again = Too many questions at once. Please ask again { $when }.
# To a chat that goes on asking all the same, once. $when: such as “in 10 minutes”.
too-much = Far too many messages came from this chat. I will answer here again { $when }.
# To a chat that the bot is not for. $chat: its number, which its owners need to let it in.
not-admitted = This bot answers only in chats that its owners have chosen. This chat’s number is { $chat }.
# To a question that is too long. $limit: most characters.
too-long = That is longer than { $limit } characters. Please ask it shorter.
# To a sticker, a photo, a voice.
text-only = I can read text only. Please write your question.
# On /ask as a reply to something without words.
no-words-there = That message has no words that I could read as a question.
# To a command that does not exist.
unknown-command = I do not know that command. /help lists what I understand.

## Articles

# To every question, while there is no article.
no-articles = No article is held yet, so there is nothing to quote from.
# Above the list on /articles.
articles-held = Articles held:
# On a button under a page of the list on /articles or /source: to the page with newer articles. At most 64 characters.
list-newer = ‹ Newer
# The same: to the page with older articles.
list-older = Older ›
# Last line of such a page. $number, $of: which page of how many.
list-page = Page { $number } of { $of }
# On /source, above the list and its buttons, where there are several articles.
choose-article = Which article? Choose one, or write /source and its number.
# On /source with a name or number that is none.
no-such-article = There is no article by that name or number.
# On a link to a passage of an article that is not held any longer.
passage-gone = That passage is not held here any longer.
# Above a passage that a link named, if the article has changed since.
earlier-version = From an earlier version of the article:
# Above an article or a passage that somebody opens by an old button or link, and that has another text by now.
text-changed = The text has changed since.
# Behind “text-changed” or “passage-dropped”, above the old words as a quote.
passage-before = Before:
# Above the new words as a quote, after the old ones.
passage-now = Now:
# The same, if the passage itself has not changed; it stands below as a quote.
passage-stands = The article has changed since, but this passage still stands:
# The same, if nothing like it stands in the article any more.
passage-dropped = This passage is no longer in the article.
# In the list of articles. $bills: numbers or names, as whoever keeps the articles calls them.
about-bill = Bill: { $bills }
# Under an answer in a private chat: a button that shows what stands around its quotes.
more-context = More context
# On /more where there is no answer to show more of.
more-of-what = Reply to one of my answers with /more, and I show what stands around its quotes. I remember answers for 24 hours.
# In a group, where a passage could not be shown to the one person who asked for it: words of a link.
passage-in-private = This passage opens in my private chat ↗
# A button under an answer, which asks this: at most 64 characters with what is filled in. $words: a name, a figure or a heading of the article.
suggest-about = What is said about { $words }?
# The same. $year: such as 2024.
suggest-year = What happened in { $year }?
# Under an article’s title, wherever articles are listed.
published-by = { $publisher } · { $date }
# At the head of an article: words of a link to the publisher’s page.
open-the-article = open the article ↗

## In other chats

# Inline mode, above the quotes that are offered: opens the chat with the bot.
inline-ask = Ask in my chat
# The same, where the quotes come near the question, but do not answer it.
inline-nearest = I found no answer; these come nearest
# The same, where there are none.
inline-nothing = Nothing found: ask in my chat
# Inline mode, before the source of a quote that comes near the question, but does not answer it.
comes-nearest = Comes nearest
# To somebody who names the bot in a chat where it is not, and asks nothing. $bot: its name, such as @pincite_bot.
guest-how-to-ask = Write your question behind my name: { $bot } and what you would like to know.
# In such a chat, under an answer of which only the beginning fits: words of a link to the chat with the bot.
guest-more = The answer is longer than fits here: read on in my chat ↗

## The reader page

# A button under an answer, and a link on a page that shows no article: opens the reader page. At most 64 characters.
read-the-article = Read the article
# On the reader page, which shows an article whole: what the number beside a paragraph is. $number: its number.
reader-paragraph = Paragraph { $number }
# On the reader page of a version that is no longer current; “reader-to-current” follows.
reader-earlier = This is an earlier version of the article.
# On the same page: words of a link.
reader-to-current = Read the current version
# On the reader page of an article that was removed.
reader-gone = This article is not held here any longer.
# On the reader page: heading of the list of an article’s versions.
reader-versions = Versions
# In that list, behind the version that is current.
reader-current = current
# In that list: words of a link to what differs from the version before; and the heading of the page that shows it.
reader-changes = What changed
# On that page: how it shows what differs.
reader-legend = Struck through: taken out. Underlined: put in.
# On the reader page, where words are marked: words of a link to them as JSON, with their hash.
reader-check = Check these words: JSON with their hash
# On the reader page. $version: the first digits of the text’s hash.
reader-version = Version { $version }
# On the reader page, where its address names nothing that is held.
reader-nothing = No such article, version or passage is held here.

## When something breaks

# In place of an answer: something failed that asking again may help against.
broken = Something went wrong on my side, so I cannot answer this. Please ask again in a moment.
# In place of an answer, after several tries or a day.
given-up = I could not answer this, though I tried several times. Please ask again, or open the article itself with /source.

## What Telegram shows beside each command: at most 256 characters

# Beside /ask.
command-ask = Ask a question about the bill
# Beside /status.
command-status = What stage the bill is at
# Beside /source.
command-source = The article, whole
# Beside /articles.
command-articles = What I hold
# Beside /more.
command-more = What stands around the quotes
# Beside /lang.
command-lang = In which language I speak with you
# Beside /settings.
command-settings = How I am to be here
# Beside /privacy.
command-privacy = What happens with your question
# What /forget does, in Telegram’s menu of commands.
command-forget = Delete all that I keep of you
# Beside /stop.
command-stop = End the answer that is being written
# Beside /help.
command-help = How to ask
