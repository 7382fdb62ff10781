import type { Span } from "../../../article/article.ts";
import { numberAround } from "./around.ts";
import { latinDigits } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import { numberAt } from "./number.ts";
import type { Reading } from "./reading.ts";
import { senseAt } from "./senses.ts";
import type { FigureText } from "./text.ts";

const SLASHED = /(\p{Nd}{1,2})[/⁄](\p{Nd}{1,2})(?![\p{Nd}/])/uy;

/** "Thousands", "half", "two thirds", "twice": amounts that are no plain number. */
export function quantityAt(text: FigureText, at: number): Reading | undefined {
  return slashedAt(text, at) ?? partsAt(text, at) ?? vagueAt(text, at) ?? shareAt(text, at);
}

function slashedAt({ text, tokens }: FigureText, at: number): Reading | undefined {
  const start = tokens[at]?.start ?? 0;
  SLASHED.lastIndex = start;
  const found = tokens[at]?.kind === "digits" ? SLASHED.exec(text) : null;
  if (found === null) return undefined;
  const [written, ...parts] = found;
  const share = parts.map((part) => Number(latinDigits(part))).join("/");
  return stated(text, start, start + written.length, share);
}

/** "Two thirds", "a third of": a number, and the name of the parts. */
function partsAt({ text, tokens, languages }: FigureText, at: number): Reading | undefined {
  const count = numberAt(tokens, at, languages);
  const token = tokens[at];
  const isArticle =
    token?.kind === "word" && /^(?:a|an|one)$/u.test(token.norm) && languages[0]?.tag === "en";
  const after = isArticle && count === undefined ? at + 1 : count?.next;
  if (after === undefined || token === undefined || count?.ordinal === true) return undefined;
  const gap = tokens[after]?.kind === "mark" && tokens[after].written === "-" ? after + 1 : after;
  const found = senseAt(tokens, gap, languages);
  const below = found?.sense.fractionPart;
  const reading = Number(count?.readings[0] ?? 1);
  if (found === undefined || below === undefined || reading >= below) return undefined;
  const next = tokens[found.next];
  const isPlural = reading > 1 || found.sense.ordinal === undefined;
  const isOf = next?.kind === "word" && next.norm === "of";
  if (!isPlural && !isOf) return undefined;
  return stated(text, token.start, endBefore(found.next, tokens, token), `${reading}/${below}`);
}

function vagueAt({ tokens, languages }: FigureText, at: number): Reading | undefined {
  const token = tokens[at];
  const found = senseAt(tokens, at, languages);
  if (found === undefined || token === undefined) return undefined;
  const { sense } = found;
  const before = tokens[at - 1];
  const word = before?.kind === "word" ? before.norm : "";
  if (sense.language.several.has(word) && (sense.scale !== undefined || sense.multiplier === 100)) {
    const power = sense.scale ?? 2;
    return vague([power], token.start, endBefore(found.next, tokens, token));
  }
  const times = senseAt(tokens, found.next, languages)?.sense.vague;
  if (times !== undefined && (sense.value === 10 || sense.multiplier === 100)) {
    const power = sense.value === 10 ? 1 : 2;
    return vague(
      times.map((one) => one + power),
      token.start,
      endBefore(found.next + 1, tokens, token),
    );
  }
  if (sense.vague === undefined || sense.language.oneAfter.has(word)) return undefined;
  if ((numberAt(tokens, at, languages)?.next ?? 0) > found.next && sense.scale === 3)
    return undefined;
  let powers = sense.vague;
  let next = found.next;
  for (let more = 0; more < 2; more += 1) {
    const link = tokens[next];
    const skip = link?.kind === "word" && sense.language.links.has(link.norm) ? 1 : 0;
    const second = senseAt(tokens, next + skip, languages);
    const added =
      second?.sense.vague ?? (second?.sense.scale === undefined ? undefined : [second.sense.scale]);
    if (second === undefined || added === undefined) break;
    powers = powers.flatMap((one) => added.map((other) => one + other));
    next = second.next;
  }
  return vague(powers, token.start, endBefore(next, tokens, token));
}

/** Where the token before another ends; a figure is at least its first token. */
function endBefore(next: number, tokens: FigureText["tokens"], { end }: Span): number {
  return tokens[next - 1]?.end ?? end;
}

function vague(powers: readonly number[], start: number, end: number): Reading {
  const figure: Figure = { kind: "vague", powers, start, end, loose: false };
  return { figures: [figure], end };
}

function shareAt({ text, tokens, languages }: FigureText, at: number): Reading | undefined {
  const token = tokens[at];
  const found = senseAt(tokens, at, languages);
  if (found === undefined || token === undefined) return undefined;
  const { fraction, factor, loose = false } = found.sense;
  const end = endBefore(found.next, tokens, token);
  if (fraction !== undefined) return stated(text, token.start, end, fraction, loose);
  if (factor === undefined) return undefined;
  const figure = numberAround(text, {
    start: token.start,
    end,
    readings: [String(factor)],
    form: "factor",
    bare: false,
    scale: 0,
    loose,
  });
  return { figures: [figure], end };
}

function stated(
  text: string,
  start: number,
  end: number,
  fraction: string,
  loose = false,
): Reading {
  const figure = numberAround(text, {
    start,
    end,
    readings: [fraction],
    form: "fraction",
    bare: false,
    scale: 0,
    loose,
  });
  return { figures: [figure], end };
}
