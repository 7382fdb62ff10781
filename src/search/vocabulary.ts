import { withRoom } from "./growing.ts";
import { createStringTable } from "./string-table.ts";

/**
 * Words by number. Every string has an id, and a stem is known by its own. A word as it is written
 * (`Token.norm`) together with its stem is a form, and `spelling` counts the forms of one stem:
 * "moor" 0, "moored" 1.
 */
export type Vocabulary = {
  /** The form of a word with that stem, which is learnt when it is new. */
  formFor(norm: string, stem: string): number;
  /** One token more is written so. */
  use(form: number): void;
  /** One token less is written so. */
  drop(form: number): void;
  /** The id of a form's stem. */
  stemOf(form: number): number;
  /** Which spelling of its stem a form is, 0 to {@link OTHER_SPELLING}. */
  spellingOf(form: number): number;
  /** The form that is this spelling of the stem with this id. */
  formOf(id: number, spelling: number): number;
  /** The id of a string that was learnt at some time, as a stem or as a word. */
  idOf(text: string): number | undefined;
  /** The id of a string, which is learnt when it is new. */
  idFor(text: string): number;
  /** The stem with this id. */
  stem(id: number): string;
  /** A form as it is written; `undefined` for {@link OTHER_SPELLING}. */
  norm(form: number): string | undefined;
  /** Number of forms learnt, those that are used no more among them. */
  readonly forms: number;
  /** Forms that are used, with the id of their stem. A word of two languages may come twice. */
  words(): Iterable<readonly [norm: string, id: number]>;
  /** What {@link createVocabulary} makes the same vocabulary of. */
  readonly columns: VocabularyColumns;
};

/** The vocabulary as plain rows of numbers. */
export type VocabularyColumns = {
  /** Every string, in the order of their ids. */
  readonly strings: readonly string[];
  /** For each form the string that it is written as; -1 for {@link OTHER_SPELLING}. */
  readonly written: Int32Array;
  /** For each form the id of its stem. */
  readonly stems: Int32Array;
  /** For each form how many tokens are written so. */
  readonly uses: Uint32Array;
};

/**
 * A stem's 256th spelling and all later ones are this form together. It is not among the
 * {@link Vocabulary.words}; real stems have a few dozen spellings at most.
 */
export const OTHER_SPELLING = 255;

/** A vocabulary, empty unless its columns are given. */
export function createVocabulary(given?: VocabularyColumns): Vocabulary {
  const table = createStringTable(given?.strings);
  const { strings, idOf } = table;
  let written = given?.written ?? new Int32Array(0);
  let stems = given?.stems ?? new Int32Array(0);
  let uses = given?.uses ?? new Uint32Array(0);
  let forms = stems.length;
  /** For each id its first form, and for each form the stem's next one, plus 1; 0 ends the chain. */
  let first = new Int32Array(0);
  let next = new Int32Array(0);
  let spellings = new Uint8Array(0);
  makeChainRoom(strings.length, forms);
  for (let form = 0; form < forms; form += 1) chain(form);

  function idFor(text: string): number {
    return idOf(text) ?? table.add(ownCopy(text));
  }

  function formFor(norm: string, stem: string): number {
    const id = idFor(stem);
    const text = norm === stem ? id : idFor(norm);
    let form = (first[id] ?? 0) - 1;
    while (form >= 0 && written[form] !== text && spellings[form] !== OTHER_SPELLING) {
      form = (next[form] ?? 0) - 1;
    }
    return form < 0 ? addForm(id, text) : form;
  }

  function addForm(id: number, text: number): number {
    const form = forms;
    forms += 1;
    written = withRoom(written, forms);
    stems = withRoom(stems, forms);
    uses = withRoom(uses, forms);
    written[form] = text;
    stems[form] = id;
    makeChainRoom(id + 1, forms);
    chain(form);
    if (spellings[form] === OTHER_SPELLING) written[form] = -1;
    return form;
  }

  function makeChainRoom(ids: number, forms: number): void {
    first = withRoom(first, ids);
    next = withRoom(next, forms);
    spellings = withRoom(spellings, forms);
  }

  /** Hangs a form behind the last one of its stem. */
  function chain(form: number): void {
    const id = stems[form] ?? 0;
    let last = (first[id] ?? 0) - 1;
    if (last < 0) {
      first[id] = form + 1;
      return;
    }
    while ((next[last] ?? 0) > 0) last = (next[last] ?? 0) - 1;
    next[last] = form + 1;
    spellings[form] = (spellings[last] ?? 0) + 1;
  }

  function norm(form: number): string | undefined {
    return strings[written[form] ?? -1];
  }

  return {
    formFor,
    use(form) {
      uses[form] = (uses[form] ?? 0) + 1;
    },
    drop(form) {
      uses[form] = (uses[form] ?? 1) - 1;
    },
    stemOf: (form) => stems[form] ?? -1,
    spellingOf: (form) => spellings[form] ?? 0,
    formOf(id, spelling) {
      let form = (first[id] ?? 0) - 1;
      for (let at = 0; at < spelling; at += 1) form = (next[form] ?? 0) - 1;
      return form;
    },
    idOf,
    idFor,
    stem: (id) => strings[id] ?? "",
    norm,
    get forms() {
      return forms;
    },
    *words() {
      for (let form = 0; form < forms; form += 1) {
        const word = (uses[form] ?? 0) > 0 ? norm(form) : undefined;
        if (word !== undefined) yield [word, stems[form] ?? -1];
      }
    },
    get columns() {
      return {
        strings,
        written: written.subarray(0, forms),
        stems: stems.subarray(0, forms),
        uses: uses.subarray(0, forms),
      };
    },
  };
}

/** A slice of a text may keep the whole text in memory; a copy keeps nothing but itself. */
function ownCopy(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
