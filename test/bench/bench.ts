/**
 * How fast the bot is, as a ratio to a named peer of the same run.
 *
 *     npm run bench [-- NAME]
 */
import { answerBench } from "./answer.ts";
import { composeBench } from "./compose.ts";
import { indexBench } from "./index.ts";

const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  answer: answerBench,
  compose: composeBench,
  index: indexBench,
};

const [name] = process.argv.slice(2);
if (name !== undefined && BENCHES[name] === undefined) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
for (const [known, run] of Object.entries(BENCHES)) {
  if (name === undefined || name === known) console.log(`${known}: ${await run()}`);
}
