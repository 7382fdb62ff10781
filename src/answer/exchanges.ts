import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import { createInTurn } from "../store/in-turn.ts";
import type { Exchange } from "./answer.ts";

/** Where messages stand. Ids of one chat say nothing about another. */
export type ExchangePlace = { readonly chat: string; readonly topic?: string };

/** Remembers for a day what was asked and answered, so that a reply to an answer can follow it up. */
export type Exchanges = {
  /** What ends with this answer, oldest first, at most three. Empty when unknown or too long ago. */
  before(place: ExchangePlace & { readonly message: string }): Promise<readonly Exchange[]>;
  /**
   * Notes that these messages, all of them or none, answer `exchange`, which followed on `earlier`.
   * Replaces what was noted for them, as when an answer was edited.
   */
  remember(
    place: ExchangePlace & { readonly messages: readonly string[] },
    exchange: Exchange,
    earlier: readonly Exchange[],
  ): Promise<void>;
  /** Forgets what was noted for these messages, all of them or none. */
  forget(place: ExchangePlace & { readonly messages: readonly string[] }): Promise<void>;
  /** Forgets whatever has a question of this person in it, by their pseudonym. Gives how much that was. */
  forgetPerson(by: string): Promise<number>;
};

const PREFIX = "exchange:";
/** How long an answer can be followed up (ms). */
export const KEPT_MS = 24 * 60 * 60 * 1000;
const MOST_EXCHANGES = 3;

/** The most that is kept of a text, in UTF-16 code units. */
const QUESTION_UNITS = 1_000;
const ANSWER_UNITS = 1_500;

/**
 * Exchanges over Keyv, under `exchange:<chat, topic and message as JSON>`: whatever an id holds, no
 * two places share a key.
 *
 * @param keyv from `openStore`, so that a failed read throws and `setMany` is atomic.
 */
export function createExchanges({ keyv }: { readonly keyv: Keyv }): Exchanges {
  /** Reading deletes what has expired, which must not hit what is newer. */
  const inTurn = createInTurn();

  return {
    before: (place) =>
      inTurn(async () => (await keyv.get<readonly Exchange[]>(keyOf(place, place.message))) ?? []),

    async remember(place, exchange, earlier) {
      const value = [...earlier, exchange].slice(-MOST_EXCHANGES).map(shortened);
      const entries = place.messages.map((message) => ({
        key: keyOf(place, message),
        value,
        ttl: KEPT_MS,
      }));
      await inTurn(() => keyv.setMany(entries));
    },

    async forget(place) {
      await inTurn(() => keyv.deleteMany(place.messages.map((message) => keyOf(place, message))));
    },

    forgetPerson: (by) =>
      inTurn(async () => {
        const keys: string[] = [];
        for await (const [key, chain] of entriesOf<readonly Exchange[]>(keyv, PREFIX)) {
          if (chain.some((exchange) => exchange.by === by)) keys.push(key);
        }
        await keyv.deleteMany(keys);
        return keys.length;
      }),
  };
}

/** JSON tells every list of ids from every other, and writes half characters as whole ones. */
function keyOf({ chat, topic }: ExchangePlace, message: string): string {
  return `${PREFIX}${JSON.stringify([`@${chat}`, topic ?? null, message])}`;
}

function shortened({ question, answer, ...by }: Exchange): Exchange {
  return {
    question: startOf(question, QUESTION_UNITS),
    answer: startOf(answer, ANSWER_UNITS),
    ...by,
  };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** At most `units` of a text; what was longer ends in "…", behind a whole grapheme. */
function startOf(text: string, units: number): string {
  if (text.length <= units) return text;
  const room = units - "…".length;
  const border = graphemes.segment(text).containing(room)?.index ?? 0;
  return `${text.slice(0, border === 0 ? codePointBorder(text, room) : border)}…`;
}

/** Only a grapheme that is longer than the room itself is cut, between code points. */
function codePointBorder(text: string, room: number): number {
  return (text.codePointAt(room - 1) ?? 0) > 0xffff ? room - 1 : room;
}
