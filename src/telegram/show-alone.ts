import type { BotContext, BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { isGroup } from "./group-rules.ts";
import { link } from "./styled.ts";
import { whisper } from "./whisper.ts";

/**
 * Shows passages to whoever tapped a button: in a group to nobody else. Where Telegram refuses that, the
 * tap opens the chat with the bot at `address`; and where it is too late for that as well, a message
 * says where to find them.
 */
export async function showAlone(
  { messages, markup }: Reply,
  address: string,
  context: BotContext,
  { log }: Pick<BotParts, "log">,
): Promise<void> {
  const buttons = markup !== undefined && "inline_keyboard" in markup ? markup : undefined;
  if (!isGroup(context)) {
    return context.say({ messages, ...(buttons !== undefined && { markup: buttons }) });
  }
  for (const [at, message] of messages.entries()) {
    const isLast = at === messages.length - 1;
    const shown = { ...message, ...(isLast && buttons !== undefined && { markup: buttons }) };
    if (await whisper(context, shown, log)) continue;
    if (await context.answerTap({ url: address })) return;
    return context.say({ messages: [link(context.words.passageInPrivate, address)] });
  }
  await context.answerTap();
}
