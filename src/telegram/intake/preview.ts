import type { Article } from "../../article/article.ts";
import { buildArticle } from "../../article/build.ts";
import type { DroppedKind } from "../../article/formats/dropped.ts";
import type { Imported } from "../../article/formats/import-file.ts";
import { lineDifference } from "../../article/line-difference.ts";
import type { Reply } from "../deliver.ts";
import { type Block, pack } from "../pack.ts";
import { shorten } from "../shorten.ts";
import { bold, join, plain, type Styled } from "../styled.ts";
import type { Words } from "../words.ts";
import { whatChanges } from "./what-changes.ts";

const LINE_UNITS = 300;
const MOST_CHECKS = 6;

/** What was read, and how it stands to what is held. */
export type Previewed = Pick<Imported, "source" | "dropped"> & {
  /** What is to be checked, in the reader's words. */
  readonly checks: readonly string[];
  /** The article of that id, if one is held. */
  readonly held: Article | undefined;
};

/** What was understood of a file or a page, for whoever sent it to look at. */
export function preview(read: Previewed, { intake: words }: Words): Reply["messages"] {
  const { source, checks, dropped, held } = read;
  const { paragraphs } = buildArticle(source.id, source.meta, source.text);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const body = paragraphs.filter(({ kind }) => kind === "body").flatMap((one) => one.sentences);
  const said = ({ start, end }: { readonly start: number; readonly end: number }) =>
    shorten(`“${source.text.slice(start, end)}”`, LINE_UNITS);
  const [first, last] = [body[0] ?? sentences[0], body.at(-1) ?? sentences.at(-1)];
  const facts: readonly Styled[] = [
    bold(shorten(source.meta.title, LINE_UNITS)),
    plain(shorten(words.facts(source.meta), LINE_UNITS)),
    plain(words.size(paragraphs.length, sentences.length)),
    ...(first ? [plain(words.first(said(first)))] : []),
    ...(last ? [plain(words.last(said(last)))] : []),
    ...(dropped.length > 0
      ? [plain(words.dropped(shorten(named(dropped, words), LINE_UNITS)))]
      : []),
  ];
  return pack([
    [plain(words.read)],
    [join(facts, "\n")],
    ...(checks.length > 0 ? [[list(words.warnings, checks.slice(0, MOST_CHECKS))]] : []),
    [standing(read, held, words)],
  ]);
}

/** Whether it is held already, to the letter and with all its details. */
export function isHeld({ source, held }: Pick<Previewed, "source" | "held">): boolean {
  return held !== undefined && lineDifference(held, source).length === 0;
}

function standing({ source }: Previewed, held: Article | undefined, words: Words["intake"]): Block {
  if (held === undefined) return plain(words.isNew);
  if (isHeld({ source, held })) return plain(words.isSame);
  return join([plain(words.isNewVersion), whatChanges(held, source)], "\n");
}

function list(heading: string, lines: readonly string[]): Styled {
  return plain([heading, ...lines.map((line) => `– ${shorten(line, LINE_UNITS)}`)].join("\n"));
}

/** What was left out, each kind once, with how often. */
function named(dropped: Previewed["dropped"], words: Words["intake"]): string {
  const counts = new Map<DroppedKind, number>();
  for (const { what } of dropped) counts.set(what, (counts.get(what) ?? 0) + 1);
  return words.kindsOfDropped(counts);
}
