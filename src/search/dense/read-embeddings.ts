import { z } from "zod";
import { EmbeddingsError } from "./embeddings-error.ts";

const answer = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()) })),
});

/**
 * The vectors of an answer of the embeddings API, in the order of what was asked, each scaled to
 * length 1.
 *
 * @throws EmbeddingsError when it is no such answer: not one vector for each of the `count` texts,
 *   vectors of different dimensions, or one that has no direction.
 */
export function readEmbeddings(json: string, count: number): readonly Float32Array[] {
  const data = parsed(json);
  if (data.length !== count) throw garbled(`${data.length} vectors for ${count} texts`);
  const vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
  if (data.some(({ index }) => index < 0 || index >= count) || distinct(data) < count) {
    throw garbled("indexes that do not count the texts");
  }
  if (vectors.some(({ length }) => length !== vectors[0]?.length)) {
    throw garbled("vectors of different dimensions");
  }
  return vectors.map(unit);
}

function parsed(json: string): z.output<typeof answer>["data"] {
  try {
    return answer.parse(JSON.parse(json)).data;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw garbled("no vectors");
    throw error;
  }
}

function distinct(data: readonly { readonly index: number }[]): number {
  return new Set(data.map(({ index }) => index)).size;
}

function unit(numbers: readonly number[]): Float32Array {
  const length = Math.sqrt(numbers.reduce((sum, number) => sum + number * number, 0));
  if (length === 0 || !Number.isFinite(length)) throw garbled("a vector without a direction");
  return Float32Array.from(numbers, (number) => number / length);
}

function garbled(what: string): EmbeddingsError {
  return new EmbeddingsError(
    "garbled",
    `The embeddings server sent ${what}: check that EMBEDDINGS_URL speaks the embeddings API`,
  );
}
