import { createHash } from "node:crypto";
import { endianness } from "node:os";
import type { Keyv } from "keyv";
import type { Article } from "../../article/article.ts";
import { entriesOf } from "../../store/entries.ts";
import type { PassageText } from "./passage-texts.ts";

/** Keeps the vectors of articles, so that none is asked for twice. */
export type KeptVectors = {
  /**
   * The rows of this version of the article, by this model and for these very texts; `undefined`
   * when they are not kept.
   */
  get(article: Article, texts: readonly PassageText[]): Promise<Float32Array | undefined>;
  /** Replaces what was kept of the article, of whatever version and model. */
  set(article: Article, texts: readonly PassageText[], rows: Float32Array): Promise<void>;
  forget(id: string): Promise<void>;
  /** The articles of which vectors are kept, of whatever version and model. */
  ids(): Promise<readonly string[]>;
};

/** `texts`: a hash, since a title or the bounds of paragraphs can change where the version does not. */
type Kept = {
  readonly version: string;
  readonly model: string;
  readonly texts: string;
  /** Little-endian 32-bit floats in Base64. */
  readonly rows: string;
};

const PREFIX = "vectors:";

/**
 * Vectors over Keyv, one record an article, under `vectors:<id>`.
 *
 * @param keyv from `openStore`, so that a failed read throws.
 */
export function createKeptVectors(keyv: Keyv, model: string): KeptVectors {
  return {
    async get({ id, version }, texts) {
      const kept = await keyv.get<Kept>(PREFIX + id);
      const isSame =
        kept?.version === version && kept.model === model && kept.texts === hashOf(texts);
      return isSame ? fromBase64(kept.rows) : undefined;
    },
    async set({ id, version }, texts, rows) {
      const kept: Kept = { version, model, texts: hashOf(texts), rows: toBase64(rows) };
      await keyv.set(PREFIX + id, kept);
    },
    async forget(id) {
      await keyv.delete(PREFIX + id);
    },
    async ids() {
      const ids: string[] = [];
      for await (const [key] of entriesOf(keyv, PREFIX)) ids.push(key.slice(PREFIX.length));
      return ids;
    },
  };
}

function hashOf(texts: readonly PassageText[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
}

function toBase64(rows: Float32Array): string {
  return littleEndian(Buffer.from(rows.slice().buffer)).toString("base64");
}

function fromBase64(text: string): Float32Array {
  const bytes = littleEndian(Buffer.from(text, "base64"));
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

function littleEndian(bytes: Buffer): Buffer {
  return endianness() === "LE" ? bytes : bytes.swap32();
}
