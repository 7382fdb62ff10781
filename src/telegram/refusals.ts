import { GrammyError } from "grammy";

/** What Telegram refuses that the bot knows how to go on from. */
export type Refusal =
  /** The message that a reply hangs on was deleted. */
  | "reply_gone"
  /** The forum topic was deleted. */
  | "topic_gone"
  /** The words that a reply quotes do not stand in the message. */
  | "quote_gone"
  /** An edit that changes nothing. */
  | "not_modified"
  /** The message to edit was deleted, or cannot be edited any more. */
  | "edit_gone"
  /** The message to delete was deleted, or is too old to be. */
  | "delete_gone"
  /** A query that Telegram no longer waits for. */
  | "query_gone"
  /** Blocked, thrown out, muted, or the chat does not exist: the bot may not write there. */
  | "unwelcome";

/** As Telegram words them (400); names in capitals come from deeper inside and stand alone. */
const KNOWN: readonly (readonly [Refusal, RegExp])[] = [
  ["not_modified", /message is not modified/i],
  [
    "edit_gone",
    /message to edit not found|message can't be edited|no text in the message to edit|MESSAGE_ID_INVALID/i,
  ],
  ["delete_gone", /message to delete not found|message can't be deleted/i],
  ["reply_gone", /repl(?:y|ied) (?:message )?not found/i],
  ["query_gone", /query is too old|query ID is invalid/i],
  ["topic_gone", /message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i],
  ["quote_gone", /QUOTE_TEXT_INVALID|quote not found/i],
  [
    "unwelcome",
    /not enough rights|no rights to send|need administrator rights|chat not found|chat was deactivated|TOPIC_CLOSED|PEER_ID_INVALID|CHAT_RESTRICTED|CHAT_WRITE_FORBIDDEN|CHAT_SEND_PLAIN_FORBIDDEN/i,
  ],
];

const MUTING =
  /not enough rights to send|no rights to send|CHAT_RESTRICTED|CHAT_WRITE_FORBIDDEN|CHAT_SEND_PLAIN_FORBIDDEN/i;

/** Whether the bot is in the chat, but is not allowed to write there. */
export function isMuting(error: unknown): boolean {
  return error instanceof GrammyError && MUTING.test(error.description);
}

/** Which known refusal an error is; `undefined` for every other error. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 403) return "unwelcome";
  if (error.error_code !== 400) return undefined;
  return KNOWN.find(([, words]) => words.test(error.description))?.[0];
}
