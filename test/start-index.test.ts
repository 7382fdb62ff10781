import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { startPincite } from "../src/start.ts";
import { openStore } from "../src/store/open.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pincite-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts on an article of so many paragraphs, stops again, and says what is kept of the index. */
async function keptAfterRun(paragraphs: number): Promise<unknown> {
  const lines = Array.from({ length: paragraphs }, (_, at) => `Boat ${at} must moor.`);
  const front =
    '---\ntitle: "Harbour Act"\npublisher: "The Quay"\npublished: 2026-03-01\nlanguage: en\n---\n';
  await writeFile(join(folder, "harbour.md"), `${front}\n${lines.join("\n\n")}\n`);
  const storeUrl = `level:${join(folder, "data")}`;
  const config = readConfig({ STORE_URL: storeUrl, PORT: "0" });
  const log = pino({ level: "silent" });
  const pincite = await startPincite(config, { log, articlesDir: folder });
  await pincite.stop();
  const { keyv, close } = await openStore(storeUrl);
  const head = await keyv.get("index:head");
  await close();
  return head;
}

it("keeps the index of a large store for the next start, and writes nothing when nothing changed", async () => {
  const first = await keptAfterRun(1200);
  expect(first).toMatchObject({ set: 0, pieces: 1 });
  expect(await keptAfterRun(1200)).toEqual(first);
  expect(await keptAfterRun(1201)).toMatchObject({ set: 1, pieces: 1 });
});

it("keeps no index of a small store", async () => {
  expect(await keptAfterRun(10)).toBeUndefined();
});
