import type { Context } from "grammy";
import type { Logger } from "pino";
import type { Asker } from "../answer/answer.ts";
import type { Answerer } from "../answer/answerer.ts";
import type { Exchanges } from "../answer/exchanges.ts";
import type { ArticleStore } from "../article/store.ts";
import type { DeadLetter } from "../delivery/inbox.ts";
import type { Feedback } from "../feedback/feedback.ts";
import type { Tally } from "../feedback/tally.ts";
import type { Pseudonym } from "../store/pseudonyms.ts";
import type { Admins } from "./admins.ts";
import type { TapAnswer } from "./buttons.ts";
import type { Place, Reply } from "./deliver.ts";
import type { Forgetting } from "./forgetting.ts";
import type { Desk } from "./intake/desk.ts";
import type { Language } from "./languages.ts";
import type { Live } from "./live/live.ts";
import type { ShownIn } from "./more/shown-in.ts";
import type { LinkTo } from "./passage-link.ts";
import type { PlainForms } from "./rich/plain-forms.ts";
import type { ChatSettings, Settings } from "./settings.ts";
import type { OutgoingMessage } from "./styled.ts";
import type { Suggest } from "./suggestions.ts";
import type { Told } from "./told.ts";
import type { Request } from "./understand.ts";
import type { Words } from "./words.ts";

/** What the parts of the bot work with. */
export type BotParts = {
  readonly answerer: Answerer;
  readonly store: ArticleStore;
  /** What a reply to an answer follows up on. Used with a model alone. */
  readonly exchanges: Exchanges;
  readonly settings: Settings;
  readonly forgetting: Forgetting;
  /** Names for people that cannot be led back to them. */
  readonly pseudonym: Pseudonym;
  /** Which answers were shown, and what people think of them; and how many of what there were a day. */
  readonly feedback: Feedback;
  readonly tally: Tally;
  /** Ids of those who run the bot. */
  readonly adminIds: readonly number[];
  /** Updates that were given up. */
  readonly deadLetters: () => Promise<readonly DeadLetter[]>;
  /** When Telegram last answered a poll (ms since 1970), where this process polls. */
  readonly polledAt: () => number | undefined;
  /** Where articles are brought in and taken out; without it, in the folder alone. */
  readonly desk?: Desk;
  readonly admins: Admins;
  readonly told: Told;
  readonly linkTo: LinkTo;
  /** Where people reach the reader page, if they do. */
  readonly publicUrl?: string;
  /** Whether questions go to a language model; people are told. */
  readonly model: boolean;
  /** US dollars a day that a chat may cost; `undefined`: as much as it takes. */
  readonly chatBudget: number | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Host of the server that questions go to for their vectors; people are told. */
  readonly embeddings?: string;
  readonly live: Live;
  readonly suggest: Suggest;
  readonly shownIn: ShownIn;
  /** How answers that went out as rich messages look as classic ones. */
  readonly plainForms: PlainForms;
  readonly log: Logger;
};

/** An update on its way through the bot. */
export type BotContext = Context & {
  /** What the message asks for. Absent for updates that are no message. */
  request?: Request;
  /** Who wrote the message. */
  asker?: Asker;
  /** Id of the bot's message that a question in this one follows up on. */
  followsUp?: number | undefined;
  /** The question of a tapped button, which nobody has written in the chat. */
  asked?: string;
  place: Place;
  /** What was set for the chat. */
  settings: ChatSettings;
  /** The language that the chat or the person chose, which a model answers in as well. */
  chosen: Language | undefined;
  /** The words to reply with. */
  words: Words;
  /**
   * The words around an answer, for a question in this language: it counts where nobody chose one and
   * the bot speaks it. `undefined`: the language is not known.
   */
  wordsFor(language: string | undefined): Words;
  /** Replies to the update, at most once for each. Resolves when all of the reply stands. */
  say(reply: Reply): Promise<void>;
  /**
   * Says something for the time being, which the reply will replace, and returns the message's id.
   * `undefined`: an earlier reply or word stands there already.
   */
  hold(message: OutgoingMessage): Promise<number | undefined>;
  /**
   * Answers the tap on a button, if the update is one: once, so the first answer counts. Without an
   * answer it only ends the waiting sign. Never rejects; `false` when nothing was shown, since the tap
   * was answered before, is too old or none.
   */
  answerTap(answer?: TapAnswer): Promise<boolean>;
};
