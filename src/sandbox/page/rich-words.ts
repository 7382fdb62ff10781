import type { RichBlock, RichMessage, RichText } from "@grammyjs/types";

/** The words of a rich text without their formatting. */
export function plainWords(text: RichText | undefined): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plainWords).join("");
  switch (text.type) {
    case "custom_emoji":
      return text.alternative_text;
    case "mathematical_expression":
      return text.expression;
    case "button":
      return plainWords(text.button.text);
    case "anchor":
      return "";
    default:
      return plainWords(text.text);
  }
}

/** All words of a rich message in reading order, one block a line; buttons in rows are left out. */
export function richWords({ blocks }: RichMessage): string {
  return blocks.map(blockWords).filter(Boolean).join("\n");
}

function blockWords(block: RichBlock): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pre":
    case "footer":
      return plainWords(block.text);
    case "expandable_blockquote":
    case "pullquote":
      return lines(plainWords(block.text), plainWords(block.credit));
    case "blockquote":
      return lines(richWords(block), plainWords(block.credit));
    case "details":
      return lines(plainWords(block.summary), richWords(block));
    case "list":
      return lines(...block.items.map((item) => `${item.label} ${richWords(item)}`));
    case "table":
      return lines(...block.cells.map((row) => row.map(({ text }) => plainWords(text)).join(" ")));
    case "mathematical_expression":
      return block.expression;
    default:
      return "";
  }
}

function lines(...words: readonly string[]): string {
  return words.filter(Boolean).join("\n");
}
