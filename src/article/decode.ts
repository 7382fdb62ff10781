import type { FileProblem } from "./problem.ts";
import { sentenceOfProblem } from "./problem-sentence.ts";

/** Encodings that an article may be read in. UTF-16 is recognised by its byte order mark. */
export const encodings = ["utf-8", "windows-1251", "latin1"] as const;
export type Encoding = (typeof encodings)[number];

/** The bytes are not text in the encoding that they were read in. */
export class NotTextError extends Error {
  override readonly name = "NotTextError";
  /** What is wrong, as data. */
  readonly problem: FileProblem;

  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(sentenceOfProblem(problem), options);
    this.problem = problem;
  }
}

/**
 * Reads bytes as text. A byte order mark decides between UTF-8 and UTF-16; without one the text is
 * UTF-8 unless another encoding is given. Nothing is guessed and no byte is replaced.
 *
 * @throws NotTextError when a byte does not belong to that encoding, or a NUL stands in the text.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = "utf-8"): string {
  const label = encodingByMark(bytes) ?? encoding;
  const text = decode(bytes, label);
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new NotTextError({ kind: "no-text", nulAt: nul + 1 });
  return text;
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NotTextError({ kind: "wrong-encoding", of: "text", encoding: label }, { cause });
  }
}
