import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MEGABYTE = 2 ** 20;

/** Megabytes that the program holds on to, on the heap and in typed arrays, once rubbish is out. */
export function heldMegabytes(): number {
  // Twice: what typed arrays took up is given back behind the first time.
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

/** Node shows its collector only to code that starts after this flag is set. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
