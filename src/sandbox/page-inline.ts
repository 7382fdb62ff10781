import type { Message, User } from "grammy/types";
import { forgetOldest } from "./forget-oldest.ts";
import {
  askInline,
  type InlineAnswer,
  type InlineAsked,
  inlineLifetime,
  pickResult,
} from "./inline-query.ts";
import { RefusedError } from "./refused-error.ts";
import type { World } from "./world.ts";

/** How many lists the page can still pick from. */
const keptLists = 50;

/** What the page shows above its box. `isLate`: the bot has not answered in time. */
export type InlineList = Pick<InlineAnswer, "button"> & {
  readonly id: string;
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly description?: string;
  }[];
  readonly isLate: boolean;
};

/** Inline mode for the page: asks and waits, and posts what somebody picked. */
export type PageInline = {
  ask(user: User, chatId: number, query: string): Promise<InlineList>;
  pick(user: User, listId: string, resultId: string, thread: number | undefined): Promise<Message>;
};

/** No lists yet. */
export function createPageInline(world: World): PageInline {
  const lists = new Map<string, InlineAsked>();
  return {
    async ask(user, chatId, query) {
      const asked = askInline(world, user, chatId, { query, offset: "" });
      const answer = await orLate(asked.answered);
      if (!answer) return { id: asked.id, results: [], isLate: true };
      lists.set(asked.id, asked);
      forgetOldest(lists, keptLists);
      const results = answer.results.map(({ id, title, description }) => ({
        id,
        title,
        ...(description !== undefined && { description }),
      }));
      const button = answer.button && { button: answer.button };
      return { id: asked.id, results, ...button, isLate: false };
    },
    pick(user, listId, resultId, thread) {
      const asked = lists.get(listId);
      if (!asked) throw new RefusedError("That list is gone. Type the words again.");
      const said = thread === undefined ? {} : { message_thread_id: thread };
      return pickResult(world, user, asked, resultId, said);
    },
  };
}

function orLate(answered: Promise<InlineAnswer>): Promise<InlineAnswer | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), inlineLifetime);
    timer.unref();
    void answered.then((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
