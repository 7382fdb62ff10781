import type { MessageEntity } from "grammy/types";
import { findEntityProblems, foundByServer } from "./check-entities.ts";
import { cleanText, hasLoneSurrogate } from "./clean-text.ts";
import { withDetected } from "./detect-entities.ts";
import { badRequest } from "./telegram-error.ts";

/** A text as it is stored: cleaned, with every entity that people will see. */
export type Formatted = { readonly text: string; readonly entities: MessageEntity[] };

/**
 * Turns a text and its entities into what Telegram stores: cleaned and trimmed, entities moved
 * along, mentions and the like marked. With `strict`, entities that Telegram would drop or repair
 * are refused; without it they are dropped. Throws a 400.
 */
export function formatText(
  text: string,
  entities: readonly MessageEntity[],
  { strict }: { readonly strict: boolean },
): Formatted {
  if (hasLoneSurrogate(text)) throw badRequest("strings must be encoded in UTF-8");
  const problems = findEntityProblems(text, entities);
  const [first] = problems;
  if (first && strict) throw badRequest(`can't parse entities: ${first.says}`);
  const bad = new Set(problems.map(({ index }) => index));
  const { text: clean, moved } = cleanText(text);
  const given = entities
    .filter(({ type }, index) => !bad.has(index) && !foundByServer.has(type))
    .map((entity) => {
      const offset = moved(entity.offset);
      return { ...entity, offset, length: moved(entity.offset + entity.length) - offset };
    })
    .filter(({ length }) => length > 0);
  return { text: clean, entities: withDetected(clean, given) };
}
