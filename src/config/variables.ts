/** A setting is wrong. The message names each wrong variable, its value where it is no secret, and the fix. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** What is read of a process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with a text: how the sentence goes on that begins with the variable's name. */
export type FaultOf = (text: string) => string | undefined;

/** Reads one variable; `undefined`: it is not set. */
export type Variable<T> = (
  text: string | undefined,
) => { readonly value: T } | { readonly fault: string };

/** A variable that may be left out. */
export function optional(faultOf: FaultOf): Variable<string | undefined>;
export function optional<T>(faultOf: FaultOf, meant: (text: string) => T): Variable<T | undefined>;
export function optional(faultOf: FaultOf, meant: (text: string) => unknown = (text) => text) {
  return (text: string | undefined) => {
    if (text === undefined) return { value: undefined };
    const fault = faultOf(text);
    return fault === undefined ? { value: meant(text) } : { fault };
  };
}

/** A variable that says `usual` when it is left out. */
export function usually<T>(usual: T, variable: Variable<T | undefined>): Variable<T> {
  return (text) => {
    const read = variable(text);
    return "fault" in read ? read : { value: read.value ?? usual };
  };
}

/** One of a few words. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  what: string,
): Variable<Word | undefined> {
  const fault = `is no ${what}. Write one of ${words.join(", ")}`;
  return (text) => {
    const word = words.find((known) => known === text);
    return text === undefined || word !== undefined ? { value: word } : { fault };
  };
}

/** Texts that look like this. */
export function fitting(pattern: RegExp, fault: string): FaultOf {
  return (text) => (pattern.test(text) ? undefined : fault);
}

/** An http(s) address. */
export const address: FaultOf = (text) =>
  /^https?:\/\//i.test(text) && URL.canParse(text)
    ? undefined
    : "is no http(s) address. Write one such as https://api.example.org";

/** A key of some API. */
export const secret = optional(
  fitting(/^[\x21-\x7e]+$/, "holds blanks or letters that no key has"),
);

/** So many tokens, `usual` when nothing is set. */
export function tokens(least: number, usual: number): Variable<number> {
  return usually(usual, wholeNumber(least, 1_000_000, "tokens"));
}

/** So many seconds, read as milliseconds. */
export function seconds(usual: number): Variable<number> {
  const variable = usually(usual, wholeNumber(1, 3600, "seconds"));
  return (text) => {
    const read = variable(text);
    return "fault" in read ? read : { value: read.value * 1000 };
  };
}

/** An amount of US dollars, if one is set. */
export const dollars = optional(
  fitting(/^\d{1,6}(?:\.\d{1,6})?$/, "is no amount. Write US dollars such as 0.5, or 0 for none"),
  Number,
);

/** A whole number of something. */
export function wholeNumber(
  least: number,
  most: number,
  unit: string,
): Variable<number | undefined> {
  const advice = `is no number of ${unit}. Write a whole one from ${least} to ${most}`;
  return optional(between(least, most, advice), Number);
}

/** Whole numbers from `least` to `most`. */
export function between(least: number, most: number, fault: string): FaultOf {
  return (text) =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? undefined : fault;
}

/** The name of a model. */
export function modelName(example: string): Variable<string | undefined> {
  return optional(fitting(/^[\w.:/@-]+$/, `is no name of a model. Write one such as ${example}`));
}

/** Variables whose value must never be printed. An address may hold a password. */
const SECRET: readonly string[] = [
  "TELEGRAM_BOT_TOKEN",
  "STORE_URL",
  "ANTHROPIC_API_KEY",
  "EMBEDDINGS_URL",
  "EMBEDDINGS_API_KEY",
  "PUBLIC_URL",
  "WEBHOOK_URL",
  "WEBHOOK_SECRET",
  "REDIS_URL",
];

/** What variables say, by their names. */
export type Values<Variables> = {
  readonly [Name in keyof Variables]: Variables[Name] extends Variable<infer T> ? T : never;
};

/**
 * Reads variables; one that is empty counts as unset.
 *
 * @throws ConfigError that names every wrong one.
 */
export function check<Variables extends Readonly<Record<string, Variable<unknown>>>>(
  variables: Variables,
  environment: Environment,
): Values<Variables> {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, variable] of Object.entries(variables)) {
    const read = variable(environment[name]?.trim() || undefined);
    if ("fault" in read) faults.push(sentence(name, environment[name], read.fault));
    else values[name] = read.value;
  }
  if (faults.length > 0) throw new ConfigError(faults.join("\n"));
  return values as Values<Variables>;
}

function sentence(name: string, value: string | undefined, fault: string): string {
  return `${name}${SECRET.includes(name) ? "" : ` "${value}"`} ${fault}.`;
}
