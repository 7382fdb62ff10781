import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  Answer,
  Citation,
  ClaudeDraft,
  Statement,
  Written,
} from "../../../src/answer/answer.ts";
import { wholeDocument } from "../../../src/answer/claude/documents.ts";
import { NO_USAGE } from "../../../src/answer/extract.ts";
import { verify } from "../../../src/answer/verify.ts";
import type { Quote } from "../../../src/article/quote.ts";
import { anyCharacter } from "../../any-character.ts";
import { aStore, theBill, theBillBuilt } from "../a-bill.ts";
import { type Paraphrase, paraphrases } from "./paraphrases.ts";
import { register, registeredIn, registerSource } from "./register.ts";
import { cite, harbour } from "./writing.ts";

const articles = [theBillBuilt(), harbour(), register()];
const sent = articles.map(wholeDocument);
const store = await aStore(theBill(), harbour(), registerSource);
const textOf = new Map(articles.map(({ id, version, text }) => [`${id} ${version}`, text]));

/** A sentence of a model's answer, and what it cites. */
type Sentence = { readonly text: string; readonly citations: readonly Citation[] };

/** Every sentence of the texts, cited for itself: nothing can be more right. */
const ownWords: readonly Sentence[] = sent.slice(0, 2).flatMap(({ article, blocks }) =>
  blocks
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((text) => /[.!?]$/.test(text) && !text.startsWith("http"))
    .map((text) => ({ text, citations: [cite(sent, text)] })),
);

const rephrased = paraphrases.map(({ language, text, cites }: Paraphrase) => ({
  language,
  text,
  citations: cites.map((words) => cite(sent, words)),
}));
const languages = [...new Set(paraphrases.map(({ language }) => language))];

/** Right sentences: our own, figures as the language writes them, and what the texts themselves say. */
const rightIn = new Map(
  languages.map((language) => {
    const figures = registeredIn(language).map(({ text, cites }) => ({
      text,
      citations: [cite(sent, cites)],
    }));
    const own = rephrased.filter((one) => one.language === language);
    const kinds: (readonly Sentence[])[] = [own, figures];
    if (language === "en") kinds.push(ownWords);
    return [language, fc.oneof(...kinds.map((some) => fc.constantFrom(...some)))] as const;
  }),
);

/** One to three right sentences in one language, and how they fall into stretches. */
const rightAnswers = fc.constantFrom(...languages).chain((language) =>
  fc.record({
    language: fc.constant(language),
    sentences: fc.uniqueArray(rightIn.get(language)!, {
      minLength: 1,
      maxLength: 3,
      selector: ({ text }) => text,
    }),
    question: fc.constantFrom(questions[language]!, TELLS_NOTHING),
    cuts: fc.array(fc.double({ min: 0, max: 0.7, noNaN: true }), { minLength: 3, maxLength: 3 }),
  }),
);

/** As the API writes: stretches are no sentences, and only a part of a sentence may be cited. */
function stretches(sentences: readonly Sentence[], cuts: readonly number[]): Written[] {
  return sentences.flatMap(({ text, citations }, at) => {
    const from = Math.floor(text.length * (cuts[at] ?? 0));
    const gap = at === 0 ? "" : " ";
    const isInside = /[\p{L}\p{N}\p{M}]/u.test(text.slice(from, from + 1));
    if (from === 0 || !isInside) return [{ text: gap + text, citations }];
    return [
      { text: gap + text.slice(0, from), citations: [] },
      { text: text.slice(from), citations },
    ];
  });
}

function draftOf(written: readonly Written[], over: Partial<ClaudeDraft> = {}): ClaudeDraft {
  return {
    composer: "claude",
    outcome: "answered",
    written,
    sent,
    nearest: [],
    headline: pointerToHeadline,
    repairs: [],
    usage: NO_USAGE,
    model: "claude-haiku-5-5",
    promptHash: "0123456789abcdef",
    ...over,
  };
}

