import type { Article, Span } from "../article/article.ts";
import { quoteIdOf, readQuoteId, type VersionPlace } from "../article/quote-id.ts";
import type { BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { renderQuotes } from "./render.ts";
import { plain } from "./styled.ts";
import type { Words } from "./words.ts";

/** The address that opens these words of an article in the chat with the bot of this username. */
export function addressOfPassage(bot: string, place: VersionPlace): string {
  return `https://t.me/${bot}?start=${quoteIdOf(place)}`;
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
  const place = readQuoteId(payload);
  if (place === undefined) return undefined;
  const { version } = place;
  const { article, isCurrent } = (await store.find(version)) ?? {};
  const whole = article && wholeSentences(article, place);
  const quote = whole && (await store.quote({ article: article.id, version, ...whole }));
  if (quote === undefined) return { messages: [plain(words.passageGone)] };
  const lead = isCurrent ? undefined : words.earlierVersion;
  return { messages: renderQuotes(lead, [quote], { linkTo, words }) };
}

function wholeSentences({ paragraphs }: Article, { start, end }: Span): Span | undefined {
  const touched = paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => sentence.start < end && start < sentence.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && start < end ? { start: first.start, end: last.end } : undefined;
}
