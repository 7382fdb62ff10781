/**
 * How fast the bot is, as a ratio to a named peer of the same run.
 *
 *     npm run bench [-- NAME [OPTIONS OF THAT BENCH]]
 */
import { answerBench } from "./answer.ts";
import { composeBench } from "./compose.ts";
import { deliveryBench } from "./delivery.ts";
import { indexBench } from "./index.ts";
import { liveBench } from "./live.ts";
import { searchBench } from "./search.ts";
import { storeBench } from "./store.ts";
import { BenchUsageError } from "./usage.ts";

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  answer: withoutOptions(answerBench),
  compose: withoutOptions(composeBench),
  delivery: deliveryBench,
  index: withoutOptions(indexBench),
  live: liveBench,
  search: searchBench,
  store: storeBench,
};

function withoutOptions(bench: () => Promise<string>) {
  return (args: readonly string[]) => {
    if (args.length > 0) throw new BenchUsageError(`This bench has no options: ${args.join(" ")}`);
    return bench();
  };
}

async function run([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined) {
    for (const [known, bench] of Object.entries(BENCHES))
      console.log(`${known}: ${await bench([])}`);
    return;
  }
  const bench = BENCHES[name];
  if (bench === undefined) {
    const known = Object.keys(BENCHES).join(", ");
    throw new BenchUsageError(`There is no bench "${name}". There are: ${known}.`);
  }
  console.log(await bench(args));
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BenchUsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
