import type { Keyv } from "keyv";
import type { QuotePlace } from "../../feedback/shown-answer.ts";
import type { Outline } from "../outline.ts";

/**
 * What the classic form of an answer is made of again. Of quotes it holds only where they stand: their
 * words are read from the article store again.
 */
export type PlainForm = {
  /** What the answer answers; see `Place`. */
  readonly origin: string;
  /** Hash of the id of whoever asked; see {@link fingerprintOf}. */
  readonly asker: string;
  /** The language of the words around the quotes. */
  readonly language: string;
  readonly outline: Outline<QuotePlace>;
};

/** Remembers for a day how answers that went out as rich messages look as classic ones. */
export type PlainForms = {
  /** `id`: by which feedback knows the answer. */
  keep(id: string, form: PlainForm): Promise<void>;
  of(id: string): Promise<PlainForm | undefined>;
};

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Forms over Keyv, under keys that begin with `plain:`. */
export function createPlainForms(keyv: Pick<Keyv, "get" | "set">): PlainForms {
  const key = (id: string) => `plain:${id}`;
  return {
    async keep(id, form) {
      await keyv.set(key(id), form, KEPT_MS);
    },
    of: (id) => keyv.get<PlainForm>(key(id)),
  };
}
