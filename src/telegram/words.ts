import type { SilenceReason, UncheckedReason } from "../answer/answer.ts";
import type { ArticleMeta } from "../article/article.ts";
import { day } from "./day.ts";

/** The longest question that is answered, in characters. */
export const QUESTION_LIMIT = 1000;

/** Everything that the bot says in its own words. What it quotes comes from the articles alone. */
export const words = {
  // Around an answer
  ownSentences: "In the article’s own words:",
  sourceDoesNotSay: "The source does not say.",
  nearestPassages: "The passages that come nearest:",
  offTopic:
    "That is not something the articles held here are about. You can ask about what stands under this headline:",
  severalReadings: "This can be understood in more than one way:",
  openThePassage: "open the passage ↗",
  sentence: (number: number) => `sentence ${number}`,
  part: (number: number, of: number) => `part ${number} of ${of}`,
  asOf: (date: string) => `As of ${day(date)}.`,
  repaired: (from: string, to: string) => `Searched for “${to}” instead of “${from}”.`,
  leftOut: (count: number) =>
    count === 1
      ? "One sentence was left out: no quote backs it."
      : `${count} sentences were left out: no quote backs them.`,
  silentBecause: (reason: SilenceReason, language: string): string =>
    ({
      other_language: `Nothing could be matched. Without a language model, only questions in the article’s language (${nameOfLanguage(language)}) can be matched with its text.`,
    })[reason],
  uncheckedBecause: (why: UncheckedReason): string =>
    ({
      unavailable: "The language model cannot be reached just now.",
      refused: "The language model declined to answer this.",
      unbacked: "The language model’s answer was dropped: the article does not back it.",
      budget: "Today’s budget for the language model is used up.",
    })[why],

  // Commands
  start: (held: readonly ArticleMeta[], more: number) =>
    [
      "Ask me about the bill. Every sentence of my answer is pinned to the source article’s own words, verbatim, so you can check it.",
      held.length === 0
        ? "I hold no article yet."
        : `I hold ${held.map((meta) => `${meta.title} (${meta.publisher}, ${day(meta.published)})`).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`,
      "Just write your question, for example: Is this a law yet? In a group, write /ask and the question.",
      "/source shows the article whole, /help all commands.",
    ].join("\n"),
  help: [
    "Write a question, and I answer with the sentences of the article that answer it. If the article does not say, I say so.",
    "",
    "/ask QUESTION – ask; as a reply to a message, that message is the question",
    "/status – what stage the bill is at, as of when",
    "/source – the article, whole, its sentences numbered",
    "/articles – what I hold",
    "/privacy – what happens with your question",
    "",
    "In a group, use /ask or reply to one of my messages. If you edit your question, I edit my answer.",
  ].join("\n"),
  privacy: (model: boolean) =>
    [
      model
        ? "Your question’s text goes to Anthropic’s Claude, together with passages of the article, to compose the answer."
        : "Your question is answered on the machine that runs this bot. No language model is called, and the text goes to nobody else.",
      "I do not keep the text. For 24 hours I keep the numbers of my answer’s messages and a short fingerprint of your question, so that I can edit the answer when you edit the question.",
      "Chats with bots are not end-to-end encrypted: Telegram’s servers can read them.",
    ].join("\n\n"),
  statusQuestion: "What has to happen before the bill becomes law?",
  hello:
    "Hello. I answer questions about the bill, and show the source’s own words for every sentence. Write /ask and your question, or reply to a message with /ask. /help says more.",

  // How to ask
  howToAsk: "What would you like to know? Reply to this message with your question.",
  questionPlaceholder: "Your question about the bill",
  tooLong: `That is longer than ${QUESTION_LIMIT.toLocaleString("en")} characters. Please ask it shorter.`,
  textOnly: "I can read text only. Please write your question.",
  noWordsThere: "That message has no words that I could read as a question.",
  unknownCommand: "I do not know that command. /help lists what I understand.",

  // Articles
  noArticles: "No article is held yet, so there is nothing to quote from.",
  articlesHeld: "Articles held:",
  chooseArticle: "Which article? Choose one, or write /source and its number.",
  noSuchArticle: "There is no article by that name or number.",
  passageGone: "That passage is not held here any longer.",
  earlierVersion: "From an earlier version of the article:",
  publishedBy: (meta: ArticleMeta) => `${meta.publisher} · ${day(meta.published)}`,
  openTheArticle: "open the article ↗",

  // When something breaks
  broken: "Something went wrong on my side, so I cannot answer this. Please ask again in a moment.",

  commands: {
    ask: "Ask a question about the bill",
    status: "What stage the bill is at",
    source: "The article, whole",
    articles: "What I hold",
    privacy: "What happens with your question",
    help: "How to ask",
  },
} as const;

function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
