import type { SilenceReason, Unchecked } from "../answer/answer.ts";
import type { ArticleMeta } from "../article/article.ts";
import type { DayFigures } from "./admin/stats.ts";
import { clock, day } from "./day.ts";
import { directionOf, type Language, spokenLanguage } from "./languages.ts";
import { readTexts, type Texts } from "./texts.ts";

/** The longest question that is answered, in characters. */
export const QUESTION_LIMIT = 1000;

/**
 * Everything that the bot says in its own words, in one language. What it quotes comes from the
 * articles alone. What each is for stands above its message in `locales/en.ftl`.
 */
export type Words = ReturnType<typeof worded>;

const read = new Map<Language, Words>();

/** The bot's words in the language of a tag such as `ru` or `pt-BR`; in English if it does not speak it. */
export function wordsIn(tag: string | undefined): Words {
  const language = spokenLanguage(tag) ?? "en";
  const words = read.get(language) ?? worded(language, readTexts(language));
  read.set(language, words);
  return words;
}

/** The words of a language, made of its messages. */
export function worded(language: Language, text: Texts) {
  return {
    language,
    direction: directionOf(language),
    /** An ISO date as it is written in this language. */
    day: (iso: string) => day(iso, language),
    ...aroundAnAnswer(language, text),
    ...onCommands(language, text),
    ...ofPrivacy(text),
    ...ofLanguages(text),
    ...ofSettings(text),
    ...ofFeedback(text),
    ...forAdmins(language, text),
    ...howToAsk(text),
    ...ofArticles(language, text),
    ...onMore(text),
    ...inOtherChats(text),
    broken: text("broken"),
    givenUp: text("given-up"),
    commands: {
      ask: text("command-ask"),
      status: text("command-status"),
      source: text("command-source"),
      articles: text("command-articles"),
      more: text("command-more"),
      lang: text("command-lang"),
      settings: text("command-settings"),
      privacy: text("command-privacy"),
      stop: text("command-stop"),
      help: text("command-help"),
    },
  } as const;
}

function aroundAnAnswer(language: Language, text: Texts) {
  return {
    ownSentences: text("own-sentences"),
    sourceDoesNotSay: text("source-does-not-say"),
    nothingFound: text("nothing-found"),
    stopped: text("stopped"),
    nothingToStop: text("nothing-to-stop"),
    writing: text("writing"),
    nearestPassages: text("nearest-passages"),
    opensWith: text("opens-with"),
    offTopic: text("off-topic"),
    askAbout: text("ask-about"),
    severalReadings: text("several-readings"),
    openThePassage: text("open-the-passage"),
    wholeParagraph: text("whole-paragraph"),
    plainText: text("plain-text"),
    plainTextNotYours: text("plain-text-not-yours"),
    // Names of places, not amounts: nothing parts their thousands.
    sentence: (number: number) => text("sentence", { number: String(number) }),
    part: (number: number, of: number) => text("part", { number: String(number), of: String(of) }),
    asOf: (date: string) => text("as-of", { date: day(date, language) }),
    repaired: (from: string, to: string) => text("repaired", { from, to }),
    leftOut: (left: number, of: number) => text("left-out", { left, of }),
    /** `part`: of the question, in the asker's words; empty when it is not known which. */
    unsaid: (part: string) => (part === "" ? text("unsaid") : text("unsaid-part", { part })),
    silentBecause: (reason: SilenceReason, articles: string) =>
      ({
        other_language: () =>
          text("other-language", { language: nameOfLanguage(articles, language) }),
      })[reason](),
    uncheckedBecause: (unchecked: Unchecked) => {
      if (unchecked.reason !== "budget") return text(`unchecked-${unchecked.reason}`);
      const { whose, resetsAt } = unchecked;
      const when = { clock: clock(resetsAt, language), date: day(resetsAt, language) };
      return text(`budget-${whose}`, when);
    },
  };
}

function onCommands(language: Language, text: Texts) {
  /** `more`: how many articles are held besides. */
  const holds = (held: readonly ArticleMeta[], more: number) => {
    if (held.length === 0) return text("start-holds-nothing");
    const named = held.map(({ title, publisher, published }) =>
      text("held-article", { title, publisher, date: day(published, language) }),
    );
    const articles = { ours: named.join("; ") };
    return more === 0
      ? text("start-holds", { articles })
      : text("start-holds-more", { articles, more });
  };
  return {
    start: (held: readonly ArticleMeta[], more: number) =>
      [text("start-what"), holds(held, more), text("start-how"), text("start-more")].join("\n"),
    help: (model: boolean) =>
      [
        text(model ? "help-what-model" : "help-what"),
        "",
        text("help-ask"),
        text("help-status"),
        text("help-source"),
        text("help-articles"),
        text("help-more"),
        text("help-lang"),
        text("help-settings"),
        text("help-privacy"),
        ...(model ? [text("help-stop")] : []),
        "",
        ...(model ? [text("help-follow-up")] : []),
        text("help-groups"),
      ].join("\n"),
    statusQuestion: text("status-question"),
    hello: text("hello"),
  };
}

/** What decides about what happens with a question. */
type Privacy = {
  readonly model: boolean;
  readonly embeddings?: string;
  readonly feedback: { readonly keptDays: number };
};

