import type {
  BotCommand,
  BotCommandScope,
  InlineKeyboardButton,
  InlineQueryResultsButton,
  Message,
  User,
} from "@grammyjs/types";

/** What a message carries below its text: buttons, or the wish that its reader answers it. */
export type Markup = {
  readonly inline_keyboard?: readonly (readonly InlineKeyboardButton[])[];
  readonly force_reply?: boolean;
  /** With `force_reply`: only the person whose message was replied to is asked. */
  readonly selective?: boolean;
  readonly input_field_placeholder?: string;
};

/**
 * A message as the Bot API hands it over, and with the `force_reply` that clients see but bots are
 * never shown again.
 */
export type PageMessage = Omit<Message, "reply_markup" | "chat"> & {
  readonly reply_markup?: Markup;
};

/** A message that the bot still writes; without text it only thinks. */
export type PageDraft = {
  readonly draft_id: number;
  readonly text: string;
  readonly entities?: Message["entities"];
  readonly can_stop: boolean;
  /** How long it stays in view (ms) from now on. */
  readonly left: number;
};

/** A message that only `message.receiver_user` sees. */
export type PageEphemeral = {
  readonly message: PageMessage & { readonly ephemeral_message_id: number };
  /** The message in whose place it stands. */
  readonly replaces?: number;
  /** The message behind which it stands; 0 for the start of the chat. */
  readonly after: number;
};

/** A chat of the sandbox with everything said in it, oldest first. */
export type PageChat = {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup";
  readonly title: string;
  readonly is_forum?: boolean;
  /** The bot is none of those in it: a group without it, or the chat of two people. */
  readonly without_bot?: boolean;
  /** Ids of the people in it; everybody where it is missing. */
  readonly members?: readonly number[];
  readonly messages: readonly PageMessage[];
  readonly ephemerals?: readonly PageEphemeral[];
  readonly draft?: PageDraft | undefined;
};

/** What `GET /sandbox/state` answers. */
export type Snapshot = {
  readonly bot: User;
  readonly people: readonly User[];
  readonly commands: readonly {
    readonly scope: BotCommandScope;
    readonly commands: readonly BotCommand[];
  }[];
  readonly chats: readonly PageChat[];
};

/** One line of `GET /sandbox/events`. */
export type PageEvent =
  | {
      readonly type: "message" | "edited";
      readonly chat_id: number;
      readonly message: PageMessage;
    }
  | { readonly type: "deleted"; readonly chat_id: number; readonly message_id: number }
  | ({ readonly type: "ephemeral"; readonly chat_id: number } & PageEphemeral)
  | {
      readonly type: "ephemeral_deleted";
      readonly chat_id: number;
      readonly ephemeral_message_id: number;
    }
  | { readonly type: "draft"; readonly chat_id: number; readonly draft: PageDraft }
  | { readonly type: "draft_ended"; readonly chat_id: number; readonly draft_id: number }
  | { readonly type: "action"; readonly chat_id: number; readonly action?: string }
  | {
      readonly type: "callback_answer";
      readonly chat_id: number;
      /** Who pressed the button; the answer is for them alone. */
      readonly user_id?: number;
      readonly text?: string;
      readonly show_alert?: boolean;
    }
  | { readonly type: "commands"; readonly commands: Snapshot["commands"] };

/** The body of `POST /sandbox/say`. */
export type Say = {
  readonly chat_id: number;
  readonly from_id: number;
  readonly text: string;
  readonly reply_to_message_id?: number;
  readonly message_thread_id?: number;
};

/** What stands in the address of `POST /sandbox/upload`, whose body is the file. */
export type Upload = Omit<Say, "text"> & { readonly name: string; readonly caption: string };

/** The body of `POST /sandbox/edit`. */
export type Edit = {
  readonly chat_id: number;
  readonly message_id: number;
  readonly from_id: number;
  readonly text: string;
};

/** The body of `POST /sandbox/tap`: a press on a callback button. */
export type Tap = {
  readonly chat_id: number;
  readonly message_id: number;
  readonly from_id: number;
  readonly data: string;
  /** Where the message is an ephemeral one. */
  readonly ephemeral_message_id?: number;
};

/** The body of `POST /sandbox/inline`: words behind the bot's name. */
export type InlineAsk = {
  readonly chat_id: number;
  readonly from_id: number;
  readonly query: string;
};

/** What `POST /sandbox/inline` answers, when the bot has. */
export type InlineFound = {
  readonly id: string;
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly description?: string;
  }[];
  readonly button?: InlineQueryResultsButton;
  /** The bot has not answered while the query lived. */
  readonly isLate: boolean;
};

/** The body of `POST /sandbox/pick`: one of the results is to be posted. */
export type PickResult = {
  readonly from_id: number;
  readonly inline_id: string;
  readonly result_id: string;
  readonly message_thread_id?: number;
};

/** The body of `POST /sandbox/stop`: a press on the button below a draft. */
export type Stop = { readonly chat_id: number };
