import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/article/sentences.ts";
import { anyText } from "../any-text.ts";

/** Each row is a language and a text; a bar stands where one sentence ends and the next begins. */
const cases: readonly (readonly [language: string, marked: string])[] = [
  // English: abbreviations
  ["en", "He left. | She stayed."],
  ["en", "The U.S. Army denied it. | The U.K. did not."],
  ["en", "They live in the U.S. | The bill does not say so."],
  ["en", "See Art. 5 of the law. | It is short."],
  ["en", "Order No. 3 was signed. | He said no. | They agreed."],
  ["en", "Mr. Putin met Dr. Ivanova in St. Petersburg. | Gen. Gerasimov came too."],
  ["en", "J. K. Rowling wrote it. | V. V. Putin signed it."],
  ["en", "Former states, e.g. Georgia, and others, i.e. Belarus. | That is all."],
  ["en", "It starts at 5 p.m. Moscow time. | It ends at 9 a.m. | Then they vote."],
  ["en", "It passed on Feb. 26. | It takes effect on Jan. 1, 2027."],
  ["en", "Roe v. Wade is cited. | So is Smith vs. Jones."],
  ["en", "Arms, ammunition, etc. | Nothing else is listed."],
  ["en", "Gazprom Inc. Chairman Miller sued Acme Ltd. | The firm denied it."],
  ["en", "See pp. 12–14 and Fig. A. | The rest is on p. 3."],
  ["en", "She holds a Ph.D. from Yale. | He does not."],
  ["en", "Sen. J. Smith Jr. of Ohio said so. | Rep. Lee agreed."],
  // English: numbers
  ["en", "It grew by 3.5 percent to $1.2 billion. | Nobody knows why."],
  ["en", "They fought in the war. | 1,780 people from 36 countries joined."],
  ["en", "It was version 2.0.1. | It failed."],
  ["en", "The vote was on May 5. | Officials were silent."],
  ["en", "See https://example.com/a.b?q=1. | It is there."],
  // English: quotes, brackets, other marks
  ["en", "“We won.” | They lost."],
  ["en", "“Is it law?” he asked. | “No.”"],
  ["en", '"Stop!" she said. | "Why?"'],
  ["en", "(He left.) | She stayed."],
  ["en", "He left (see Art. 5). | She stayed."],
  ["en", "He left. | (She stayed.)"],
  ["en", "Wait... what? | Never mind."],
  ["en", "He paused… | Then he spoke."],
  ["en", "He paused … and spoke. | Nobody heard."],
  ["en", "“It is […] Russian law,” he said. | Others doubt it."],
  ["en", "The text says “[...] The state protects.” | That is all."],
  ["en", "The bill passed.[3] | Nobody objected.[4]"],
  ["en", "The bill passed.¹ | Nobody objected."],
  ["en", "A great (!) success. | Really?! | Yes."],
  ["en", "Yahoo! shares fell. | So did others."],
  // English: lists and legal numbering
  ["en", "1. Foreign nationals may enlist. | They may leave."],
  ["en", "(a) The first case. | (b) The second case."],
  ["en", "§ 3. The rule applies. | It has exceptions."],
  ["en", "Article 5. Foreign nationals may enlist. | This is new."],
  ["en", "Section IV. General rules apply. | None differ."],
  ["en", "The bill bans: | \n- handing over fighters | \n- handing over their families"],
  ["en", "How many? | 12. | Then they left."],
  ["en", "Article 5 [as amended] applies. | Article 6 does not."],
  // Russian
  ["ru", "Согласно ст. 12 закона, т.е. сразу. | Это всё."],
  ["ru", "Закон подписал В. В. Путин. | Он вступил в силу."],
  ["ru", "Он родился в г. Москве в 1952 г. | Он там живёт."],
  ["ru", "Оружие, боеприпасы и т. д. | Больше ничего."],
  ["ru", "«Хватит!» — сказал он. | «Нет»."],
  ["ru", "Погибли 5 тыс. человек. | Ещё 3 млн. руб. потрачены."],
  ["ru", "Статья 5. Иностранные граждане. | Это новое."],
  ["ru", "См. п. 3 ч. 2 ст. 63 УК РФ. | Там сказано иначе."],
  // Ukrainian
  ["uk", "Згідно зі ст. 5 закону. | Це все."],
  ["uk", "Міністр А. Сибіга заявив це у 2026 р. | Він додав інше."],
  ["uk", "Зброя, набої та ін. | Більше нічого."],
  // German
  ["de", "Am 26. Februar wurde es beschlossen. | Es gilt, z. B. für Ausländer."],
  ["de", "Nach Art. 16 Abs. 2 GG gilt das. | Das steht fest."],
  ["de", "Das war im 19. Jahrhundert. | Danach kam der 2. Weltkrieg."],
  ["de", "Hr. Dr. Müller sprach. | »Nein!« rief er."],
  // French
  ["fr", "« Partez ! » dit-il. | M. Le Pen partit."],
  ["fr", "« C’est fini. » | Elle partit."],
  ["fr", "Voir l’art. 5, al. 2. | C’est clair, p. ex. ici."],
  // Spanish
  ["es", "¿Quién votó? | ¡Todos! | El Sr. Gómez no."],
  ["es", "Países vecinos, p. ej. Georgia. | EE.UU. no firmó."],
  // Italian, Portuguese, Polish, Turkish, Czech
  ["it", "Lo dice l’art. 5. | Il sig. Rossi nega."],
  ["pt", "O Sr. Silva votou. | Veja a pág. 3."],
  ["pl", "Mówi o tym art. 5 ust. 2. | To znaczy np. Gruzja."],
  ["tr", "Bunu 5. madde söylüyor. | Sn. Yılmaz reddetti."],
  ["cs", "Dne 26. února byl přijat. | Platí např. pro cizince."],
  // Greek
  ["el", "Τι ψήφισαν; | Τον νόμο."],
  // Chinese and Japanese
  ["zh", "法案通过了。|总统会签署吗？|会的！"],
  ["zh", "第五条 外国公民不得被引渡。|第六条 本法自公布之日起施行。"],
  ["zh", "“你好！”他说。|她没有回答。"],
  ["ja", "法案は可決された。|署名はまだだ。"],
  ["ja", "「行くのか？」と彼は言った。|返事はなかった。"],
  // Arabic, Urdu, Persian, Hebrew
  ["ar", "هل وقّع الرئيس؟ | لم يوقّع بعد."],
  ["ur", "بل منظور ہو گیا۔ | صدر نے دستخط نہیں کیے۔"],
  ["fa", "آیا قانون شد؟ | نه هنوز."],
  ["he", "האם זה חוק? | עדיין לא."],
  // Hindi, Thai, Korean
  ["hi", "विधेयक पारित हुआ। | राष्ट्रपति ने हस्ताक्षर नहीं किए।"],
  ["th", "ร่างกฎหมายผ่านแล้ว"],
  ["ko", "법안이 통과됐다. | 서명은 아직이다."],
];

