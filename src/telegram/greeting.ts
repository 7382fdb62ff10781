import type { BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { shorten } from "./shorten.ts";
import { plain } from "./styled.ts";
import type { Words } from "./words.ts";

const TITLE_UNITS = 160;
const MOST_TITLES = 5;

/** What the bot is, what it holds and how to ask. */
export async function greeting({
  store,
  words,
}: Pick<BotParts, "store"> & { readonly words: Words }): Promise<Reply> {
  const held = await store.list();
  const titles = held
    .slice(0, MOST_TITLES)
    .map(({ meta }) => ({ ...meta, title: shorten(meta.title, TITLE_UNITS) }));
  return { messages: [plain(words.start(titles, held.length - titles.length))] };
}
