import type { Screen } from "./terminal.ts";

const CLEAR_LINE = "\r\u001b[K";
const LONGEST = 70;

/** Shows which of several things is being worked on. */
export type Steps = {
  next(name: string, doing: string): void;
  /** Makes way for what is said. */
  clear(): void;
};

/**
 * On one line of a terminal, which is empty again in the end; a line for each on anything else, where
 * there are several or one takes long.
 */
export function stepsOn(screen: Screen, all: number): Steps {
  let at = 0;
  const isLine = screen.isTTY === true;
  return {
    next(name, doing) {
      at += 1;
      const which = all > 1 ? `${at} of ${all}: ` : "";
      const line = `${which}${doing} ${name.replace(/\p{Cc}/gu, "").slice(0, LONGEST)}…`;
      if (isLine) screen.write(CLEAR_LINE + line);
      else if (all > 1 || doing === "fetching") screen.write(`${line}\n`);
    },
    clear() {
      if (isLine) screen.write(CLEAR_LINE);
    },
  };
}