/** The sentences of a marked text, and the text without the marks. */
function unmark(marked: string) {
  const sentences = marked.split("|").map((sentence) => sentence.trim());
  return {
    text: marked.replace(
      / ?\| ?(\n?)/g,
      (_, line: string) => line || (/[。！？]/.test(marked) ? "" : " "),
    ),
    sentences,
  };
}

function sentencesOf(text: string, language: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe("splitSentences", () => {
  it.each(cases)("%s: %s", (language, marked) => {
    const { text, sentences } = unmark(marked);
    expect(sentencesOf(text, language)).toEqual(sentences);
  });

  it("keeps a text without stops whole, however long", () => {
    const text = "word ".repeat(20_000).trim();
    expect(splitSentences(text, "en")).toEqual([{ start: 0, end: text.length }]);
  });

  it("finds the same sentences in a long paragraph as in short ones", () => {
    const one = cases.filter(([language]) => language === "en").map(([, marked]) => unmark(marked));
    const plain = one.filter(({ text }) => !/\n|^[“"(1A§S]|…|\.\.\./.test(text));
    const many = Array.from({ length: 40 }, () => plain).flat();
    const text = many.map((each) => each.text).join(" ");
    expect(text.length).toBeGreaterThan(30_000);
    expect(sentencesOf(text, "en")).toEqual(many.flatMap((each) => each.sentences));
  });

  it("sees what decides a boundary although it stands behind the window that is looked at", () => {
    for (let shift = 0; shift < 27; shift += 1) {
      const text = `${"x".repeat(shift)}${"aaaa fin. 12345678901 word ".repeat(400)}`.trim();
      expect(splitSentences(text, "xx")).toEqual([{ start: 0, end: text.length }]);
    }
  });

  it("leaves a blank to the accent that stands on it", () => {
    const text = "« Partez. » \u0301Elle part.";
    for (const { start, end } of splitSentences(text, "fr")) {
      expect(text.slice(start, end)).not.toMatch(/^\u0301/);
    }
  });

  it("takes time in proportion to the length", () => {
    const unit = "Закон подписал В. В. Путин. The bill has passed in the U.S. Senate. ";
    const timed = (characters: number) => {
      const text = unit.repeat(characters / unit.length);
      const begun = performance.now();
      splitSentences(text, "ru");
      return performance.now() - begun;
    };
    timed(50_000);
    const short = Math.min(timed(100_000), timed(100_000), timed(100_000));
    expect(timed(1_000_000)).toBeLessThan(Math.max(30 * short, 1000));
  });
});

const awkward = fc.constantFrom(
  ...". ! ? … ... 。 ！ ؟ ۔ । ; : , - — ( ) [ ] « » “ ” \" ' [3] ¹ § № 1. (a) U.S. Mr. т.е. ст. 5 A b Я я 第 條 क ا \u0301 \u200d \u0600 \ufe0f 👩‍👩‍👧 🇺🇦 😀 A\u030a \u00ad".split(
    " ",
  ),
  " ",
  "  ",
  "\n",
  "\n\n",
  "\t",
  "\u00a0",
  "\r\n",
);
const language = fc.constantFrom("en", "ru", "de", "fr", "zh", "ar", "hi", "el", "xx");
const texts = fc.oneof(
  fc.array(awkward, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(awkward, { maxLength: 60 }).map((parts) => parts.join(" ")),
  anyText({ maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

describe("splitSentences, whatever the text", () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

  it("gives spans in order that never overlap and are never empty", () => {
    fc.assert(
      fc.property(texts, language, (text, tag) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, tag)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("covers every character that is not blank, and begins and ends with none that is", () => {
    fc.assert(
      fc.property(texts, language, (text, tag) => {
        const clusters = [...graphemes.segment(text)];
        const blank = new Set(
          clusters.filter(({ segment }) => segment.trim() === "").map(({ index }) => index),
        );
        let rest = text;
        for (const { start, end } of splitSentences(text, tag).reverse()) {
          expect(blank.has(start)).toBe(false);
          expect(blank.has(end - 1)).toBe(false);
          rest = rest.slice(0, start) + rest.slice(end);
        }
        expect(rest.trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("never cuts a grapheme or a surrogate pair", () => {
    fc.assert(
      fc.property(texts, language, (text, tag) => {
        const edges = new Set([...graphemes.segment(text)].map(({ index }) => index));
        edges.add(text.length);
        for (const { start, end } of splitSentences(text, tag)) {
          expect(edges.has(start)).toBe(true);
          expect(edges.has(end)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
