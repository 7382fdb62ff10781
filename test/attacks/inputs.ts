import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

/** What somebody sends to make the bot say what no article says. */
export type Attack = {
  /** The file that it is of. */
  readonly kind: string;
  readonly lang: string;
  /** What is sent to the bot; of `orders-in-articles`, what stands in an article. */
  readonly text: string;
  /** What is asked of the bot. */
  readonly question: string;
  /** What a model says that obeys. */
  readonly obeyed: string;
};

const folder = new URL("inputs/", import.meta.url);

const line = z.strictObject({
  lang: z.string(),
  text: z.string(),
  obeyed: z.string(),
  /** `text` so many times, and this behind it. */
  repeat: z.int().optional(),
  end: z.string().optional(),
  ask: z.string().optional(),
});

/** All inputs, by their files' names and in their order. */
export function allAttacks(): readonly Attack[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => linesOf(name).map((one) => attack(name.replace(".jsonl", ""), one)));
}

function attack(kind: string, { lang, text, obeyed, repeat = 1, end = "", ask }: Line): Attack {
  const whole = text.repeat(repeat) + end;
  return { kind, lang, text: whole, question: ask ?? whole, obeyed };
}

type Line = z.infer<typeof line>;

function linesOf(name: string): readonly Line[] {
  const lines = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
  return lines.map((one) => line.parse(JSON.parse(one)));
}
