import type { Article, Span } from "../article/article.ts";
import type { ArticleStore } from "../article/store.ts";
import type { BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { renderQuotes } from "./render.ts";
import { plain } from "./styled.ts";
import type { Words } from "./words.ts";

/** `q_<version>_<start>_<end>`, offsets in base 36: fits the 64 characters of a deep link. */
export const DEEP_LINK = /^q_([0-9a-f]{16})_([0-9a-z]{1,8})_([0-9a-z]{1,8})$/;

/** The address that opens these words of an article in the chat with the bot of this username. */
export function addressOfPassage(bot: string, place: Parameters<typeof deepLinkTo>[0]): string {
  return `https://t.me/${bot}?start=${deepLinkTo(place)}`;
}

/** The part of `https://t.me/<bot>?start=…` that opens these words of an article. */
export function deepLinkTo({ version, start, end }: Span & { readonly version: string }): string {
  return `q_${version}_${start.toString(36)}_${end.toString(36)}`;
}

/**
 * The passage that a deep link names, read from the store again. Anybody can write such a link, and
 * half a sentence can say the opposite of the whole: so it shows the whole sentences that it
 * touches. `undefined` when the payload is no deep link to a passage.
 */
export async function passageReply(
  payload: string,
  { store, linkTo, words }: Pick<BotParts, "store" | "linkTo"> & { readonly words: Words },
): Promise<Reply | undefined> {
  const [, version, start, end] = DEEP_LINK.exec(payload) ?? [];
  if (version === undefined || start === undefined || end === undefined) return undefined;
  const span = { start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
  const { article, isCurrent } = (await articleOfVersion(version, store)) ?? {};
  const whole = article && wholeSentences(article, span);
  const quote = whole && (await store.quote({ article: article.id, version, ...whole }));
  if (quote === undefined) return { messages: [plain(words.passageGone)] };
  const lead = isCurrent ? undefined : words.earlierVersion;
  return { messages: renderQuotes(lead, [quote], { linkTo, words }) };
}

/** The text of this version, if an article is held that has or had it, and whether it has it now. */
export async function articleOfVersion(version: string, store: Pick<ArticleStore, "list" | "get">) {
  for (const current of await store.list()) {
    const article = await store.get(current.id, version);
    if (article !== undefined) return { article, isCurrent: current.version === version };
  }
  return undefined;
}

function wholeSentences({ paragraphs }: Article, { start, end }: Span): Span | undefined {
  const touched = paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => sentence.start < end && start < sentence.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && start < end ? { start: first.start, end: last.end } : undefined;
}
