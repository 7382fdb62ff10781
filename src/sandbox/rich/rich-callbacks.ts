import type { RichMessage } from "grammy/types";

/** What the callback buttons within a rich message send. */
export function richCallbacks(message: RichMessage | undefined): string[] {
  return message ? collect(message.blocks) : [];
}

function collect(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "callback_data" && typeof inner === "string" ? [inner] : collect(inner),
  );
}
