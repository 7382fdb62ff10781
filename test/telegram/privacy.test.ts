import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { KEPT_MS as SPENT_MS } from "../../src/answer/budget.ts";
import { KEPT_MS as FOLLOWED_MS } from "../../src/answer/exchanges.ts";
import { KEPT_MS as DRAFT_MS } from "../../src/answer/kept-answers.ts";
import { KEPT_MS as CHANGE_MS } from "../../src/article/changes.ts";
import { KEPT_MS as PENDING_MS } from "../../src/article/pending.ts";
import { LONGEST_MS } from "../../src/delivery/attempt.ts";
import { DEAD_KEPT_MS, HANDLED_KEPT_MS } from "../../src/delivery/kept-for.ts";
import { KEPT_DAYS } from "../../src/feedback/tally.ts";
import { TOLD_MS } from "../../src/telegram/admission.ts";
import { KEPT_MS as NUMBERS_MS } from "../../src/telegram/answer-records.ts";
import { LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { KEPT_MS as SHOWN_MS } from "../../src/telegram/more/shown-in.ts";
import { KEPT_MS as PLAIN_MS } from "../../src/telegram/rich/plain-forms.ts";
import { readTexts } from "../../src/telegram/texts.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { someFeedback } from "../feedback/some-feedback.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const languages = Object.keys(LANGUAGES) as Language[];

/** A line of the table: which paragraphs of /privacy say it, and how long the code keeps it (ms). */
type Line = { readonly said: readonly string[]; readonly kept?: readonly number[] };

const { feedback } = await someFeedback({ keepDays: 0 });
const OPINION = ["privacy-feedback-day", "privacy-feedback-days"];

/** Lines of docs/privacy.md by how they begin, in their order. */
const LINES: Readonly<Record<string, Line>> = {
  "the update as Telegram sent it": { said: ["privacy-waits"], kept: [LONGEST_MS] },
  "that an update with this number": { said: ["privacy-waits"], kept: [HANDLED_KEPT_MS] },
  "the texts of a reply": { said: ["privacy-waits"] },
  "numbers of the bot's messages": {
    said: ["privacy-keeps", "privacy-model-keeps"],
    kept: [NUMBERS_MS],
  },
  "which passages stand in": { said: ["privacy-shown"], kept: [SHOWN_MS, PLAIN_MS] },
  "question and answer": {
    said: ["privacy-feedback", ...OPINION],
    kept: [feedback.keptDays * DAY_MS],
  },
  "votes, reports of wrong citations": { said: ["privacy-feedback", ...OPINION] },
  "with Claude: question and answer": { said: ["privacy-model-keeps"], kept: [FOLLOWED_MS] },
  "with Claude: the draft": { said: ["privacy-model-keeps"], kept: [DRAFT_MS] },
  "with a budget": { said: ["privacy-model-counts"], kept: [SPENT_MS] },
  "how fast you ask": { said: ["privacy-shown"] },
  "that you were told of a limit": { said: ["privacy-shown"], kept: [TOLD_MS] },
  "what you chose": { said: ["privacy-settings", "privacy-group-settings"] },
  "what a group set": { said: ["privacy-group-settings"] },
  "how many questions, votes and reports": {
    said: ["privacy-feedback-counts"],
    kept: [KEPT_DAYS * DAY_MS],
  },
  "updates that were given up": { said: ["privacy-waits"], kept: [DEAD_KEPT_MS] },
  "of those in `ADMIN_IDS`: articles": { said: ["privacy-runs"], kept: [PENDING_MS] },
  "of those in `ADMIN_IDS`: who": { said: ["privacy-runs"], kept: [CHANGE_MS] },
};

/** Paragraphs of where words go, and of what can be done about it: of what is kept, none. */
const OF_NOTHING_KEPT = ["model-goes", "alone", "no-model", "embeddings", "forget", "encryption"];

type Row = { readonly what: string; readonly forHowLong: string; readonly line: Line };

const ROWS: readonly Row[] = rowsOf(readFileSync("docs/privacy.md", "utf8"));

function rowsOf(page: string): readonly Row[] {
  const [, table = ""] = /^\|---.*\n((?:\|.*\n)+)/m.exec(page) ?? [];
  return [...table.matchAll(/^\| (.+?) \| (.+?) \| /gm)].map(([, what = "", forHowLong = ""]) => {
    const [, line] = Object.entries(LINES).find(([begin]) => what.startsWith(begin)) ?? [];
    if (line === undefined) throw new Error(`No paragraph of /privacy is named for: ${what}`);
    return { what, forHowLong, line };
  });
}

/** The periods of a text in English, in hours and days. */
function periodsIn(text: string) {
  return [...text.matchAll(/(\d+) (hour|day)s/g)].map(([, count, unit]) => ({
    digits: String(count),
    ms: Number(count) * (unit === "hour" ? HOUR_MS : DAY_MS),
  }));
}

/** A paragraph as it is said. */
function paragraph(language: Language, key: string, days = 7): string {
  return readTexts(language)(key, { days, host: "vectors.example.org" });
}

/** Figures of a paragraph, but for the days that a setting says. */
function figuresOf(language: Language, key: string): readonly string[] {
  if (key === "privacy-feedback-days") return [];
  return paragraph(language, key).match(/\d+/g) ?? [];
}

describe("the table in docs/privacy.md", () => {
  it("has every line that is named here, and no other", () => {
    const begins = Object.keys(LINES);
    expect(ROWS.map(({ what }) => begins.find((begin) => what.startsWith(begin)))).toEqual(begins);
  });

  it("is said by every paragraph of /privacy that says what is kept", () => {
    const written = readFileSync("src/telegram/locales/en.ftl", "utf8");
    const keys = [...written.matchAll(/^(privacy-[\w-]+) =/gm)].map(([, key = ""]) => key);
    const others = OF_NOTHING_KEPT.map((key) => `privacy-${key}`);
    const named = new Set([...ROWS.flatMap(({ line }) => line.said), ...others]);
    expect([...named].sort()).toEqual(keys.sort());
  });

  it.each(ROWS)("keeps for as long as the code: $what", ({ forHowLong, line }) => {
    const said = new Set(periodsIn(forHowLong).map(({ ms }) => ms));
    expect([...said]).toEqual([...new Set(line.kept ?? [])]);
  });

  describe.each(languages)("in %s", (language) => {
    it("names the same periods in /privacy", () => {
      for (const { what, forHowLong, line } of ROWS) {
        const figures = line.said.flatMap((key) => figuresOf(language, key));
        for (const { digits } of periodsIn(forHowLong)) expect(figures, what).toContain(digits);
      }
    });

    it("names the same periods in /forget, of what stays", () => {
      const stays = ROWS.filter(({ what }) => /^(?:with a budget|that you were told)/.test(what));
      const periods = stays.flatMap(({ forHowLong }) => periodsIn(forHowLong));
      expect(figuresOf(language, "forget-stays")).toEqual(periods.map(({ digits }) => digits));
    });

    it("has no period in /privacy that is not in the table", () => {
      for (const key of new Set(ROWS.flatMap(({ line }) => line.said))) {
        const periods = ROWS.filter(({ line }) => line.said.includes(key))
          .flatMap(({ forHowLong }) => periodsIn(forHowLong))
          .map(({ digits }) => digits);
        for (const figure of figuresOf(language, key)) expect(periods, key).toContain(figure);
      }
      expect(paragraph(language, "privacy-feedback-days", 45)).toContain("45");
    });

    it.each([
      { model: true, runs: false },
      { model: false, runs: false },
      { model: true, runs: true },
      { model: false, runs: true },
    ])(
      "is said as far as it holds (model: $model, of those who run it: $runs)",
      ({ model, runs }) => {
        const says = wordsIn(language).privacy({ model, runs, feedback: { keptDays: 1 } });
        for (const { what, line } of ROWS) {
          const holds =
            (model || !/^with /.test(what)) &&
            (runs || !what.startsWith("of those in `ADMIN_IDS`"));
          const isSaid = line.said.some((key) => says.includes(paragraph(language, key)));
          expect(isSaid, what).toBe(holds);
        }
      },
    );
  });
});

describe("/privacy", () => {
  let running: RunningBot;
  afterEach(() => running.stop());

  it("says in private, to those who run the bot, what is kept of them", async () => {
    // The sandbox numbers people in the order in which they come.
    running = await startBot({ bot: { adminIds: [1_000_000_001] } });
    const { sandbox } = running;
    const admin = sandbox.person({ first_name: "Ann", language_code: "en" });
    const other = sandbox.person({ first_name: "Bob", language_code: "en" });
    const group = sandbox.group({ title: "Duma watchers", members: [admin] });
    const ofThem = paragraph("en", "privacy-runs");
    for (const [person, chat, isSaid] of [
      [admin, admin.privateChat(), true],
      [other, other.privateChat(), false],
      [admin, group, false],
    ] as const) {
      await running.isThroughWith(await person.says(chat, `/privacy@${sandbox.bot.username}`));
      expect(sandbox.sentTo(chat).at(-1)?.text?.includes(ofThem)).toBe(isSaid);
    }
  });
});