const [bill] = articles as [(typeof articles)[number]];
const headline = bill.paragraphs[0]!;
const pointerToHeadline = {
  article: bill.id,
  version: bill.version,
  start: headline.start,
  end: headline.end,
  text: bill.text.slice(headline.start, headline.end),
};

const questions: Readonly<Record<string, string>> = {
  en: "What does it say about this?",
  ru: "Что об этом говорится и кто это сказал?",
  uk: "Що про це сказано і хто це сказав?",
  fr: "Qu’est-ce que le texte dit de cela ?",
  es: "¿Qué dice el texto sobre esto?",
  de: "Was steht in dem Text über diese Sache?",
  pt: "O que diz o texto sobre isso, e quem são eles?",
  tr: "Metin bu konuda ne diyor ve kim söyledi?",
  ar: "ماذا يقول النص عن هذا ومن قال ذلك؟",
  hi: "इसके बारे में क्या कहा गया है और किसने कहा है?",
  ne: "यसको बारेमा के भनिएको छ र कसले भनेको हो?",
  sw: "Maandishi yanasema nini kuhusu hili na ni nani?",
  uz: "Bu haqida nima deyilgan va kim aytgan?",
  zh: "文章怎么说？",
  ko: "글에는 뭐라고 되어 있나요?",
};
/** In no language that can be told. */
const TELLS_NOTHING = "Sybiha?";

function verified(
  draft: ClaudeDraft,
  language: string,
  question = questions[language]!,
): Promise<Answer> {
  return verify(draft, store, { question, language, elapsed: () => 0 });
}

function statementsOf(answer: Answer) {
  return "statements" in answer ? answer.statements : "readings" in answer ? answer.readings : [];
}

/** Format characters that are drawn: Arabic and Syriac number signs, Kaithi's, joints of hieroglyphs. */
const DRAWN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}]/u;

/** A text with plain blanks, and without the characters that nobody sees; joiners are part of words. */
function seen(text: string): string {
  return text
    .replace(/\s/gu, " ")
    .replace(/(?![\u200c\u200d])\p{Cf}|(?<![\p{L}\p{M}])\p{Cf}|\p{Cf}(?![\p{L}\p{M}])/gu, (sign) =>
      DRAWN.test(sign) ? sign : "",
    );
}

/** What must hold of every answer, whoever wrote it: told without any of the verifier's own parts. */
function expectFounded(answer: Answer): void {
  const faults = statementsOf(answer).flatMap(faultsOf);
  if (faults.length > 0) expect.fail(faults.join("\n"));
}

function faultsOf({ text, quotes }: Statement): string[] {
  const held = new Set(quotes.flatMap((quote) => numbersOf(quote.text)));
  const isHeld = (number: string) =>
    held.has(number.replace(SEPARATORS, "")) ||
    digitsIn(number).every((digits) => held.has(digits));
  const doesStand = ({ article, version, start, end, text: words }: Quote) =>
    textOf.get(`${article} ${version}`)?.slice(start, end) === words;
  const faults = {
    "no quotes": quotes.length === 0,
    "a quote that does not stand": !quotes.every(doesStand),
    "a figure that no quote holds": !figuresIn(text).every(isHeld),
    markup: /<\/?cite|cite index|https?:|\]\(|<[a-z]|\*\*/iu.test(text),
    "what nobody sees": text !== seen(text),
  };
  return Object.entries(faults).flatMap(([fault, is]) => (is ? [`${fault}: ${text}`] : []));
}

/** What hides where the sentence ends, or what language the answer is in, may take others along. */
const SPREADING: ReadonlySet<string> = new Set([
  "a link",
  "a Markdown link",
  "a tag",
  "a figure that nobody gave",
  "a tail of a dozen words without a citation",
  "a length that no sentence has",
]);

/** An answer of so many characters is dropped whole. */
const isEndless = (written: readonly Written[]) =>
  written.reduce((sum, { text }) => sum + text.length, 0) > 8_000;

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2026, month, 1)),
);

