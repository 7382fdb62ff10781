import { describe, expect, it } from "vitest";
import { createAnswerer } from "../../src/answer/answerer.ts";
import { stagesIn } from "../../src/answer/stages/read-stages.ts";
import { verify } from "../../src/answer/verify.ts";
import type { ArticleSource } from "../../src/article/store.ts";
import { renderAnswer } from "../../src/telegram/render.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { anArticle, aStore, theBill } from "./a-bill.ts";

describe("what a sentence says of a bill's stages", () => {
  it.each([
    // What happened.
    ["en", "The Federation Council on Wednesday approved the bill.", "upper-house done"],
    ["en", "State Duma Passes Bill Protecting Foreign Fighters", "lower-house done"],
    ["en", "Lawmakers passed a bill that would shield and must protect them.", "parliament done"],
    ["en", "The bill passed its first reading on 10 February 2026.", "first-reading done"],
    [
      "en",
      "The State Duma adopted it as law in its second and third readings.",
      "second-reading done, third-reading done",
    ],
    ["en", "In May the Duma passed the bill.", "lower-house done"],
    ["en", "President Vladimir Putin signed the bill into law on Friday.", "signature done"],
    [
      "en",
      "After the bill was approved by the Federation Council, Putin signed it on Friday.",
      "upper-house done, signature done",
    ],
    ["en", "The law came into force on Sunday.", "entry-into-force done"],
    ["en", "The bill was introduced in the State Duma on 12 January.", "introduction done"],
    ["en", "The Federation Council rejected the bill.", "upper-house refused"],
    ["en", "The president vetoed the bill.", "signature refused"],
    ["ru", "Госдума в четверг приняла законопроект о выдаче.", "lower-house done"],
    [
      "ru",
      "Депутаты Госдумы приняли закон во втором и третьем чтениях.",
      "second-reading done, third-reading done",
    ],
    ["ru", "Президент России Владимир Путин подписал закон о выдаче.", "signature done"],
    ["ru", "Закон вступил в силу 1 марта.", "entry-into-force done"],
    ["ru", "Совет Федерации отклонил законопроект.", "upper-house refused"],
    ["uk", "Верховна Рада ухвалила законопроєкт у першому читанні.", "first-reading done"],
    // What must, may or will still come.
    [
      "en",
      "The bill, which must be passed in the upper-house Federation Council and signed by President Vladimir Putin before becoming law, comes late.",
      "upper-house pending, signature pending",
    ],
    ["en", "The bill has not yet been signed by Putin.", "signature pending"],
    ["en", "If the Federation Council approves the bill, it is law.", "upper-house pending"],
    ["en", "The law enters into force on 1 September 2026.", "entry-into-force pending"],
    [
      "en",
      "The bill, which was passed by the Duma on Thursday, awaits Putin's signature.",
      "lower-house done, signature pending",
    ],
    [
      "ru",
      "Закон ещё должен одобрить Совет Федерации и подписать президент Владимир Путин.",
      "upper-house pending, signature pending",
    ],
    ["ru", "Законопроект предстоит рассмотреть Совету Федерации.", "upper-house pending"],
    ["ru", "Закон вступит в силу с 1 сентября.", "entry-into-force pending"],
    ["uk", "Законопроєкт ще має схвалити Рада Федерації.", "upper-house pending"],
    [
      "fr",
      "La Douma a adopté jeudi un projet de loi qui protège les étrangers.",
      "lower-house done",
    ],
    [
      "fr",
      "Le texte doit encore être approuvé par le Conseil de la Fédération et signé par le président.",
      "upper-house pending, signature pending",
    ],
    ["fr", "La loi entrera en vigueur le 1er septembre.", "entry-into-force pending"],
    ["fr", "Le Sénat a rejeté le projet de loi en première lecture.", "upper-house refused"],
    ["fr", "Poutine a signé un décret.", ""],
    ["es", "La Duma aprobó el proyecto de ley en primera lectura.", "first-reading done"],
    [
      "es",
      "El proyecto de ley debe ser aprobado por el Consejo de la Federación y firmado por el presidente.",
      "upper-house pending, signature pending",
    ],
    ["es", "El presidente firmó la ley el viernes.", "signature done"],
    ["de", "Die Staatsduma hat das Gesetz am Donnerstag verabschiedet.", "lower-house done"],
    [
      "de",
      "Das Gesetz muss noch vom Föderationsrat gebilligt und von Präsident Putin unterzeichnet werden.",
      "upper-house pending, signature pending",
    ],
    ["de", "Das Gesetz tritt am 1. September in Kraft.", "entry-into-force pending"],
    ["de", "Der Bundesrat hat das Gesetz abgelehnt.", "upper-house refused"],
    // Nothing of the bill.
    ["en", "In 2024, Putin signed an executive order that eased the requirements.", ""],
    ["en", "Putin, who signed a decree in 2022, has not commented on the bill.", ""],
    ["en", "The bill would make it illegal to extradite them if they signed contracts.", ""],
    ["en", "In 2022, the Duma passed another law on fakes.", ""],
    ["en", "He passed the Duma building.", ""],
    ["ru", "Путин подписал указ, который упростил получение гражданства.", ""],
    ["xx", "The president signed the bill.", ""],
  ])("%s: %s", (language, text, told) => {
    const said = stagesIn(text, language).map(({ stage, state }) => `${stage} ${state}`);
    expect(said.join(", ")).toBe(told);
  });
});

