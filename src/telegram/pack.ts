import { join, type OutgoingMessage, plain, type Styled } from "./styled.ts";

/** Telegram's limit for a message's text, in UTF-16 code units (Bot API, `sendMessage`). */
export const MESSAGE_UNITS = 4096;

/** How many entities of a message Telegram draws; it ignores the rest. */
export const MESSAGE_ENTITIES = 100;

/** A piece of text that is never divided. It must fit into a message by itself. */
export type Block = Styled & {
  /** What stands between this block and the one above it in the same message. */
  readonly before?: string;
};

/**
 * Lays blocks out in as few messages as their order allows. A group stays in one message if it fits
 * into one; otherwise it is divided between its blocks, never within one.
 */
export function pack(groups: readonly (readonly Block[])[]): OutgoingMessage[] {
  const messages: OutgoingMessage[] = [];
  for (const group of groups) {
    if (append(messages, group)) continue;
    if (fits(stack(group))) {
      messages.push(stack(group));
      continue;
    }
    for (const block of group) if (!append(messages, [block])) messages.push(stack([block]));
  }
  return messages;
}

function append(messages: OutgoingMessage[], group: readonly Block[]): boolean {
  const last = messages.pop();
  if (last === undefined) return false;
  const longer = stack([last, ...group]);
  messages.push(fits(longer) ? longer : last);
  return fits(longer);
}

function stack(blocks: readonly Block[]): Styled {
  return blocks.reduce<Styled>(
    (above, block, index) =>
      index === 0 ? block : join([above, plain(block.before ?? "\n\n"), block]),
    plain(""),
  );
}

function fits({ text, entities }: Styled): boolean {
  return text.length <= MESSAGE_UNITS && entities.length <= MESSAGE_ENTITIES;
}
