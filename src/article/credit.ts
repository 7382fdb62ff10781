import { labelOf } from "./labels.ts";
import { stripMarkdown } from "./markdown.ts";

/** How far from the top a photo's caption is looked for, in blocks, and how long it may be. */
const blocksSearched = 8;
const longestCaption = 400;

/** Forms in which a caption ends with who made the picture. */
const forms = [
  /** "A recruitment center in Moscow. **Moskva News Agency**" */
  /[.!?)]\s+\*\*([^*\n]{2,80}?)\.?\*\*\.?$/,
  /** "… (Photo: AP)", "… Photo by AP" */
  /[\s(](?:photo|image|фото|foto|bild|crédit)(?:\s?:| by| de| von)\s+([^\n()]{2,80}?)[.)]*$/i,
  /** "… © AP" */
  /©\s*([^\n©()]{2,80}?)[.)]*$/,
  /** "… / AP" */
  /\S\s+\/\s+(\p{Lu}[^\n/.]{1,60})$/u,
];

/** Who made the picture, from its caption near the top of a text. `blocks` still hold Markdown. */
export function findCredit(blocks: readonly string[]): string | undefined {
  for (const block of blocks.slice(0, blocksSearched)) {
    if (block.length > longestCaption) continue;
    for (const form of forms) {
      const credit = form.exec(block)?.[1];
      if (credit !== undefined) return stripMarkdown(credit).trim();
    }
    const words = stripMarkdown(block);
    if (labelOf(words) === "photo") {
      const credit = words.replace(/^[^:：]*[:：]\s*/, "").replace(/\.$/, "");
      if (credit !== "" && credit.length <= 80) return credit;
    }
  }
  return undefined;
}
