import { encodings } from "../../article/decode.ts";
import { metaFields } from "../../article/file.ts";
import type { Given } from "../../article/import.ts";

/** What somebody says about an article that is to be taken in. */
export type Said = {
  readonly given: Given;
  /** Where the article stands, if it comes by a link. */
  readonly address?: string;
  /** Words that are neither a field nor an address. */
  readonly strange?: string;
};

const fields = [...metaFields, "id", "slug", "encoding"];
const field = fields.join("|");
/** At the start of a line a phone may have written it large. */
const atStart = `(?:(?<=^|\\n)[ \\t]*(?:${fields.map(anyCase).join("|")}))`;
const AHEAD = new RegExp(`${atStart}[ \\t]*:|(?<=[ \\t])(?:${field}):[ \\t]`, "g");
const ADDRESS = /(?<=^|\s)https?:\/\/\S+/i;

/**
 * Reads what stands behind `/add`: fields such as `title: A bill`, one a line or one behind the other,
 * and an address.
 */
export function readAdd(text: string): Said {
  const names = [...text.matchAll(AHEAD)];
  const given: Record<string, unknown> = {};
  let rest = text.slice(0, names[0]?.index ?? text.length);
  for (const [at, name] of names.entries()) {
    const key = name[0].replace(":", "").trim().toLowerCase();
    const upTo = names[at + 1]?.index ?? text.length;
    const [value = "", ...others] = text.slice(name.index + name[0].length, upTo).split("\n");
    const [said, left] = key === "url" ? [value, ""] : withoutAddress(value);
    rest += `\n${[left, ...others].join("\n")}`;
    given[key] = key === "bill" ? listOf(said) : said.trim();
  }
  const address = ADDRESS.exec(rest)?.[0];
  const strange = (address === undefined ? rest : rest.replace(address, "")).trim();
  const { encoding } = given;
  const isEncoding = encoding === undefined || (encodings as readonly unknown[]).includes(encoding);
  if (!isEncoding) return { given: {}, strange: `encoding: ${String(encoding)}` };
  return {
    given: given as Given,
    ...(address !== undefined && { address }),
    ...(strange !== "" && { strange }),
  };
}

/** Nobody means an address to be the end of a title. */
function withoutAddress(value: string): [said: string, left: string] {
  const [address] = ADDRESS.exec(value) ?? [];
  return address === undefined ? [value, ""] : [value.replace(address, ""), address];
}

function listOf(value: string): string[] {
  return value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function anyCase(name: string): string {
  return `[${name.charAt(0)}${name.charAt(0).toUpperCase()}]${name.slice(1)}`;
}
