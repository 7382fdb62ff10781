import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A question, and what answers it; nothing where nothing does. */
type Asked = readonly [question: string, answer?: string];

/** A paragraph and what is asked about it. */
export type Told = readonly [context: string, ...asked: Asked[]];

/** Puts a file in a new folder. */
export function aFile(name: string, content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "pincite-eval-")), name);
  writeFileSync(file, content);
  return file;
}

/** A file in SQuAD's format; questions are numbered through each title. */
export function aSquadFile(titles: Readonly<Record<string, readonly Told[]>>): string {
  const data = Object.entries(titles).map(([title, told]) => {
    let number = 0;
    const paragraphs = told.map(([context, ...asked]) => ({
      context,
      qas: asked.map(([question, answer]) => ({
        id: `${title} ${++number}`,
        question,
        answers: answer === undefined ? [] : [{ text: answer }],
        is_impossible: answer === undefined,
      })),
    }));
    return { title, paragraphs };
  });
  return aFile("squad.json", JSON.stringify({ version: "v2.0", data }));
}

/** Two articles: a harbour with a pier, and a choir. */
export const HARBOUR_AND_CHOIR: Readonly<Record<string, readonly Told[]>> = {
  Port_of_Lund: [
    [
      "The harbour of Lund opened in 1912. Its pier is made of oak from Småland.",
      ["What is the pier made of?", "oak"],
      ["When did the harbour of Lund open?", "1912"],
      ["Who painted the ceiling of the lighthouse?"],
    ],
    ["Gulls nest on the roofs of the old town.", ["Where do gulls nest in spring?", "the roofs"]],
  ],
  Choir_of_Visby: [
    [
      "The choir of Visby was founded by Greta Holm. It sings every Thursday in the cathedral.",
      ["Who founded the choir?", "Greta Holm"],
      ["On which weekday of the week does the choir usually sing in the cathedral?", "Thursday"],
    ],
  ],
};
