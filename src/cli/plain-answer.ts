import type { Answer } from "../answer/answer.ts";
import { renderAnswer } from "../telegram/render.ts";
import { wordsIn } from "../telegram/words.ts";

/** An answer for a terminal: what a chat shows, quotes set in from the left, links written out. In the question's language, where it is sure. */
export function plainAnswer(answer: Answer): string {
  return renderAnswer(answer, { words: wordsIn(answer.language) })
    .map(({ text, entities }) => {
      const marks = [
        ...entities
          .filter(isQuote)
          .map(({ offset, length }) => ({ offset, length, kind: "quote" as const })),
        ...entities.flatMap((entity) =>
          entity.type === "text_link" ? [{ ...entity, kind: "link" as const }] : [],
        ),
      ].sort((a, b) => b.offset - a.offset);
      return marks.reduce((shown, mark) => {
        const end = mark.offset + mark.length;
        const inside = shown.slice(mark.offset, end);
        const drawn =
          mark.kind === "quote" ? inside.replace(/^/gm, "  | ") : `${inside} ${mark.url}`;
        return shown.slice(0, mark.offset) + drawn + shown.slice(end);
      }, text);
    })
    .join("\n\n");
}

function isQuote({ type }: { readonly type: string }): boolean {
  return type === "blockquote" || type === "expandable_blockquote";
}
