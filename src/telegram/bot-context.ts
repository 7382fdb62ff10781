import type { Context } from "grammy";
import type { Logger } from "pino";
import type { Answerer } from "../answer/answerer.ts";
import type { ArticleStore } from "../article/store.ts";
import type { Place, Reply } from "./deliver.ts";
import type { LinkTo } from "./passage-link.ts";
import type { Request } from "./understand.ts";

/** What the parts of the bot work with. */
export type BotParts = {
  readonly answerer: Answerer;
  readonly store: ArticleStore;
  readonly linkTo: LinkTo;
  /** Whether questions go to a language model; people are told. */
  readonly model: boolean;
  readonly log: Logger;
};

/** An update on its way through the bot. */
export type BotContext = Context & {
  /** What the message asks for. Absent for updates that are no message. */
  request?: Request;
  place: Place;
  /** Replies to the update; called at most once for each. */
  say(reply: Reply): Promise<void>;
};
