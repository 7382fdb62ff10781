import { pack } from "./pack.ts";
import { bold, type OutgoingMessage } from "./styled.ts";

/**
 * Messages that answer a question which nobody has written in the chat: it stands above them, in the
 * first one if that has room. A question of `undefined` was written.
 */
export function headed(
  messages: readonly OutgoingMessage[],
  asked: string | undefined,
): OutgoingMessage[] {
  const [first, ...rest] = messages;
  if (asked === undefined || first === undefined) return [...messages];
  return [...pack([[bold(asked)], [first]]), ...rest];
}
