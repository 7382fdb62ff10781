import type { Plan } from "./answer-records.ts";
import type { OutgoingMessage } from "./styled.ts";

const NOTHING: OutgoingMessage = { text: "", entities: [] };

/** The plan when the next message stands: of a rich one, all of it. */
export function onePut(plan: Plan): Plan {
  const rest = plan.rich === undefined ? plan.rest.slice(1) : [];
  return { ...classic(plan), put: plan.put + 1, rest, unheard: 0 };
}

/** The plan without its rich form. */
export function classic({ rich: _, ...plan }: Plan): Plan {
  return plan;
}

/** The plan of a reply for all to see. */
export function forAll({ onlyFor: _, ...plan }: Plan): Plan {
  return plan;
}

/** What a message looks like, as the Bot API is told. */
export function lookOf({ text, entities }: OutgoingMessage) {
  return { text, entities: [...entities], link_preview_options: { is_disabled: true } };
}

/** What is put next: a message, with what hangs under it if it is the last. */
export function lookOfNext(plan: Plan) {
  const { rich } = plan;
  if (rich === undefined) return classicLook(plan);
  return { rich_message: rich.message, reply_markup: rich.markup };
}

/** The same, where there is no rich form or it cannot be shown. */
export function classicLook({ rest: [next = NOTHING, ...others], markup }: Plan) {
  return {
    ...lookOf(next),
    ...(others.length === 0 && markup !== undefined && { reply_markup: markup }),
  };
}
