import { type ParseArgsConfig, parseArgs } from "node:util";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** The command was called wrongly. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const FAILED = 1;
const WRONG_USAGE = 2;

/** What a command is: how to call it, its options, and what it does. */
export type Command<Options extends OptionsConfig> = {
  readonly usage: string;
  readonly options: Options;
  run(given: {
    readonly words: readonly string[];
    readonly options: OptionValues<Options>;
  }): Promise<void>;
};

/** What a command was given, by option. */
export type OptionValues<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>["values"];

/**
 * Runs a command of the terminal with the arguments of this process. The exit code is 0 when it
 * does what it is for, 1 when that fails (a sentence on stderr says why), and 2 when it was called
 * wrongly (stderr says how to call it).
 */
export async function runCommand<const Options extends OptionsConfig>(
  command: Command<Options>,
): Promise<void> {
  process.stdout.on("error", passOverClosedPipe);
  try {
    const { values, positionals } = parse(command.options);
    await command.run({ words: positionals, options: values });
  } catch (error) {
    complain(error);
    if (error instanceof UsageError) complain(command.usage);
    process.exitCode = error instanceof UsageError ? WRONG_USAGE : FAILED;
  }
}

function parse<const Options extends OptionsConfig>(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/** Prints a line. A text must not steer the terminal that it is printed to. */
export function say(line: string): void {
  console.log(printable(line));
}

/**
 * Prints an object for programs, on one line. Control characters are written as escapes rather than
 * dropped, so that a quote is still the same to the letter.
 */
export function sayJson(value: object): void {
  console.log(JSON.stringify(value).replace(/\p{Cc}/gu, escaped));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Prints what is wrong on stderr. */
export function complain(problem: unknown): void {
  console.error(printable(problem instanceof Error ? problem.message : String(problem)));
}

function printable(line: string): string {
  return line.replace(/(?!\n)\p{Cc}/gu, "");
}

/** Whoever reads along, such as `head`, may stop reading. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
