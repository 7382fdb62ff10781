import type { Article, Span } from "../article/article.ts";
import type { Quote } from "../article/quote.ts";
import { quoteIdOf, readQuoteId, type VersionPlace } from "../article/quote-id.ts";
import { since } from "../article/since.ts";
import { type WordChange, wordDiff } from "../article/word-diff.ts";
import type { BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { type Outline, outlineOfQuotes } from "./outline.ts";
import { renderOutline, renderQuotes } from "./render.ts";
import { plain } from "./styled.ts";
import type { Words } from "./words.ts";

/** A message has 100 entities at most, and two texts may be in it. */
const MOST_RANGES = 40;

/** The address that opens these words of an article in the chat with the bot of this username. */
export function addressOfPassage(bot: string, place: VersionPlace): string {
  return `https://t.me/${bot}?start=${quoteIdOf(place)}`;
}

/**
 * The passage that a deep link names, read from the store again. Anybody can write such a link, and
 * half a sentence can say the opposite of the whole: so it shows the whole sentences that it
 * touches; of an article that has changed since, with what became of them. `undefined` when the payload
 * is no deep link to a passage.
 */
export async function passageReply(
  payload: string,
  { store, linkTo, words }: Pick<BotParts, "store" | "linkTo"> & { readonly words: Words },
): Promise<Reply | undefined> {
  const place = readQuoteId(payload);
  if (place === undefined) return undefined;
  const { version } = place;
  const look = { linkTo, words };
  const { article, isCurrent } = (await store.find(version)) ?? {};
  const whole = article && wholeSentences(article, place);
  const quote = whole && (await store.quote({ article: article.id, version, ...whole }));
  if (article === undefined || quote === undefined) {
    return { messages: [plain(words.passageGone)] };
  }
  if (isCurrent) return { messages: renderQuotes(undefined, [quote], look) };
  return { messages: renderOutline(await outlineSince(article, quote, { store, words }), look) };
}

/** What became of the words of an earlier version: theirs and those of now, both cut from the store. */
async function outlineSince(
  before: Article,
  quote: Quote,
  { store, words }: Pick<BotParts, "store"> & { readonly words: Words },
): Promise<Outline> {
  const now = await store.get(before.id);
  if (now === undefined) return outlineOfQuotes(words.earlierVersion, [quote]);
  const found = since(before, quote, now);
  const { id: article, version } = now;
  const later =
    found.kind === "gone" ? undefined : await store.quote({ article, version, ...found.at });
  if (later === undefined) return outlineOfQuotes(words.passageDropped, [quote]);
  if (found.kind === "stands") return outlineOfQuotes(words.passageStands, [later]);
  const changes = wordDiff(quote.text, later.text);
  const removed = rangesOf(changes, "removed", quote);
  const added = rangesOf(changes, "added", later);
  return [
    { kind: "words", text: words.passageChanged, leads: true },
    { kind: "quote", quote, marked: removed.map((one) => ({ ...one, as: "strikethrough" })) },
    { kind: "words", text: words.passageNow, leads: true },
    { kind: "quote", quote: later, marked: added.map((one) => ({ ...one, as: "underline" })) },
  ];
}

/** Where the words stand that one of the two texts alone has; all of it, where those are many places. */
function rangesOf(
  changes: readonly WordChange[],
  kind: "removed" | "added",
  { start, end }: Quote,
): readonly Span[] {
  let at = start;
  const ranges = changes
    .filter((change) => change.kind === "same" || change.kind === kind)
    .flatMap((change) => {
      const span = { start: at, end: at + change.text.length };
      at = span.end;
      return change.kind === kind ? [span] : [];
    });
  return ranges.length > MOST_RANGES ? [{ start, end }] : ranges;
}

function wholeSentences({ paragraphs }: Article, { start, end }: Span): Span | undefined {
  const touched = paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => sentence.start < end && start < sentence.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && start < end ? { start: first.start, end: last.end } : undefined;
}