function ofPrivacy(text: Texts) {
  const kept = (days: number) =>
    [
      text("privacy-feedback"),
      days > 1 ? text("privacy-feedback-days", { days }) : text("privacy-feedback-day"),
      text("privacy-feedback-counts"),
    ].join("\n");
  const withModel = ["privacy-model-goes", "privacy-model-keeps", "privacy-model-counts"];
  const without = (isAlone: boolean) => [
    isAlone ? "privacy-alone" : "privacy-no-model",
    "privacy-keeps",
  ];
  return {
    privacy: ({ model, embeddings, feedback }: Privacy) =>
      [
        ...(model ? withModel : without(embeddings === undefined)).map((key) => text(key)),
        ...(embeddings === undefined ? [] : [text("privacy-embeddings", { host: embeddings })]),
        kept(feedback.keptDays),
        text("privacy-settings"),
        text("privacy-group-settings"),
        text("privacy-encryption"),
      ].join("\n\n"),
  };
}

function ofLanguages(text: Texts) {
  return {
    chooseLanguage: text("choose-language"),
    languageAsInTelegram: text("language-as-in-telegram"),
    languageChosen: text("language-chosen"),
    languageFollows: text("language-follows"),
    noSuchLanguage: (language: string) => text("no-such-language", { language }),
    languageOfGroup: text("language-of-group"),
  };
}

function ofSettings(text: Texts) {
  return {
    menu: {
      of: {
        person: text("menu-of-person"),
        group: text("menu-of-group"),
        topic: text("menu-of-topic"),
      },
      language: (choice: string) => text("menu-language", { choice }),
      whoMayAsk: { everyone: text("menu-who-everyone"), admins: text("menu-who-admins") },
      answers: {
        public: text("menu-answers-public"),
        ephemeral: text("menu-answers-ephemeral"),
      },
      suggestions: { on: text("menu-suggestions-on"), off: text("menu-suggestions-off") },
      budget: (amount: string) => text("menu-budget", { amount }),
      asOwnerAllows: text("menu-budget-open"),
      quietHours: (hours: string) => text("menu-quiet", { hours }),
      quietHoursOff: text("menu-quiet-off"),
      quietFrom: (clock: string) => text("menu-quiet-from", { clock }),
      quietUntil: (clock: string) => text("menu-quiet-until", { clock }),
      noQuietHours: text("menu-quiet-none"),
      render: { classic: text("menu-render-classic"), rich: text("menu-render-rich") },
      asInGroup: text("menu-as-in-group"),
      back: text("menu-back"),
      done: text("menu-done"),
    },
    adminsOnly: text("admins-only"),
    onlyAdminsMayAsk: text("only-admins-may-ask"),
    /** `clock`, `zone`: such as `07:00` and `UTC+3`. */
    quietUntil: (clock: string, zone: string) => text("quiet-until", { clock, zone }),
    mutedIn: (group: string) => text("muted-in", { group }),
  };
}

function ofFeedback(text: Texts) {
  return {
    wrongCitation: text("wrong-citation"),
    /** `vote`: how it looks on its button. */
    voteNoted: (vote: string) => text("vote-noted", { vote }),
    whichCitation: text("which-citation"),
    whatIsWrong: text("what-is-wrong"),
    faults: {
      unsupported: text("fault-unsupported"),
      place: text("fault-place"),
      altered: text("fault-altered"),
      other: text("fault-other"),
    },
    reportNoted: text("report-noted"),
    answerForgotten: text("answer-forgotten"),
    cancel: text("cancel"),
  };
}

function forAdmins(language: Language, text: Texts) {
  return {
    nothingToExport: text("nothing-to-export"),
    exported: text("exported"),
    stats: {
      title: text("stats-title"),
      day: ({ date, ...figures }: DayFigures) =>
        text("stats-day", { date: day(date, language), ...figures }),
      quietDay: (date: string) => text("stats-quiet-day", { date: day(date, language) }),
      subjects: (subjects: string) => text("stats-subjects", { subjects }),
      noSubjects: text("stats-no-subjects"),
      /** When Telegram last answered, as an ISO time. */
      polled: (at: string) =>
        text("stats-polled", { clock: clock(at, language), date: day(at, language) }),
    },
  };
}

function howToAsk(text: Texts) {
  return {
    howToAsk: text("how-to-ask"),
    questionPlaceholder: text("question-placeholder"),
    tooLong: text("too-long", { limit: QUESTION_LIMIT }),
    textOnly: text("text-only"),
    noWordsThere: text("no-words-there"),
    unknownCommand: text("unknown-command"),
  };
}

function ofArticles(language: Language, text: Texts) {
  return {
    noArticles: text("no-articles"),
    articlesHeld: text("articles-held"),
    chooseArticle: text("choose-article"),
    noSuchArticle: text("no-such-article"),
    passageGone: text("passage-gone"),
    earlierVersion: text("earlier-version"),
    publishedBy: ({ publisher, published }: Pick<ArticleMeta, "publisher" | "published">) =>
      text("published-by", { publisher, date: day(published, language) }),
    openTheArticle: text("open-the-article"),
  };
}

function onMore(text: Texts) {
  return {
    moreContext: text("more-context"),
    moreOfWhat: text("more-of-what"),
    passageInPrivate: text("passage-in-private"),
    suggest: {
      /** `words`: of the article, such as a name. */
      about: (words: string) => text("suggest-about", { words }),
      year: (year: string) => text("suggest-year", { year }),
    },
  };
}

function inOtherChats(text: Texts) {
  return {
    inlineAsk: text("inline-ask"),
    inlineNearest: text("inline-nearest"),
    inlineNothing: text("inline-nothing"),
    comesNearest: text("comes-nearest"),
    guestHowToAsk: (bot: string) => text("guest-how-to-ask", { bot }),
    guestMore: text("guest-more"),
  };
}

function nameOfLanguage(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
