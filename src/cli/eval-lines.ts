import { z } from "zod";

/**
 * Reads what an evaluation is made of: one JSON object a line; blank lines are passed over.
 *
 * @param what what a line is, for the message when it is not: "a question of a set".
 * @throws Error that names file and line when one does not fit the schema.
 */
export function readLines<Line>(
  text: string,
  file: string,
  what: string,
  schema: z.ZodType<Line>,
): Line[] {
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      const problem =
        cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
      throw new Error(`${file}:${at + 1} is not ${what}: ${problem}`, { cause });
    }
  });
}
