/**
 * Writes until the disk is full, then once more, and again when there is room, and says what it saw as
 * JSON. Room is made with prlimit; without it, there is none.
 */
import { spawnSync } from "node:child_process";
import { openStore } from "../../../src/store/open.ts";

const store = await openStore(process.argv[2] ?? "");
const { keyv } = store;
const acknowledged: number[] = [];
let refused: unknown;
await keyv.set("key", "old");
for (let n = 0; refused === undefined; n++) {
  try {
    await keyv.setMany([
      { key: `n${n}`, value: "x".repeat(10_000) },
      { key: `twin${n}`, value: n },
    ]);
    acknowledged.push(n);
  } catch (error) {
    refused = error;
  }
}
const replacing = await keyv.set("key", "x".repeat(40_000)).catch((error: Error) => error.message);
const later = await keyv.set("small", 1).catch((error: Error) => error.message);
const old = await keyv.get("key");
const { status } = spawnSync("prlimit", [`--pid=${process.pid}`, "--fsize=unlimited:"]);
const hasRoom = status === 0;
if (hasRoom) await keyv.set("roomy", "y".repeat(40_000));
process.stdout.write(
  JSON.stringify({
    ...{ acknowledged, refused: (refused as Error).message, replacing, later, old, hasRoom },
    again: await keyv.getMany(["key", "roomy"]),
  }),
);
await store.close();
