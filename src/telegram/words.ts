import type { ArticleMeta } from "../article/article.ts";
import { aroundAnAnswer } from "./answer-words.ts";
import { day, fromNow } from "./day.ts";
import type { Forgotten } from "./forgetting.ts";
import { aboutIntake } from "./intake/words.ts";
import { directionOf, type Language, spokenLanguage } from "./languages.ts";
import { forAdmins, ofFeedback, ofSettings } from "./menu-words.ts";
import { privacyWords } from "./privacy-words.ts";
import { onTheReaderPage } from "./reader-words.ts";
import { ofStages } from "./stage-words.ts";
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
    ...privacyWords(text),
    ...onForgetting(text),
    ...ofLanguages(text),
    ...ofSettings(text),
    ...ofFeedback(text),
    ...forAdmins(language, text),
    intake: aboutIntake(language, text),
    ...howToAsk(text),
    ...onLimits(language, text),
    ...ofArticles(language, text),
    ...onMore(text),
    ...ofStages(language, text),
    ...inOtherChats(text),
    ...onTheReaderPage(text),
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
      forget: text("command-forget"),
      stop: text("command-stop"),
      help: text("command-help"),
    },
  } as const;
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

function onForgetting(text: Texts) {
  return {
    forgotten({ questions, followUps, opinions, messages, settings }: Forgotten): string {
      const counts = [
        ["forget-questions", questions],
        ["forget-follow-ups", followUps],
        ["forget-opinions", opinions],
        ["forget-messages", messages],
      ] as const;
      const lines = [
        ...counts.flatMap(([key, n]) => (n === 0 ? [] : [text(key, { n })])),
        ...(settings ? [text("forget-settings")] : []),
      ];
      const said = lines.length === 0 ? text("forget-nothing") : text("forget-title");
      return [[said, ...lines.map((line) => `• ${line}`)].join("\n"), text("forget-stays")].join(
        "\n\n",
      );
    },
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

function onLimits(language: Language, text: Texts) {
  return {
    /** `ms`: until somebody may ask again. */
    askAgain: (ms: number) => text("ask-again", { when: fromNow(ms, language) }),
    tooMuch: (ms: number) => text("too-much", { when: fromNow(ms, language) }),
    /** `place`: 1 for whoever comes next. */
    placeInLine: (place: number) => text("place-in-line", { place }),
    notAdmitted: (chat: string) => text("not-admitted", { chat }),
  };
}

function ofArticles(language: Language, text: Texts) {
  return {
    noArticles: text("no-articles"),
    articlesHeld: text("articles-held"),
    listNewer: text("list-newer"),
    listOlder: text("list-older"),
    listPage: (number: number, of: number) =>
      text("list-page", { number: String(number), of: String(of) }),
    chooseArticle: text("choose-article"),
    noSuchArticle: text("no-such-article"),
    passageGone: text("passage-gone"),
    earlierVersion: text("earlier-version"),
    textChanged: text("text-changed"),
    passageChanged: `${text("text-changed")} ${text("passage-before")}`,
    passageNow: text("passage-now"),
    passageStands: text("passage-stands"),
    passageDropped: `${text("passage-dropped")} ${text("passage-before")}`,
    aboutBills: (bills: readonly string[]) => text("about-bill", { bills: bills.join(", ") }),
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