/** What may stand between the digits of one number, in some language. */
const SEPARATORS = /[.,'’٫٬\s]/gu;

/** Every number of a text with its separators, as digits from 0 to 9. */
function figuresIn(text: string): string[] {
  const plain = text.replace(/\p{Nd}+/gu, (digits) => digitsIn(digits).join(""));
  return plain.match(/[0-9]+(?:[.,'’٫٬\s][0-9]+)*/gu) ?? [];
}

const known = new Map<string, readonly string[]>();

/** {@link numbersIn}, read once for each text. */
function numbersOf(text: string): readonly string[] {
  const numbers = known.get(text) ?? numbersIn(text);
  known.set(text, numbers);
  return numbers;
}

const WORDED = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Every number of an English text, as digits: with and without separators, its months and words. */
function numbersIn(text: string): string[] {
  const months = MONTHS.flatMap((name, at) => (text.includes(name) ? [String(at + 1)] : []));
  const words = new Set(text.toLowerCase().match(/[a-z]+/g));
  const worded = WORDED.flatMap((word, number) => (words.has(word) ? [String(number)] : []));
  const grouped = digitsIn(text.replace(/(?<=\d),(?=\d{3})/g, ""));
  return [...digitsIn(text), ...grouped, ...months, ...worded];
}

/** Runs of digits of any script, as 0 to 9. */
function digitsIn(text: string): string[] {
  const plain = text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!;
    const code = zero;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String((code - zero) % 10);
  });
  return plain.match(/[0-9]+/g) ?? [];
}

const NAMED =
  /Vladimir Putin|Vladimir Poutine|Andrii Sybiha|Putin|Poutine|Sybiha|North Korean|Georgia/u;
const names = ["Zelensky", "Emmanuel Macron", "Poland", "Angela Merkel", "NATO", "Kazakhstan"];

/** Letters that look like those of another script. */
const LOOKALIKES: Readonly<Record<string, string>> = { a: "а", e: "е", i: "і", o: "о" };

/**
 * Ways to spoil one right sentence so that it must not come out. Each gives what takes its place, or
 * nothing where it cannot be spoilt so.
 */
const spoilers: Readonly<Record<string, (one: Sentence, seed: number) => Written[] | undefined>> = {
  "a citation of a block that was not sent": (one) => [
    {
      ...one,
      citations: one.citations.map((c) => ({ ...c, start: c.start + 99, end: c.end + 99 })),
    },
  ],
  "a citation of a document that was not sent": (one) => [
    { ...one, citations: one.citations.map((c) => ({ ...c, document: c.document + 3 })) },
  ],
  "a citation of the block beside": (one) => [
    { ...one, citations: one.citations.map((c) => ({ ...c, start: c.start + 1, end: c.end + 1 })) },
  ],
  "a citation of nothing": (one) => [
    { ...one, citations: one.citations.map((c) => ({ ...c, end: c.start })) },
  ],
  "cited words that were altered": (one, seed) => [
    { ...one, citations: one.citations.map((c) => ({ ...c, text: altered(c.text, seed) })) },
  ],
  "cited words that were shortened": (one) => [
    { ...one, citations: one.citations.map((c) => ({ ...c, text: c.text.slice(0, -5) })) },
  ],
  "the same place of another document": (one) => [
    { ...one, citations: one.citations.map((c) => ({ ...c, document: (c.document + 1) % 3 })) },
  ],
  "the other document's title": (one) => [
    {
      ...one,
      citations: one.citations.map((c) => ({ ...c, title: sent[(c.document + 1) % 3]!.title })),
    },
  ],
  "no citation": (one) => [{ ...one, citations: [] }],
  "a changed digit": (one, seed) => {
    const digits = [...one.text.matchAll(/\p{Nd}/gu)];
    const digit = digits[seed % Math.max(1, digits.length)];
    if (digit === undefined) return undefined;
    const other = String.fromCodePoint(
      digit[0].codePointAt(0)! + (digitsIn(digit[0])[0] === "9" ? -1 : 1),
    );
    const text = one.text.slice(0, digit.index) + other + one.text.slice(digit.index + 1);
    return [{ ...one, text }];
  },
  "a digit more, behind a character that nobody sees": (one, seed) => {
    const at = one.text.search(/\p{Nd}(?!.*\p{Nd})/u);
    if (at < 0) return undefined;
    const text = `${one.text.slice(0, at + 1)}\u200b${1 + (seed % 9)}${one.text.slice(at + 1)}`;
    return [{ ...one, text }];
  },
  "a figure that nobody gave": (one, seed) => [
    { ...one, text: one.text.replace(/([.।。])?$/u, ` ${4_000 + (seed % 5_000)}$1`) },
  ],
  "a swapped name": (one, seed) => {
    const text = one.text.replace(NAMED, names[seed % names.length]!);
    return text === one.text ? undefined : [{ ...one, text }];
  },
  "a swapped name with letters of another script in it": (one, seed) => {
    const name = names[seed % names.length]!.replace(/[aeio]/, (letter) => LOOKALIKES[letter]!);
    const text = one.text.replace(NAMED, name);
    return text === one.text ? undefined : [{ ...one, text }];
  },
  "nothing in its place but its citation": (one) => [{ ...one, text: "" }],
  "marks alone in its place": (one) => [{ ...one, text: "**\u200b**" }],
  "a link": (one) => [{ ...one, text: one.text.replace(/.$/u, " https://evil.example/x$&") }],
  "a Markdown link": (one) => [{ ...one, text: `[${one.text}](tg://user?id=1)` }],
  "a tag": (one) => [{ ...one, text: `<b>${one.text}</b>` }],
  "a tail of a dozen words without a citation": (one) => [
    { ...one, text: one.text.replace(/.$/u, "") },
    {
      text: ", and everybody who ever asked about this has been sent away with empty hands.",
      citations: [],
    },
  ],
  "a length that no sentence has": (one) => [
    { ...one, text: `${one.text.slice(0, -1)} `.repeat(80) + one.text },
  ],
};

function altered(text: string, seed: number): string {
  const letters = [...text.matchAll(/\p{L}/gu)];
  const { index } = letters[seed % letters.length]!;
  return `${text.slice(0, index)}${text[index] === "x" ? "y" : "x"}${text.slice(index + 1)}`;
}

/** "not" where English has it. */
const negated = (text: string) =>
  text.replace(/\b(would|must|could|has|have|are|is)\b(?! not)/u, "$1 not");

/** In milliseconds: a machine that does other things beside takes its time for some thousand answers. */
const PATIENCE = 120_000;

describe("an answer that a model made up", { timeout: PATIENCE }, () => {
  it("comes out whole when every sentence of it is right", async ({ annotate }) => {
    const cut = new Map<string, number>();
    let claims = 0;
    await fc.assert(
      fc.asyncProperty(rightAnswers, async ({ sentences, cuts, language, question }) => {
        const answer = await verified(draftOf(stretches(sentences, cuts)), language, question);
        expectFounded(answer);
        claims += sentences.length;
        const kept = new Set(statementsOf(answer).map(({ text }) => text));
        for (const { text } of sentences) {
          if (!kept.has(seen(text))) cut.set(text, (cut.get(text) ?? 0) + 1);
        }
      }),
      { numRuns: 600 },
    );
    const falselyCut = [...cut.values()].reduce((sum, times) => sum + times, 0);
    const which = [...cut.keys()].join("\n");
    await annotate(`${falselyCut} of ${claims} right sentences were cut\n${which}`);
    expect(falselyCut / claims, which).toBeLessThan(0.01);
  });

  it("loses the sentence that was spoilt, however it was, and keeps the others", async () => {
    const spoiltSo = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        rightAnswers,
        fc.constantFrom(...Object.keys(spoilers)),
        fc.nat(),
        async ({ sentences, language }, how, seed) => {
          const at = seed % sentences.length;
          const spoilt = spoilers[how]!(sentences[at]!, seed);
          fc.pre(spoilt !== undefined);
          const written = sentences.flatMap((one, index) => [
            ...(index === at ? spoilt! : [one]),
            { text: " ", citations: [] },
          ]);
          const answer = await verified(draftOf(written), language);
          expectFounded(answer);
          const kept = statementsOf(answer).map(({ text }) => text);
          const others = sentences.filter((_, index) => index !== at).map(({ text }) => seen(text));
          if (isEndless(written)) expect(kept).toEqual([]);
          else if (SPREADING.has(how)) expect(others).toEqual(expect.arrayContaining(kept));
          else expect(kept, how).toEqual(others);
          spoiltSo.set(how, (spoiltSo.get(how) ?? 0) + 1);
        },
      ),
      { numRuns: 1_300 },
    );
    expect([...spoiltSo.keys()].sort()).toEqual(Object.keys(spoilers).sort());
  });

  it("may have a number in the digits of any script where its quote has the word", async () => {
    const citations = [cite(sent, "for nine days")];
    const storms = (days: string) => [{ text: `Storms closed it for ${days} days.`, citations }];
    for (const nine of ["9", "९", "꧹"]) {
      const answer = await verified(draftOf(storms(nine)), "en");
      expect(statementsOf(answer)).toHaveLength(1);
      expectFounded(answer);
    }
    expect(statementsOf(await verified(draftOf(storms("꧸")), "en"))).toEqual([]);
  });

  it("loses a sentence of the article's own into which a “not” was put", async () => {
    for (const { text, citations } of ownWords) {
      const turned = negated(text);
      if (turned === text) continue;
      const answer = await verified(draftOf([{ text: turned, citations }]), "en");
      expect(statementsOf(answer), turned).toEqual([]);
    }
  });

  it("comes out not at all when marks of citing leak into it", async () => {
    const leaks = ["<cite>", "</cite>", '(cite index="0-1")', '<cite index="1-2">'];
    await fc.assert(
      fc.asyncProperty(
        rightAnswers,
        fc.constantFrom(...leaks),
        fc.nat(),
        async ({ sentences, cuts, language }, leak, seed) => {
          const written = stretches(sentences, cuts);
          const at = seed % written.length;
          const leaky = written.map((one, index) =>
            index === at ? { ...one, text: `${one.text}${leak}` } : one,
          );
          const answer = await verified(draftOf(leaky), language);
          expect(answer).toMatchObject({ outcome: "silent", backed: 0 });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("holds nothing unfounded, whatever words and citations it is made of", async () => {
    const number = fc.oneof(
      fc.integer({ min: -2, max: 40 }),
      fc.constantFrom(0.5, Number.NaN, 1e9),
    );
    const lies: fc.Arbitrary<Citation> = fc.record({
      document: number,
      title: fc.constantFrom(null, "", ...sent.map(({ title }) => title)),
      start: number,
      end: number,
      text: fc.oneof(fc.string(), fc.constantFrom(...ownWords.map(({ text }) => text))),
    });
    const citation = fc.oneof(
      lies,
      fc.constantFrom(...ownWords).map(({ citations }) => citations[0]!),
    );
    const words = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 60 }),
      fc.constantFrom(...ownWords, ...rephrased).map(({ text }) => text),
      fc.constantFrom(
        " ",
        ". ",
        "\n",
        "\u200b",
        "\u202e",
        "12",
        "१२",
        "１３ ",
        "½",
        "<",
        "cite",
        "”",
      ),
    );
    const written = fc.array(
      fc.record({ text: words, citations: fc.array(citation, { maxLength: 3 }) }),
      { maxLength: 8 },
    );
    const outcome = fc.constantFrom("answered", "unclear", "silent", "off_topic" as const);
    const unsaid = fc.option(fc.record({ start: fc.nat(30), end: fc.nat(30) }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        written,
        outcome,
        unsaid,
        fc.constantFrom(...languages),
        async (made, so, part, language) => {
          const over = { outcome: so, ...(part === undefined ? {} : { unsaid: part }) };
          const answer = await verified(draftOf(made, over), language);
          expectFounded(answer);
          expect(questions[language]).toContain(answer.unsaid ?? "");
        },
      ),
      { numRuns: 800 },
    );
  });
});
