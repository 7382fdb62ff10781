import type { Api } from "grammy";
import type { Update, User } from "grammy/types";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Admission } from "./admission.ts";
import { createAnswerRecords, fingerprintOf } from "./answer-records.ts";
import { explainError } from "./explain-error.ts";
import { placeBeside } from "./replies.ts";
import { addressOf, send } from "./send.ts";
import { wordsWithoutStore } from "./speaking.ts";
import { understand } from "./understand.ts";

/** What telling people their place in line works with. */
export type PlaceInLineDeps = {
  readonly bot: {
    readonly api: Api;
    readonly botInfo: Pick<User, "id"> & { readonly username: string };
  };
  readonly records: Pick<Keyv, "get" | "set">;
  readonly admission: Pick<Admission, "chat">;
  readonly log: Logger;
};

/**
 * Tells whoever asked a question in private, and waits because the bot is busy, how many come first. The
 * answer will stand in the place of that message, whose id is kept like that of any other. A group is told
 * nothing: its messages are few enough for the answers; nor is whoever the bot is not for. What cannot be
 * told is logged; the question goes on.
 */
export function placeInLine({ bot, records: keyv, admission, log }: PlaceInLineDeps) {
  const records = createAnswerRecords(keyv);
  return async ({ message }: Update, ahead: number): Promise<void> => {
    if (message?.chat.type !== "private" || !admission.chat(message.chat.id)) return;
    const request = understand(message, bot.botInfo);
    if (request.kind !== "question") return;
    const place = placeBeside(message);
    try {
      if ((await records.get(place.origin)) !== undefined) return;
      const words = wordsWithoutStore(request, message.from);
      const text = words.placeInLine(ahead + 1);
      const id = await send(bot.api, { ...addressOf(place), text });
      const fingerprint = fingerprintOf(request);
      await records.set(place.origin, { fingerprint, messages: [id], done: false });
    } catch (error) {
      log.info(explainError(error), "nobody was told their place in line");
    }
  };
}
