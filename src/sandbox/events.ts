import type { BotCommand, BotCommandScope, Message } from "grammy/types";
import type { SeenDraft } from "./drafts.ts";
import type { Ephemeral } from "./ephemeral.ts";

/** Something that the page draws. `chat_id` says where it happened; only `commands` has none. */
export type SandboxEvent =
  | { readonly type: "message" | "edited"; readonly chat_id: number; readonly message: Message }
  | { readonly type: "deleted"; readonly chat_id: number; readonly message_id: number }
  | ({ readonly type: "ephemeral"; readonly chat_id: number; readonly user_id: number } & Ephemeral)
  | {
      readonly type: "ephemeral_deleted";
      readonly chat_id: number;
      readonly user_id: number;
      readonly ephemeral_message_id: number;
    }
  | { readonly type: "draft"; readonly chat_id: number; readonly draft: SeenDraft }
  | { readonly type: "draft_ended"; readonly chat_id: number; readonly draft_id: number }
  | { readonly type: "action"; readonly chat_id: number; readonly action: string }
  | {
      readonly type: "callback_answer";
      readonly chat_id: number;
      readonly user_id: number;
      readonly text?: string;
      readonly show_alert?: boolean;
    }
  | {
      readonly type: "commands";
      readonly commands: readonly { scope: BotCommandScope; commands: readonly BotCommand[] }[];
    };

/** Tells every listener what happened, at once and in order. */
export type Events = {
  emit(event: SandboxEvent): void;
  /** Returns the way to stop listening. */
  listen(listener: (event: SandboxEvent) => void): () => void;
};

/** A list of listeners, nothing more. */
export function createEvents(): Events {
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
