import { abbreviationsOf } from "../../article/abbreviations.ts";
import type { Span } from "../../article/article.ts";
import { splitSentences } from "../../article/sentences.ts";
import type { Citation, Written } from "../answer.ts";
import { textOf } from "./plain.ts";

/** A sentence that a model wrote. */
export type Claim = {
  readonly text: string;
  /** The stretches of it that carry citations, in order; none when the sentence is uncited. */
  readonly cited: readonly CitedStretch[];
};

/** A part of a claim that carries citations. `after`: what follows it in the claim. */
export type CitedStretch = { readonly citations: readonly Citation[]; readonly after: string };

/**
 * The sentences of what a model wrote, each with the citations of the stretches that it shares a
 * letter or a digit with. Stretches are no sentences: one may be a single word or several sentences.
 * `language`: BCP 47 tag of what is written.
 */
export function claimsOf(written: readonly Written[], language: string): readonly Claim[] {
  const whole = textOf(written);
  const stretches = placed(written).filter(({ citations }) => citations.length > 0);
  return splitSentences(whole, language)
    .flatMap((sentence) =>
      abbreviationsOf(language).known ? [sentence] : splitBeforeNumbers(whole, sentence),
    )
    .filter((sentence) => saysSomething(whole, sentence))
    .map((sentence) => ({
      text: whole.slice(sentence.start, sentence.end),
      cited: stretches
        .filter((stretch) => saysSomething(whole, shared(stretch, sentence)))
        .map((stretch) => ({
          citations: stretch.citations,
          after: whole.slice(Math.min(stretch.end, sentence.end), sentence.end),
        })),
    }));
}

/**
 * In a language whose abbreviations are not known, a full stop before a number may be one ("st. 12"),
 * and the splitter joins what it stands between. But behind a whole word it ends a sentence; a model's
 * sentences must not be taken for one, or the second's citation would back the first.
 */
function splitBeforeNumbers(text: string, { start, end }: Span): readonly Span[] {
  const ends = [...text.slice(start, end).matchAll(STOP_BEFORE_NUMBER)].map(
    ({ 0: stop, index }) => start + index + stop.length,
  );
  const starts = [start, ...ends];
  return starts.map((from, at) => ({ start: from, end: starts[at + 1] ?? end }));
}

const STOP_BEFORE_NUMBER = /(?<=[\p{L}\p{M}]{4})[.!?…]["”’»)]*\s+(?=\p{Nd})/gu;

function placed(written: readonly Written[]): readonly (Span & Pick<Written, "citations">)[] {
  let at = 0;
  return written.map(({ text, citations }) => {
    const start = at;
    at += text.length;
    return { start, end: at, citations };
  });
}

function shared(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function saysSomething(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