const bill = ["Extradition bill"];
const on = (published: string, text: string, over: Partial<ArticleSource["meta"]> = {}) =>
  anArticle(text, { published, bill, title: `As of ${published}`, ...over }, published);

const texts = [
  on(
    "2026-01-15",
    "The bill was introduced in the State Duma on 12 January 2026 by the government.",
  ),
  on("2026-02-11", "The State Duma passed the bill in its first reading on Tuesday."),
  on(
    "2026-02-26",
    "The State Duma passed the bill on Thursday. The bill must be approved by the Federation Council and signed by the president.",
  ),
  on(
    "2026-03-04",
    "The Federation Council approved the bill last Wednesday. Putin must still sign the bill. In 2019, the Duma passed a law on agents.",
  ),
  on("2026-03-05", "The State Duma passed the bill in February, and many asked why."),
];

async function status(sources: readonly ArticleSource[], of = "", language = "en" as const) {
  const answerer = await createAnswerer({
    store: await aStore(...sources),
    clock: () => Date.parse("2026-03-06T00:00:00Z"),
    model: {
      pseudonym: () => "",
      answer: () => Promise.reject(new Error("no model is asked for stages")),
    },
  });
  const text = wordsIn("en").statusQuestion;
  const answer = await answerer.answer({ text, language: "en", stagesOf: of });
  return renderAnswer(answer, { words: wordsIn(language) })
    .map((message) => message.text)
    .join("\n\n");
}

/** The lines above quotes, and the quotes. */
const lines = (told: string) =>
  told.split("\n\n").map((part) => part.replace(/\n.* · sentence.*$/u, ""));

describe("/status", () => {
  it("tells the stages of a bill in the articles' sentences, newest first, each as of its date", async () => {
    expect(lines(await status(texts))).toEqual([
      "What the articles say about the stages, newest first:",
      "As of 4 Mar 2026. Signature: still to come.",
      "Putin must still sign the bill.",
      "As of 4 Mar 2026. Upper house: done.",
      "The Federation Council approved the bill last Wednesday.",
      "As of 26 Feb 2026. Lower house: done. (Thursday = 26 Feb 2026)",
      "The State Duma passed the bill on Thursday.",
      "As of 11 Feb 2026. First reading: done.",
      "The State Duma passed the bill in its first reading on Tuesday.",
      "As of 15 Jan 2026. Introduction: done.",
      "The bill was introduced in the State Duma on 12 January 2026 by the government.",
      "As of 4 Mar 2026.",
    ]);
  });

  it("tells each bill by itself, and one alone by its name", async () => {
    const budget = on(
      "2026-03-02",
      "Госдума приняла закон о бюджете в третьем чтении. Закон должен подписать президент.",
      { bill: ["Budget"], language: "ru" },
    );
    const all = lines(await status([...texts, budget]));
    expect(all.filter((line) => line.startsWith("Bill: "))).toEqual([
      "Bill: Extradition bill",
      "Bill: Budget",
    ]);
    expect(lines(await status([...texts, budget], "budget"))).toEqual([
      "What the articles say about the stages, newest first:",
      "As of 2 Mar 2026. Signature: still to come.",
      "Закон должен подписать президент.",
      "As of 2 Mar 2026. Third reading: done.",
      "Госдума приняла закон о бюджете в третьем чтении.",
      "As of 2 Mar 2026.",
    ]);
  });

  it("tells of the article that ships what it says, and no more", async () => {
    const told = lines(await status([theBill()]));
    expect(told.filter((line) => line.startsWith("As of"))).toEqual([
      "As of 26 Feb 2026. Upper house and Signature: still to come.",
      "As of 26 Feb 2026. Lower house: done. (Thursday = 26 Feb 2026)",
      "As of 26 Feb 2026.",
    ]);
  });

  it("says that there is more than is shown", async () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      on(`2026-03-${10 + at}`, "The Duma passed the bill.", { bill: [`No. ${10 + at}`] }),
    );
    const told = await status(many);
    expect(told).toContain(wordsIn("en").statusMore);
    expect(told).toContain("Bill: No. 23");
    expect(told).not.toContain("Bill: No. 10");
  });

  it("lets nothing stand that the quoted words do not say of a stage", async () => {
    const store = await aStore(texts[2]!);
    const [article] = await store.list();
    const { start, end } = article!.paragraphs[1]!.sentences[0]!;
    const text = article!.text.slice(start, end);
    const pointer = { article: article!.id, version: article!.version, start, end, text };
    const statement = (state: "done" | "pending") => ({
      ...{ text, citations: [pointer] },
      note: {
        about: "B",
        isBill: true,
        stages: [{ stage: "lower-house" as const, state }] as const,
      },
    });
    const answer = await verify(
      {
        ...{ composer: "extract", outcome: "answered", nearest: [], headline: pointer },
        ...{ repairs: [], usage: { ...usage } },
        statements: [statement("pending"), statement("done")],
      },
      store,
      { question: "?", language: "en", elapsed: () => 0 },
    );
    expect(answer).toMatchObject({ claims: 2, backed: 1 });
    expect("statements" in answer && answer.statements[0].note).toEqual(statement("done").note);
  });
});

const usage = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0, usd: 0 };
