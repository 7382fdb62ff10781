import type {
  BotCommand,
  BotCommandScope,
  InlineKeyboardButton,
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

/** A chat of the sandbox with everything said in it, oldest first. */
export type PageChat = {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup";
  readonly title: string;
  readonly is_forum?: boolean;
  /** Ids of the people in it; everybody where it is missing. */
  readonly members?: readonly number[];
  readonly messages: readonly PageMessage[];
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
};
