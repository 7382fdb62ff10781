import { type Environment, withEnvFile } from "../config.ts";

/** A stream that text is written to, and that may be a screen. */
export type Screen = { readonly isTTY?: boolean; write(text: string): unknown };

/** What a command is called with and where it speaks: this process, or one that a test makes up. */
export type Terminal = {
  /** What stands behind the command's name. */
  readonly words: readonly string[];
  readonly stdout: Screen;
  readonly stderr: Screen;
  /**
   * What is set. Read when a command wants to know.
   *
   * @throws ConfigError when there are settings that cannot be read.
   */
  environment(): Environment;
};

/** The terminal of this process. */
export function thisTerminal(): Terminal {
  const { argv, stdout, stderr } = process;
  stdout.on("error", passOverClosedPipe);
  return { words: argv.slice(2), stdout, stderr, environment: () => withEnvFile() };
}

/** Whoever reads along, such as `head`, may stop reading. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** How a command speaks. A text must not steer the terminal that it is printed to. */
export type Voice = {
  /** Prints a line. */
  say(line: string): void;
  /**
   * Prints an object for programs, on one line. Control characters are written as escapes rather
   * than dropped, so that a quote is still the same to the letter.
   */
  sayJson(value: object): void;
  /** Prints what is wrong on stderr. */
  complain(problem: unknown): void;
};

/** The voice of a command at that terminal. */
export function voiceAt({ stdout, stderr }: Pick<Terminal, "stdout" | "stderr">): Voice {
  const say = (line: string) => void stdout.write(`${printable(line)}\n`);
  return {
    say,
    sayJson: (value) => say(JSON.stringify(value).replace(/\p{Cc}/gu, escaped)),
    complain(problem) {
      const text = problem instanceof Error ? problem.message : String(problem);
      stderr.write(`${printable(text)}\n`);
    },
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function printable(line: string): string {
  return line.replace(/(?!\n)\p{Cc}/gu, "");
}
