import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Terminal, type Voice, voiceAt } from "./terminal.ts";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** The command was called wrongly. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** What a command is given to run with. */
export type Call<Options extends OptionsConfig> = Voice &
  Pick<Terminal, "environment" | "stderr"> & {
    /** What is no option. */
    readonly words: readonly string[];
    readonly options: OptionValues<Options>;
    /** Complains of a part of what it is for, and goes on; the exit code is 1. */
    fail(problem: unknown): void;
  };

/** What a command is: how to call it, its options, and what it does. */
export type Command<Options extends OptionsConfig> = {
  readonly usage: string;
  readonly options: Options;
  run(given: Call<Options>): Promise<void>;
};

/** What a command was given, by option. */
export type OptionValues<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>["values"];

/** That very command: it keeps the names of its options. */
export function command<const Options extends OptionsConfig>(
  of: Command<Options>,
): Command<Options> {
  return of;
}

/**
 * Runs a command at a terminal and gives its exit code: 0 when it does what it is for, 1 when that
 * fails (a sentence on stderr says why), and 2 when it was called wrongly (stderr says how to call
 * it).
 */
export async function runCommand<const Options extends OptionsConfig>(
  { usage, options, run }: Command<Options>,
  terminal: Terminal,
): Promise<number> {
  const voice = voiceAt(terminal);
  const { environment, stderr } = terminal;
  let code = DONE;
  const fail = (problem: unknown) => {
    voice.complain(problem);
    code = FAILED;
  };
  try {
    const { values, positionals } = parse(terminal.words, options);
    await run({ ...voice, fail, environment, stderr, words: positionals, options: values });
    return code;
  } catch (error) {
    voice.complain(error);
    if (!(error instanceof UsageError)) return FAILED;
    voice.complain(usage);
    return WRONG_USAGE;
  }
}

function parse<const Options extends OptionsConfig>(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}
