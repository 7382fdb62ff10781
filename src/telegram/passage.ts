import type { Article, Span } from "../article/article.ts";
import type { BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { renderQuotes } from "./render.ts";
import { plain } from "./styled.ts";
import type { Words } from "./words.ts";

/** `q_<version>_<start>_<end>`, offsets in base 36: fits the 64 characters of a deep link. */
const DEEP_LINK = /^q_([0-9a-f]{16})_([0-9a-z]{1,8})_([0-9a-z]{1,8})$/;

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
  for (const current of await store.list()) {
    const article = await store.get(current.id, version);
    const whole = article && wholeSentences(article, span);
    const quote = whole && (await store.quote({ article: current.id, version, ...whole }));
    if (quote === undefined) continue;
    const lead = current.version === version ? undefined : words.earlierVersion;
    return { messages: renderQuotes(lead, [quote], { linkTo, words }) };
  }
  return { messages: [plain(words.passageGone)] };
}

function wholeSentences({ paragraphs }: Article, { start, end }: Span): Span | undefined {
  const touched = paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => sentence.start < end && start < sentence.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && start < end ? { start: first.start, end: last.end } : undefined;
}
