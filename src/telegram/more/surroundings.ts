import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Article, Span } from "../../article/article.ts";
import type { QuotePlace } from "../../feedback/shown-answer.ts";
import type { BotParts } from "../bot-context.ts";
import type { Reply } from "../deliver.ts";
import { pack } from "../pack.ts";
import { quoteBlocks } from "../quote-blocks.ts";
import { plain } from "../styled.ts";
import type { Words } from "../words.ts";
import { beside, spanOf, type Window, windowsAround } from "./windows.ts";

/** `at_<version>_<from>_<to>`: paragraphs of an article, counted in base 36. */
export const AT = /^at_([0-9a-f]{16})_([0-9a-z]{1,6})_([0-9a-z]{1,6})$/;

/** With how many windows one can go on from. */
const MOST_ROWS = 4;

/** What it works with. */
export type SurroundingsParts = Pick<BotParts, "store" | "linkTo"> & { readonly words: Words };

/** A window of an article, and what is marked in it. */
type Seen = {
  readonly article: Article;
  readonly isCurrent: boolean;
  readonly window: Window;
  readonly marked: readonly Span[];
};

/** The paragraphs around each of these quotes, with the quotes marked in them. */
export async function surroundingsOf(
  quotes: readonly QuotePlace[],
  parts: SurroundingsParts,
): Promise<Reply> {
  const versions = [...new Set(quotes.map(({ version }) => version))];
  const seen: Seen[] = [];
  for (const version of versions) {
    const found = await parts.store.find(version);
    const marked = quotes.filter((quote) => quote.version === version);
    if (found === undefined) continue;
    for (const window of windowsAround(found.article, marked)) {
      seen.push({ ...found, window, marked });
    }
  }
  return shown(seen, parts);
}

/** The paragraphs that a button names; `undefined`: its data names none. */
export async function paragraphsAt(
  data: string,
  parts: SurroundingsParts,
): Promise<{ readonly reply: Reply; readonly place?: Span & { version: string } } | undefined> {
  const [, version, from, to] = AT.exec(data) ?? [];
  if (version === undefined || from === undefined || to === undefined) return undefined;
  const window = { from: Number.parseInt(from, 36), to: Number.parseInt(to, 36) };
  const found = await parts.store.find(version);
  const span = found && spanOf(found.article, window);
  if (found === undefined || span === undefined) return { reply: await shown([], parts) };
  const reply = await shown([{ ...found, window, marked: [] }], parts);
  return { reply, place: { ...span, version } };
}

/** Each window as one quote, cut from the store. */
async function shown(seen: readonly Seen[], parts: SurroundingsParts): Promise<Reply> {
  const { store, linkTo, words } = parts;
  const groups: ReturnType<typeof quoteBlocks>[] = [];
  for (const { article, window, marked } of seen) {
    const { id, version } = article;
    const span = spanOf(article, window);
    const quote = span && (await store.quote({ article: id, version, ...span }));
    if (quote !== undefined) groups.push(quoteBlocks(quote, { linkTo, words, marked }));
  }
  const [first, ...others] = groups;
  if (first === undefined) return { messages: [plain(words.passageGone)] };
  const isEarlier = seen.some(({ isCurrent }) => !isCurrent);
  const lead = isEarlier ? [plain(words.earlierVersion)] : [];
  return { messages: pack([[...lead, ...first], ...others]), markup: goingOn(seen, words) };
}

/** A row for each window: to what stands before it, and to what stands behind it. */
function goingOn(seen: readonly Seen[], words: Words): InlineKeyboardMarkup {
  const rows = seen.slice(0, MOST_ROWS).map(({ article, window }) => {
    const { before, behind } = beside(article, window);
    const opening = (to: Window): InlineKeyboardButton.CallbackButton => ({
      text: words.sentence(article.paragraphs[to.from]?.sentences[0]?.number ?? 0),
      callback_data: `at_${article.version}_${to.from.toString(36)}_${to.to.toString(36)}`,
    });
    const [back, on] = [before && opening(before), behind && opening(behind)];
    return [
      ...(back === undefined ? [] : [{ ...back, text: `‹ ${back.text}` }]),
      ...(on === undefined ? [] : [{ ...on, text: `${on.text} ›` }]),
    ];
  });
  return { inline_keyboard: rows.filter((row) => row.length > 0) };
}
