import type { Middleware } from "grammy";
import type { BotContext, BotParts } from "./bot-context.ts";
import { clockOf, isQuiet, zoneOf } from "./quiet-hours.ts";
import { plain } from "./styled.ts";
import type { CommandName } from "./understand.ts";

type Parts = Pick<BotParts, "admins" | "told" | "clock" | "log">;

/** Why somebody is not answered in a group, and what to say of it. */
type Rule = {
  readonly because: "quiet hours" | "only admins may ask";
  readonly says: string;
  /** What must not be said again soon. */
  readonly what: string;
  /** Whom alone it concerns. */
  readonly onlyFor?: number;
};

const HOUR_MS = 60 * 60 * 1000;

/** What admins need at any time, and what ends an answer. */
const ALWAYS: readonly CommandName[] = ["settings", "stop"];
/** What is no question. */
const FOR_EVERYONE: readonly CommandName[] = ["start", "help", "privacy", "forget"];

/**
 * Keeps the rules that a group's admins have set: who may ask, and when it is quiet. Whoever runs into
 * one is told so once an hour, and met with silence after that; of quiet hours the whole group is told.
 */
export function groupRules(parts: Parts): Middleware<BotContext> {
  return async (context, next) => {
    const rule = await ruleAgainst(context, parts);
    if (rule === undefined) return next();
    const { because, says, what, onlyFor } = rule;
    parts.log.debug({ because }, "no reply, on purpose");
    await parts.told.atMost(HOUR_MS, what, () =>
      context.say({ messages: [plain(says)], ...(onlyFor !== undefined && { onlyFor }) }),
    );
  };
}

/**
 * Why a question by a tap on a button is not answered here, in words for whoever tapped; `undefined`
 * where it is.
 */
export async function refusedToAsk(context: BotContext, parts: Parts): Promise<string | undefined> {
  return ((await quiet(context, parts)) ?? (await adminsOnly(context, parts)))?.says;
}

async function ruleAgainst(context: BotContext, parts: Parts): Promise<Rule | undefined> {
  const { request } = context;
  if (request === undefined || request.kind === "silence") return undefined;
  const command = request.kind === "command" ? request.name : undefined;
  if (command !== undefined && ALWAYS.includes(command)) return undefined;
  const rule = quiet(context, parts);
  if (rule !== undefined || (command !== undefined && FOR_EVERYONE.includes(command))) return rule;
  return adminsOnly(context, parts);
}

function quiet(context: BotContext, { clock }: Pick<Parts, "clock">): Rule | undefined {
  const { settings, place, words } = context;
  const { quietHours } = settings;
  if (!isGroup(context) || quietHours === undefined || !isQuiet(quietHours, clock()))
    return undefined;
  return {
    because: "quiet hours",
    says: words.quietUntil(clockOf(quietHours.until), zoneOf(quietHours.ahead)),
    what: `quiet:@${place.chat}:${place.topic ?? ""}`,
  };
}

async function adminsOnly(context: BotContext, { admins }: Parts): Promise<Rule | undefined> {
  const { settings, place, words } = context;
  if (!isGroup(context) || settings.whoMayAsk === "everyone") return undefined;
  const who = whoOf(context);
  if (await admins.has(place.chat, who)) return undefined;
  const { from, sender_chat } = who;
  return {
    because: "only admins may ask",
    says: words.onlyAdminsMayAsk,
    what: `asks:@${place.chat}:@${(sender_chat ?? from)?.id}`,
    ...(from !== undefined && sender_chat === undefined && { onlyFor: from.id }),
  };
}

/** Who wrote the message, or tapped the button. */
export function whoOf({ message, editedMessage, from }: BotContext) {
  const sender_chat = (message ?? editedMessage)?.sender_chat;
  return { ...(from !== undefined && { from }), ...(sender_chat !== undefined && { sender_chat }) };
}

export function isGroup({ chat }: BotContext): boolean {
  return chat?.type === "group" || chat?.type === "supergroup";
}
