import type { Middleware } from "grammy";
import type { Allowance, Rate, Share } from "../delivery/allowance.ts";
import { askerOf } from "./asker.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import { isGroup } from "./group-rules.ts";
import { plain } from "./styled.ts";
import type { CommandName } from "./understand.ts";

/** So many questions a minute, all of them at once if somebody likes; 0: as many as they like. */
export function perMinute(questions: number): Rate | undefined {
  return questions === 0 ? undefined : { burst: questions, everyMs: 60_000 / questions };
}

/** How much may be asked; `undefined`: as much as somebody likes. */
export type AskingLimits = {
  readonly person: Rate | undefined;
  /** All people of a group together. */
  readonly group: Rate | undefined;
};

/** Why somebody is not answered just now. */
export type Limited = "person" | "group" | "flood";

/** What limits work with. */
export type LimitsParts = Pick<BotParts, "adminIds" | "told" | "pseudonym" | "log"> & {
  readonly limits: AskingLimits;
  readonly allowance: Allowance;
  readonly onLimited: (because: Limited) => void;
};

/** While somebody types in another chat, each pause is a query; each costs a search and no message. */
const TYPING: Rate = { burst: 30, everyMs: 1000 };

/** How long somebody who is not in a chat with the bot has to wait (ms); 0: they may ask now. */
export type WaitOf = (how: "guest" | "inline", person: number | undefined) => Promise<number>;

/** For guests the limit of a person in any chat; for inline queries one of their own. */
export function waitOf(parts: Pick<LimitsParts, "allowance" | "limits" | "pseudonym">): WaitOf {
  return async (how, person) => {
    if (person === undefined || parts.limits.person === undefined) return 0;
    const { pseudonym, allowance } = parts;
    const inline = [{ who: `inline:${pseudonym(String(person))}`, rate: TYPING }];
    return allowance.take(how === "guest" ? share("person", person, parts) : inline);
  };
}

/** So many refusals one after the other, or one in so many ms, are a flood, and it is met with silence. */
const REFUSALS: Rate = { burst: 30, everyMs: 20_000 };
const SILENCE_MS = 10 * 60_000;

/** What ends something, or is for admins. */
const ALWAYS: readonly CommandName[] = ["stop", "settings", "forget"];

/**
 * Lets nobody ask faster than they may: people by themselves, and all of a group together. Whoever does
 * is told when to come back, once until then. A chat whose people go on all the same is not answered for
 * ten minutes, and told so once. Those who run the bot have no limit.
 */
export function limits(parts: LimitsParts): Middleware<BotContext> {
  return async (context, next) => {
    const shares = sharesOf(context, parts);
    const wait = shares.length === 0 ? 0 : await parts.allowance.take(shares);
    return wait === 0 ? next() : refuse(context, shares, wait, parts);
  };
}

function sharesOf(context: BotContext, parts: LimitsParts): readonly Share[] {
  const { request, callbackQuery, place } = context;
  const message = context.message ?? context.editedMessage;
  if (parts.adminIds.includes(context.from?.id ?? 0)) return [];
  if (callbackQuery !== undefined) return share("person", callbackQuery.from.id, parts);
  if (message === undefined || request === undefined || request.kind === "silence") return [];
  if (request.kind === "command" && ALWAYS.includes(request.name)) return [];
  return [
    ...share("person", askerOf(message).person, parts),
    ...(isGroup(context) ? share("group", place.chat, parts) : []),
  ];
}

function share(
  whose: keyof AskingLimits,
  id: number | string,
  { limits, pseudonym }: Pick<LimitsParts, "limits" | "pseudonym">,
): readonly Share[] {
  const rate = limits[whose];
  return rate === undefined ? [] : [{ who: `${whose}:${pseudonym(String(id))}`, rate }];
}

async function refuse(
  context: BotContext,
  shares: readonly Share[],
  wait: number,
  { allowance, pseudonym, told, onLimited, log }: LimitsParts,
): Promise<void> {
  const { words, place, callbackQuery } = context;
  const chat = pseudonym(String(place.chat));
  const last = shares.at(-1);
  if (callbackQuery !== undefined) {
    onLimited("person");
    await context.answerTap({ text: words.askAgain(wait), show_alert: true });
    return;
  }
  if (last === undefined || (await told.isOld(`flood:${chat}`))) return onLimited("flood");
  const isFlood = (await allowance.take([{ who: `refused:${chat}`, rate: REFUSALS }])) > 0;
  const because = isFlood ? "flood" : shares.length > 1 ? "group" : "person";
  onLimited(because);
  log.debug({ because }, "no answer before some time has passed");
  if (isFlood) {
    await allowance.close(last, SILENCE_MS);
    await told.atMost(SILENCE_MS, `flood:${chat}`, () =>
      context.say({ messages: [plain(words.tooMuch(SILENCE_MS))] }),
    );
    return;
  }
  const whose = shares.map(({ who }) => who).join("+");
  await told.atMost(wait, `slow:${whose}`, () =>
    context.say({ messages: [plain(words.askAgain(wait))] }),
  );
}
