import type { Keyv } from "keyv";
import type { Answer } from "../answer/answer.ts";
import { entriesOf } from "../store/entries.ts";
import type { InTurn } from "../store/in-turn.ts";
import type { Pseudonym } from "../store/pseudonyms.ts";
import type { Fault, Report, Vote } from "./opinion.ts";
import { type ShownAnswer, shownAnswer } from "./shown-answer.ts";
import type { Counted, Tally } from "./tally.ts";

/** An answer with what people think of it. */
export type RatedAnswer = ShownAnswer & {
  readonly votes: Readonly<Record<Vote, number>>;
  readonly reports: readonly Report[];
};

/** Which answers were shown, and what people think of them. */
export type Feedback = {
  /** For how many days it is kept; 1 unless the settings say more. */
  readonly keptDays: number;
  /**
   * Keeps and counts the answer to a question of this origin, and says by which id it is known: the
   * same for the same question of the same origin. It is kept before anything that is written later.
   */
  show(origin: string, answer: Answer, besides?: ShownBesides): string;
  /** @throws StoreError */
  of(id: string): Promise<ShownAnswer | undefined>;
  /**
   * One vote a person; a later one takes the place of an earlier one.
   *
   * @param person the id by which Telegram knows them; only a salted hash of it is kept.
   * @returns `false` when the answer is not kept any longer.
   * @throws StoreError
   */
  vote(id: string, person: string, vote: Vote): Promise<boolean>;
  /** The same for a citation that is wrong: one report a person and quote. */
  report(id: string, person: string, report: Report): Promise<boolean>;
  /**
   * Forgets what this person asked, with what anybody said of those answers, and what they said of
   * others'; counts stay. Gives how much that was.
   *
   * @throws StoreError
   */
  forget(person: string): Promise<{ readonly answers: number; readonly opinions: number }>;
  /**
   * All that is kept, oldest first.
   *
   * @throws StoreError
   */
  all(): Promise<readonly RatedAnswer[]>;
};

/** What else is kept of an answer. */
export type ShownBesides = {
  /** The questions that stand under it. */
  readonly suggested?: readonly string[];
  /** Whoever asked, by Telegram's id; only a salted hash of it is kept. */
  readonly person?: string;
};

/** What feedback works with. */
export type FeedbackDeps = {
  readonly keyv: Keyv;
  readonly tally: Tally;
  readonly pseudonym: Pseudonym;
  /** Turns among all who share the store. */
  readonly inTurn: InTurn;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How many days questions are kept; 0: for 24 hours. */
  readonly keepDays: number;
  /** Told why an answer could not be kept: nobody can say anything about it then. */
  readonly onTrouble: (error: unknown) => void;
};

/** What somebody said, on which day: it is counted there. */
type Said<Kind> = { readonly said: Kind; readonly day: string };

const DAY_MS = 24 * 60 * 60 * 1000;
const NANOS = 1_000_000_000;
const ID_DIGITS = 16;

/**
 * Feedback over Keyv: `shown:<id>` for answers, `vote:<id>:<person>` and
 * `report:<id>:<quote>:<person>` for what people say of them. All of it expires with the answer.
 */
export function createFeedback(deps: FeedbackDeps): Feedback {
  const { keyv, tally, pseudonym, inTurn, now, onTrouble } = deps;
  const keptDays = Math.max(1, deps.keepDays);

  /** Puts what somebody says in the place of what they said before. */
  async function say<Kind extends string>(
    id: string,
    key: string,
    said: Kind,
    counted: (said: Kind) => Counted,
  ): Promise<boolean> {
    return inTurn(async () => {
      const shown = await keyv.get<ShownAnswer>(`shown:${id}`);
      if (shown === undefined) return false;
      const before = await keyv.get<Said<Kind>>(key);
      if (before?.said === said) return true;
      const day = tally.today();
      const ttl = Math.max(1, shown.at + keptDays * DAY_MS - now());
      await keyv.set(key, { said, day } satisfies Said<Kind>, ttl);
      if (before !== undefined) tally.add(before.day, { [counted(before.said)]: -1 });
      tally.add(day, { [counted(said)]: 1 });
      return true;
    });
  }

  return {
    keptDays,
    show(origin, answer, { suggested = [], person } = {}) {
      const id = pseudonym(`answer ${origin} ${answer.question}`).slice(0, ID_DIGITS);
      const day = tally.today();
      const shown = {
        ...shownAnswer(answer, { id, day, at: now() }),
        ...(suggested.length > 0 && { suggested }),
        ...(person !== undefined && { by: pseudonym(person) }),
      };
      keyv.set(`shown:${id}`, shown, keptDays * DAY_MS).catch(onTrouble);
      const { outcome, cut, usd } = shown;
      tally.add(day, {
        [`answer.${outcome}`]: 1,
        ...(cut > 0 && { cut }),
        ...(usd === undefined ? { unpriced: 1 } : { nanos: Math.round(usd * NANOS) }),
      });
      return id;
    },
    of: (id) => keyv.get<ShownAnswer>(`shown:${id}`),
    vote: (id, person, vote) =>
      say(id, `vote:${id}:${pseudonym(person)}`, vote, (said) => `vote.${said}`),
    report: (id, person, { quote, fault }) =>
      say(id, `report:${id}:${quote}:${pseudonym(person)}`, fault, (said) => `fault.${said}`),
    async forget(person) {
      const by = pseudonym(person);
      const asked = new Set<string>();
      for await (const [, shown] of entriesOf<ShownAnswer>(keyv, "shown:")) {
        if (shown.by === by) asked.add(shown.id);
      }
      const opinions: string[] = [];
      for (const prefix of ["vote:", "report:"]) {
        for await (const [key] of entriesOf(keyv, prefix)) {
          const [id = "", ...rest] = key.slice(prefix.length).split(":");
          if (asked.has(id) || rest.at(-1) === by) opinions.push(key);
        }
      }
      await keyv.delete([...opinions, ...[...asked].map((id) => `shown:${id}`)]);
      return { answers: asked.size, opinions: opinions.length };
    },
    async all() {
      const votes = await saidOf<Vote>("vote:");
      const reports = await saidOf<Fault>("report:");
      const rated: RatedAnswer[] = [];
      for await (const [, shown] of entriesOf<ShownAnswer>(keyv, "shown:")) {
        const cast = votes.get(shown.id) ?? [];
        const count = (vote: Vote) => cast.filter(({ said }) => said === vote).length;
        const wrong = reports.get(shown.id) ?? [];
        rated.push({
          ...shown,
          votes: { up: count("up"), down: count("down") },
          reports: wrong.map(({ said, rest }) => ({ quote: Number(rest[0]), fault: said })),
        });
      }
      return rated.sort((a, b) => a.at - b.at);
    },
  };

  /** What people said, by the id of the answer. */
  async function saidOf<Kind>(prefix: string) {
    const found = new Map<string, { readonly said: Kind; readonly rest: readonly string[] }[]>();
    for await (const [key, { said }] of entriesOf<Said<Kind>>(keyv, prefix)) {
      const [id = "", ...rest] = key.slice(prefix.length).split(":");
      found.set(id, [...(found.get(id) ?? []), { said, rest }]);
    }
    return found;
  }
}
