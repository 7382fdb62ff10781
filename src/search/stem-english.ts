/** Words that the rules would lead astray, each with its stem. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  (
    "skis ski, skies sky, dying die, lying lie, tying tie, idly idl, gently gentl, ugly ugli, " +
    "early earli, only onli, singly singl, sky sky, news news, howe howe, atlas atlas, " +
    "cosmos cosmos, bias bias, andes andes"
  )
    .split(", ")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Words that stay as they are once a plural's ending has gone. */
const SETTLED: ReadonlySet<string> = new Set(
  "inning outing canning herring earring proceed exceed succeed".split(" "),
);

/** Beginnings behind which the first region starts, wherever their vowels stand. */
const BEGINNING = /^(?:gener|commun|arsen)/;

const POSSESSIVE = endings("'s' 's '");
const PLURAL = endings("sses:ss ied:i ies:i us:us ss:ss s");
const VERB = endings("eedly:ee eed:ee edly ed ingly ing");
const DERIVED = endings(
  "tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate " +
    "ator:ate alism:al aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive " +
    "biliti:ble bli:ble ogi:og fulli:ful lessli:less li",
);
const SUFFIX = endings("tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful ness ative");
const LAST_SUFFIX = endings(
  "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion",
);

/**
 * The stem of an English word in small letters: Snowball's English stemmer, known as Porter 2
 * (https://snowballstem.org/algorithms/english/stemmer.html), with the same stems as the library's
 * and in a fraction of its time. A large store is made of hundreds of thousands of different words.
 */
export function stemEnglish(word: string): string {
  const special = SPECIAL.get(word);
  if (special !== undefined) return special;
  if (word.length < 3) return word;
  const marked = withConsonants(word.startsWith("'") ? word.slice(1) : word);
  const first = firstRegion(marked);
  const singular = withoutPlural(withoutPossessive(marked));
  const stem = SETTLED.has(singular)
    ? singular
    : withoutEndings(singular, first, regionBehind(marked, first));
  return stem.replaceAll("Y", "y");
}

function withoutEndings(singular: string, first: number, second: number): string {
  let word = withVowelEnd(withoutVerbEnding(singular, first));
  word = withoutDerivation(word, first);
  word = withoutSuffix(word, first, second);
  word = withoutLastSuffix(word, second);
  return withoutSilentEnd(word, first, second);
}

/** A `y` at the beginning or behind a vowel is a consonant, written `Y`. */
function withConsonants(word: string): string {
  if (!word.includes("y")) return word;
  let marked = "";
  for (const letter of word) {
    const isConsonant = letter === "y" && (marked === "" || isVowel(marked, marked.length - 1));
    marked += isConsonant ? "Y" : letter;
  }
  return marked;
}

function firstRegion(word: string): number {
  const [beginning] = BEGINNING.exec(word) ?? [];
  return beginning?.length ?? regionBehind(word, 0);
}

/** Where it goes on behind the first consonant that follows a vowel. */
function regionBehind(word: string, start: number): number {
  let at = start;
  while (at < word.length && !isVowel(word, at)) at += 1;
  while (at < word.length && isVowel(word, at)) at += 1;
  return Math.min(at + 1, word.length);
}

function withoutPossessive(word: string): string {
  const ending = endingOf(word, POSSESSIVE);
  return ending === undefined ? word : cut(word, ending);
}

function withoutPlural(word: string): string {
  const ending = endingOf(word, PLURAL);
  if (ending === undefined) return word;
  const start = word.length - ending.text.length;
  if (ending.text === "s") return hasVowel(word, start - 1) ? cut(word, ending) : word;
  return ending.instead === "i" && start < 2 ? `${cut(word, ending)}e` : cut(word, ending);
}

function withoutVerbEnding(word: string, first: number): string {
  const ending = endingOf(word, VERB);
  if (ending === undefined) return word;
  const start = word.length - ending.text.length;
  if (ending.instead !== "") return start >= first ? cut(word, ending) : word;
  return hasVowel(word, start) ? mended(cut(word, ending), first) : word;
}

/** What is left of a verb, as it is written without the ending: "hop" of "hopp", "hope" of "hop". */
function mended(word: string, first: number): string {
  if (/(?:at|bl|iz)$/.test(word)) return `${word}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) return word.slice(0, -1);
  return word.length === first && endsShort(word, word.length) ? `${word}e` : word;
}

function withVowelEnd(word: string): string {
  const isChanged = /[yY]$/.test(word) && word.length > 2 && !isVowel(word, word.length - 2);
  return isChanged ? `${word.slice(0, -1)}i` : word;
}

function withoutDerivation(word: string, first: number): string {
  const ending = endingOf(word, DERIVED);
  if (ending === undefined) return word;
  const start = word.length - ending.text.length;
  const before = word[start - 1] ?? "";
  const fits =
    ending.text === "li"
      ? "cdeghkmnrt".includes(before) && before !== ""
      : ending.text !== "ogi" || before === "l";
  return start >= first && fits ? cut(word, ending) : word;
}

function withoutSuffix(word: string, first: number, second: number): string {
  const ending = endingOf(word, SUFFIX);
  if (ending === undefined) return word;
  const region = ending.text === "ative" ? second : first;
  return word.length - ending.text.length >= region ? cut(word, ending) : word;
}

function withoutLastSuffix(word: string, second: number): string {
  const ending = endingOf(word, LAST_SUFFIX);
  if (ending === undefined) return word;
  const start = word.length - ending.text.length;
  const fits = ending.text !== "ion" || word[start - 1] === "s" || word[start - 1] === "t";
  return start >= second && fits ? cut(word, ending) : word;
}

function withoutSilentEnd(word: string, first: number, second: number): string {
  const start = word.length - 1;
  const isSilent =
    (word.endsWith("e") && (start >= second || (start >= first && !endsShort(word, start)))) ||
    (word.endsWith("ll") && start >= second);
  return isSilent ? word.slice(0, -1) : word;
}

/** A short syllable ends here: "rap" in "trap", or "ow" where the word begins with it. */
function endsShort(word: string, end: number): boolean {
  if (!isVowel(word, end - 2) || isVowel(word, end - 1)) return false;
  if (end === 2) return true;
  return end > 2 && !isVowel(word, end - 3) && !"wxY".includes(word[end - 1] ?? "");
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at += 1) if (isVowel(word, at)) return true;
  return false;
}

function isVowel(word: string, at: number): boolean {
  switch (word.charCodeAt(at)) {
    case 0x61:
    case 0x65:
    case 0x69:
    case 0x6f:
    case 0x75:
    case 0x79:
      return true;
    default:
      return false;
  }
}

type Ending = { readonly text: string; readonly instead: string };

/** Endings by the code of their last letter, the longest first. */
type Endings = ReadonlyMap<number, readonly Ending[]>;

/** `ending:instead`, parted by blanks; without the second part the ending goes. */
function endings(rules: string): Endings {
  const byLetter = new Map<number, Ending[]>();
  for (const rule of rules.split(" ")) {
    const [text = "", instead = ""] = rule.split(":");
    const letter = text.charCodeAt(text.length - 1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), { text, instead }]);
  }
  for (const some of byLetter.values()) some.sort((a, b) => b.text.length - a.text.length);
  return byLetter;
}

function endingOf(word: string, known: Endings): Ending | undefined {
  return known.get(word.charCodeAt(word.length - 1))?.find(({ text }) => word.endsWith(text));
}

function cut(word: string, { text, instead }: Ending): string {
  return word.slice(0, word.length - text.length) + instead;
}
