import type { Keyv } from "keyv";
import type { QuotePlace } from "../../feedback/shown-answer.ts";
import type { Place } from "../deliver.ts";

/** Remembers for a day which passages stand in which messages, and nothing of who asked, or what. */
export type ShownIn = {
  /** Of this message; without one, of the latest answer of the chat or topic. */
  of(place: Spot, message?: number): Promise<readonly QuotePlace[] | undefined>;
  note(place: Spot, messages: readonly number[], shows: readonly QuotePlace[]): Promise<void>;
};

type Spot = Pick<Place, "chat" | "topic">;

/** How long it is known what stands in a message (ms). */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Over Keyv, under `passages:@<chat>:<topic>:<message>`, and without the message for the latest.
 *
 * @param keyv from `openStore`, so that a failed read throws and `setMany` is atomic.
 */
export function createShownIn(keyv: Pick<Keyv, "get" | "setMany">): ShownIn {
  const key = ({ chat, topic = 0 }: Spot, message?: number) =>
    `passages:@${chat}:${topic}${message === undefined ? "" : `:${message}`}`;
  return {
    of: (place, message) => keyv.get<readonly QuotePlace[]>(key(place, message)),
    async note(place, messages, shows) {
      const keys = [key(place), ...messages.map((message) => key(place, message))];
      await keyv.setMany(keys.map((one) => ({ key: one, value: shows, ttl: KEPT_MS })));
    },
  };
}
