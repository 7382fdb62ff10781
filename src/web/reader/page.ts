import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Html, html, type Part } from "./html.ts";

/** What a page is made of. */
export type PageParts = {
  /** BCP 47 tag of the page's own words, and which way they run. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly body: readonly Part[];
};

/** Whole in the page, so that it is one request; indentation goes, as nobody reads it there. */
const style = read("reader.css");
const script = read("reader.js");

/**
 * What the page may do: show its own style, run its own script, and nothing else; no request to
 * anybody. Only Telegram's web apps may show it in a frame.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  // The empty icon, without which a browser asks for one.
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors https://*.telegram.org",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** A whole page, as text. */
export function page({ language, direction, title, body }: PageParts): string {
  const inlined = (source: string): Html => ({ html: source });
  const made = html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${inlined(style)}</style>
<script>${inlined(script)}</script>
</head>
<body>
${body}
</body>
</html>
`;
  return made.html;
}

function read(name: string): string {
  const source = readFileSync(new URL(name, import.meta.url), "utf8");
  return source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
    .replace(/\n\s*/g, "\n")
    .trim();
}

function hashOf(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}
