import type { Update } from "grammy/types";
import type { DeadLetter, Inbox } from "./inbox.ts";

/** What is counted of an inbox. */
export type InboxCount = {
  /** So many updates are safe. */
  received(updates: number): void;
  /** `sentAt`: when Telegram got what the update is about (ms since 1970), where it says so. */
  handled(sentAt: number | undefined): void;
  givenUp(because: DeadLetter["because"]): void;
};

/** The same inbox, which tells what becomes of updates. */
export function counted(inbox: Inbox, count: InboxCount): Inbox {
  return {
    ...inbox,
    async put(updates) {
      await inbox.put(updates);
      count.received(updates.length);
    },
    drain: (attempt, onQueued) =>
      inbox.drain(async (kept, stopping) => {
        const outcome = await attempt(kept, stopping);
        if (outcome.kind === "done") count.handled(sentAt(kept.update));
        if (outcome.kind === "given_up") count.givenUp(outcome.because);
        return outcome;
      }, onQueued),
  };
}

/** Taps on buttons and inline queries have no date. */
function sentAt({
  message,
  edited_message,
  guest_message,
  my_chat_member,
}: Update): number | undefined {
  const seconds =
    edited_message?.edit_date ?? (message ?? guest_message)?.date ?? my_chat_member?.date;
  return seconds === undefined ? undefined : seconds * 1000;
}
