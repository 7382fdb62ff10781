import { createHash } from "node:crypto";
import { stopWordsOf } from "./language.ts";

/** How many words of the title a slug keeps. */
const length = 4;

/** Words that stand in headlines of every subject: what was done, and that a law is concerned. */
const headlineWords = new Set(
  "passes pass passed adopts adopted approves approved backs backed votes vote rejects rejected signs signed says said tells told bill bills law laws act draft legislation new will would could may amid after over more".split(
    " ",
  ),
);

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g ґ:g д:d е:e ё:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ў:u"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const latin: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
};

/**
 * A short name for a file, in `a-z0-9-`, that says who and what: the first four words of the title
 * that are not function words, verbs of every headline or English participles ("Protecting").
 * A title in letters that have no Latin form here gives a name by its hash.
 */
export function slugOf(title: string, language: string): string {
  const stopWords = stopWordsOf(language);
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  const telling = words.filter(
    (word) => !stopWords.has(word) && !headlineWords.has(word) && !/..ing$/.test(word),
  );
  const slug = (telling.length > 0 ? telling : words)
    .map(toLatin)
    .filter((word) => word !== "")
    .slice(0, length)
    .join("-")
    .slice(0, 60)
    .replace(/-$/, "");
  return slug || `article-${createHash("sha256").update(title).digest("hex").slice(0, 8)}`;
}

function toLatin(word: string): string {
  return [...word.normalize("NFC")]
    .map((letter) => cyrillic[letter] ?? latin[letter] ?? letter.normalize("NFD"))
    .join("")
    .replace(/[^a-z0-9]/g, "");
}
