/** HTML that may be sent as it is. Only {@link html} makes it. */
export type Html = { readonly html: string };

/** What can stand in HTML: texts and numbers are escaped, `undefined` and `false` are nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A template that is HTML. Whatever is filled in is escaped, unless it was made by such a template
 * itself: so words of an article can be no markup, neither between tags nor in a quoted attribute.
 */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: String.raw({ raw: markup }, ...parts.map(written)) };
}

function written(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return part.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map(written).join("");
}
