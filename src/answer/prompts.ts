import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** A prompt with its slots filled. `system` holds what never changes, so that it can be cached. */
export type FilledPrompt = { readonly system: string; readonly turn: string };

/** What a model is told, by what for. */
export type Prompts = {
  /** First 16 hexadecimal digits of the SHA-256 of every prompt: changes with any edit. */
  readonly hash: string;
  /** What a model is told that answers, whatever it is asked: the system text of `answer.md`. */
  readonly told: string;
  answer(slots: AnswerSlots): FilledPrompt;
  searchQuery(slots: SearchQuerySlots): FilledPrompt;
  secondOpinion(slots: SecondOpinionSlots): FilledPrompt;
};

/** Slots of `answer.md`, all of them in the turn. */
export type AnswerSlots = Slots<"answer">;

/** Slots of `search-query.md`. */
export type SearchQuerySlots = Slots<"searchQuery">;

/** Slots of `second-opinion.md`. */
export type SecondOpinionSlots = Slots<"secondOpinion">;

/** A prompt cannot be used. The message names the file and what is wrong with it. */
export class PromptError extends Error {
  override readonly name = "PromptError";
}

const FILES = {
  answer: "answer.md",
  searchQuery: "search-query.md",
  secondOpinion: "second-opinion.md",
} as const;

const SLOTS = {
  answer: { system: [], turn: ["earlier", "correction", "question", "language"] },
  searchQuery: { system: ["languages"], turn: ["earlier", "question"] },
  secondOpinion: { system: [], turn: ["pairs"] },
} as const;

type Slots<Name extends keyof typeof SLOTS> = Readonly<
  Record<(typeof SLOTS)[Name]["system" | "turn"][number], string>
>;

/** The folder that ships. */
const SHIPPED = new URL("../../prompts/", import.meta.url);

/**
 * Reads the prompts of a folder, once. A prompt is Markdown with named slots (`{{question}}`); a
 * line `---` parts the system text from the turn.
 *
 * @throws PromptError when a file is missing, has no such line, or has other slots than it should.
 */
export function loadPrompts(dir: URL = SHIPPED): Prompts {
  const texts = {
    answer: read(dir, FILES.answer),
    searchQuery: read(dir, FILES.searchQuery),
    secondOpinion: read(dir, FILES.secondOpinion),
  };
  const templates = {
    answer: parse(texts.answer, FILES.answer, SLOTS.answer),
    searchQuery: parse(texts.searchQuery, FILES.searchQuery, SLOTS.searchQuery),
    secondOpinion: parse(texts.secondOpinion, FILES.secondOpinion, SLOTS.secondOpinion),
  };
  const hash = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
  return {
    hash,
    told: templates.answer.system,
    answer: (slots) => fill(templates.answer, slots),
    searchQuery: (slots) => fill(templates.searchQuery, slots),
    secondOpinion: (slots) => fill(templates.secondOpinion, slots),
  };
}

function read(dir: URL, file: string): string {
  try {
    return readFileSync(new URL(file, dir), "utf8");
  } catch (cause) {
    throw new PromptError(`prompts/${file} cannot be read. Put it back or make it readable.`, {
      cause,
    });
  }
}

const parts = z.tuple([z.string().trim().min(1), z.string().trim().min(1)]);

type Names = { readonly system: readonly string[]; readonly turn: readonly string[] };

function parse(text: string, file: string, slots: Names): FilledPrompt {
  const split = parts.safeParse(text.split(/^---$/m));
  if (!split.success) {
    throw new PromptError(`prompts/${file} needs one line --- between instructions and turn.`);
  }
  const [system, turn] = split.data;
  const problems = [
    ...wrongSlots(system, slots.system, "above"),
    ...wrongSlots(turn, slots.turn, "below"),
  ];
  if (problems.length === 0) return { system, turn };
  throw new PromptError(`prompts/${file}: ${problems.join("; ")}.`);
}

function wrongSlots(text: string, slots: readonly string[], where: string): readonly string[] {
  const found = new Set([...text.matchAll(SLOT)].map(([, name = ""]) => name));
  return [
    ...slots
      .filter((slot) => !found.has(slot))
      .map((slot) => `put {{${slot}}} ${where} the line ---`),
    ...[...found]
      .filter((slot) => !slots.includes(slot))
      .map((slot) => `take {{${slot}}} out ${where} the line ---`),
  ];
}

const SLOT = /\{\{(\w+)\}\}/g;

function fill({ system, turn }: FilledPrompt, slots: Readonly<Record<string, string>>) {
  const filled = (text: string) => text.replace(SLOT, (_, name: string) => slots[name] ?? "");
  return { system: filled(system), turn: filled(turn) };
}
