import type { SilenceReason, Unchecked } from "../answer/answer.ts";
import type { ArticleMeta } from "../article/article.ts";
import { day, time } from "./day.ts";

/** The longest question that is answered, in characters. */
export const QUESTION_LIMIT = 1000;

/** Everything that the bot says in its own words. What it quotes comes from the articles alone. */
export const words = {
  // Around an answer
  ownSentences: "In the article’s own words:",
  sourceDoesNotSay: "The source does not say.",
  /** Said where a model was to answer and did not: it might have found more. */
  nothingFound: "Without the language model, I found no sentence that answers this.",
  nearestPassages: "The passages that come nearest:",
  offTopic: "That is not something the articles held here are about.",
  askAbout: "You can ask about what stands under this headline:",
  severalReadings: "This can be understood in more than one way:",
  openThePassage: "open the passage ↗",
  sentence: (number: number) => `sentence ${number}`,
  part: (number: number, of: number) => `part ${number} of ${of}`,
  asOf: (date: string) => `As of ${day(date)}.`,
  repaired: (from: string, to: string) => `Searched for “${to}” instead of “${from}”.`,
  leftOut: (left: number, of: number) => {
    const [was, it] = left === 1 ? ["was", "it"] : ["were", "them"];
    return `${left} of ${of} sentences ${was} left out: no quote bears ${it} out.`;
  },
  unsaid: (part: string) =>
    part === ""
      ? "The source does not answer all of your question."
      : `The source does not say: “${part}”.`,
  silentBecause: (reason: SilenceReason, language: string): string =>
    ({
      other_language: `Too little of the question could be matched. Without a language model, a question in another language than the article’s (${nameOfLanguage(language)}) is matched word by word, and not every word is known.`,
    })[reason],
  uncheckedBecause: (unchecked: Unchecked): string => {
    switch (unchecked.reason) {
      case "unavailable":
        return "The language model cannot be reached just now.";
      case "refused":
        return "The language model declined to answer this.";
      case "unbacked":
        return "The language model’s answer was dropped: no quote bears it out.";
      case "budget":
        return `${budgetOf[unchecked.whose]} for the language model is used up until ${time(unchecked.resetsAt)}.`;
    }
  },

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
  help: (model: boolean) =>
    [
      model
        ? "Write a question. Claude writes the answer, and every sentence of it stands on the article’s own words, which I show. If the article does not say, I say so."
        : "Write a question, and I answer with the sentences of the article that answer it. If the article does not say, I say so.",
      "",
      "/ask QUESTION – ask; as a reply to a message, that message is the question",
      "/status – what stage the bill is at, as of when",
      "/source – the article, whole, its sentences numbered",
      "/articles – what I hold",
      "/privacy – what happens with your question",
      "",
      ...(model ? ["Reply to an answer to follow it up."] : []),
      "In a group, use /ask or reply to one of my messages. If you edit your question, I edit my answer.",
    ].join("\n"),
  privacy: ({ model, embeddings }: { readonly model: boolean; readonly embeddings?: string }) =>
    [
      ...(model ? withModel : withoutModel(embeddings === undefined)),
      ...(embeddings === undefined ? [] : [toEmbeddings(embeddings)]),
      encryption,
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

  givenUp:
    "I could not answer this, though I tried several times. Please ask again, or open the article itself with /source.",

  commands: {
    ask: "Ask a question about the bill",
    status: "What stage the bill is at",
    source: "The article, whole",
    articles: "What I hold",
    privacy: "What happens with your question",
    help: "How to ask",
  },
} as const;

const withModel = [
  "Your question goes to Anthropic (Claude), which writes the answer, together with the articles or passages of them. If you reply to an answer, what was asked and answered before it goes along. Besides a salted hash in place of your id, nothing about you or the chat is sent: no name, no id, no chat title.",
  "I keep your question and my answer for up to 24 hours, so that you can follow up, and so that the same question is not paid for twice. For the same time I keep the numbers of my answer’s messages and a short fingerprint of your question, so that I can edit the answer when you edit the question.",
  "What was spent a day, by each person and in each chat, I count under salted hashes and keep for three days.",
];

const withoutModel = (isAlone: boolean) => [
  isAlone
    ? "Your question is answered on the machine that runs this bot. No language model is called, and the text goes to nobody else."
    : "Your question is answered on the machine that runs this bot. No language model writes the answer.",
  "I keep the text only until my answer stands, so that nothing is lost if I am interrupted. For 24 hours I keep the numbers of my answer’s messages and a short fingerprint of your question, so that I can edit the answer when you edit the question.",
];

const toEmbeddings = (host: string) =>
  `The text of your question goes to a server (${host}) that turns it into numbers, so that passages are found by what they mean. Nothing about you or the chat goes along, and I keep none of those numbers.`;

const encryption =
  "Chats with bots are not end-to-end encrypted: Telegram’s servers can read them.";

const budgetOf = {
  person: "Your daily budget",
  chat: "This chat’s daily budget",
  bot: "My daily budget",
} as const;

function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
