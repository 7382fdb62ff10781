/**
 * The little Markdown that articles come with. Its marks are taken away and its words stay; what
 * only looks like a mark (a footnote "[3]", a lone asterisk, "Article 5 [as amended]") is text.
 *
 * While marks are being taken away, an escaped character is kept as a noncharacter, which no text
 * holds: `canonicalText` has dropped them all by then.
 */

const special = "\\*_[]<>#";
const escaped = /\\([\\*_[\]<>#])/g;
const firstNoncharacter = 0xfdd0;

/** A heading on a line of its own, with or without the same number of closing marks. */
const heading = /^(#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?[ \t]*$/gm;

/** `<https://…>` or `<mailto:…>`. */
const address = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/gi;

/**
 * `[words](address)` and `![words](address)`, where the address may be missing, and only what can
 * be an address counts: "[sic](2024)" is text.
 */
const link =
  /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*(?:<[^<>\n]*>|(?:[#/?]|\.\.?\/|https?:\/\/|mailto:|tel:|www\.)(?:[^\s()]|\([^\s()]*\))*|)(?:\s+"[^"\n]*")?\s*\)/gi;

/** How deep links may stand in one another, such as a picture that is a link. */
const linkDepth = 3;

/** Scripts that part words with spaces: in them emphasis begins and ends at a word's edge. */
const wordly = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{N}";

const emphases = ["***", "**", "__", "*", "_"].map((mark) => {
  const literal = mark.replaceAll("*", "\\*");
  const sign = literal.slice(-1);
  return new RegExp(
    `(?<![${wordly}/=&${sign}\\\\])${literal}(?![\\s${sign}])([^${sign}]*[^\\s${sign}])${literal}(?![${wordly}/${sign}])`,
    "gu",
  );
});

/** The words of one block of Markdown, without the marks. */
export function stripMarkdown(block: string): string {
  let text = block.replace(escaped, (_, sign: string) =>
    String.fromCharCode(firstNoncharacter + special.indexOf(sign)),
  );
  text = text.replace(heading, "$2").replace(address, "$1");
  for (let depth = 0; depth < linkDepth; depth += 1) text = text.replace(link, "$1");
  for (const emphasis of emphases) text = text.replace(emphasis, "$1");
  return text.replace(/[\ufdd0-\ufdd7]/g, (sign) =>
    special.charAt(sign.charCodeAt(0) - firstNoncharacter),
  );
}

/** Markdown that {@link stripMarkdown} reads as these very words. */
export function escapeMarkdown(words: string): string {
  return stripMarkdown(words) === words ? words : words.replace(/[\\*_[\]<>#]/g, "\\$&");
}

/** Puts blank lines around headings, so that each is a block of its own. */
export function setHeadingsApart(text: string): string {
  return text.replace(heading, "\n\n$&\n\n");
}
