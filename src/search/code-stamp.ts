import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const FOLDER = new URL(".", import.meta.url);
/** Where texts are parted into paragraphs and sentences. */
const ARTICLES = new URL("../article/", import.meta.url);

/** Packages that have a say in what a text's tokens are. */
const PACKAGES = ["snowball-stemmers", "stopword"] as const;

let stamp: string | undefined;

/**
 * 16 hexadecimal digits that are others when the program could read a text otherwise than before:
 * a hash of all source and data of this folder and of what parts texts into sentences, of the versions
 * of the packages that it reads texts with, and of the platform's tables of languages. So no edit has to be declared, and now and then
 * one that changes nothing makes an index be built once more.
 */
export function codeStamp(): string {
  stamp ??= makeStamp();
  return stamp;
}

function makeStamp(): string {
  const hash = createHash("sha256");
  const parting = readdirSync(fileURLToPath(ARTICLES)).filter((name) => name.endsWith(".ts"));
  for (const [folder, names] of [
    [FOLDER, sources()],
    [ARTICLES, parting.sort()],
  ] as const) {
    for (const name of names) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(new URL(name, folder)))
        .update("\0");
    }
  }
  const packages = PACKAGES.map((name) => [name, versionOf(name)]);
  const { icu, cldr, unicode } = process.versions;
  hash.update(JSON.stringify([packages, icu, cldr, unicode]));
  return hash.digest("hex").slice(0, 16);
}

function sources(): string[] {
  return readdirSync(fileURLToPath(FOLDER), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(?:ts|json)$/.test(name))
    .sort();
}

function versionOf(name: string): unknown {
  const read: unknown = createRequire(import.meta.url)(`${name}/package.json`);
  return read instanceof Object && "version" in read ? read.version : undefined;
}
