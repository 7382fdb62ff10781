import { z } from "zod";

/** A setting is wrong. The message names each wrong variable, its value where it is no secret, and the fix. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** What is read of a process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An http(s) address. */
export const address = z.url({
  protocol: /^https?$/,
  error: "is no http(s) address. Write one such as https://api.example.org",
});

/** A key of some API. */
export const secret = z.string().regex(/^[\x21-\x7e]+$/, "holds blanks or letters that no key has");

/** So many tokens, `usual` when nothing is set. */
export const tokens = (least: number, usual: number) =>
  wholeNumber(least, 1_000_000, "tokens").default(String(usual)).transform(Number);

/** So many seconds, read as milliseconds. */
export const seconds = (usual: number) =>
  wholeNumber(1, 3600, "seconds")
    .default(String(usual))
    .transform((text) => Number(text) * 1000);

/** An amount of US dollars, if one is set. */
export const dollars = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,6})?$/, "is no amount. Write US dollars such as 0.5, or 0 for none")
  .transform(Number)
  .optional();

/** A whole number of something, still as text. */
export function wholeNumber(least: number, most: number, unit: string) {
  const advice = `is no number of ${unit}. Write a whole one from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, advice)
    .refine((text) => Number(text) >= least && Number(text) <= most, advice);
}

/** The name of a model. */
export function modelName(example: string) {
  const advice = `is no name of a model. Write one such as ${example}`;
  return z.string().regex(/^[\w.:/@-]+$/, advice);
}

/** Variables whose value must never be printed. An address may hold a password. */
const SECRET: readonly string[] = [
  "TELEGRAM_BOT_TOKEN",
  "STORE_URL",
  "ANTHROPIC_API_KEY",
  "EMBEDDINGS_URL",
  "EMBEDDINGS_API_KEY",
  "WEBHOOK_URL",
  "WEBHOOK_SECRET",
  "REDIS_URL",
];

/**
 * Reads variables; one that is empty counts as unset.
 *
 * @throws ConfigError that names every wrong one.
 */
export function check<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): z.output<Schema> {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const read = schema.safeParse(
    Object.fromEntries(set.map(([name, value]) => [name, value?.trim()])),
  );
  if (read.success) return read.data;
  throw new ConfigError(read.error.issues.map((issue) => describe(issue, environment)).join("\n"));
}

function describe({ path, message }: z.core.$ZodIssue, environment: Environment): string {
  const name = String(path[0]);
  const value = SECRET.includes(name) ? "" : ` "${environment[name]}"`;
  return `${name}${value} ${message}.`;
}
