import { type ChildProcess, spawn } from "node:child_process";
import { expect, it } from "vitest";
import { versionOf } from "../../src/article/build.ts";
import { createArticleStore } from "../../src/article/store.ts";
import { openStore } from "../../src/store/open.ts";
import { compiled } from "../compiled.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { numberedArticle } from "./children/numbered-article.ts";

const KILLS = 30;

it("holds every acknowledged article whole after each of 30 kills", {
  timeout: 120_000,
}, async () => {
  const program = await compiled("test/article/children/write-articles.ts");
  const url = `level:${await temporaryFolder()}`;
  const random = seeded(20_260_226);
  const acknowledged: number[] = [];
  let interrupted = 0;

  for (let kill = 0; kill < KILLS; kill++) {
    const first = (acknowledged.at(-1) ?? -1) + 2;
    const child = spawn(process.execPath, [program, url, String(first)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const acks = 1 + Math.floor(random() * 12);
    const these = await killAfter(child, acks, random() * 4);
    expect(these.length).toBeGreaterThanOrEqual(acks);
    acknowledged.push(...these);

    const { keyv, close } = await openStore(url);
    const store = createArticleStore({ keyv });
    for (const n of these) await expectWhole(store, n);
    const unacknowledged = numberedArticle((these.at(-1) ?? 0) + 1);
    const half = await store.get(unacknowledged.id, versionOf(unacknowledged.text));
    if (half === undefined) interrupted++;
    else expect(half.text).toBe(unacknowledged.text);
    await close();
  }

  const { keyv, close } = await openStore(url);
  const store = createArticleStore({ keyv });
  for (const n of acknowledged) await expectWhole(store, n);
  for (const article of await store.list()) {
    expect(versionOf(article.text)).toBe(article.version);
  }
  await close();
  expect(interrupted).toBeGreaterThan(0);
});

async function expectWhole(store: ReturnType<typeof createArticleStore>, n: number): Promise<void> {
  const { id, meta, text } = numberedArticle(n);
  const article = await store.get(id, versionOf(text));
  expect(article?.text).toBe(text);
  expect(article?.meta).toEqual(meta);
}

/** Kills it a few milliseconds after so many acknowledgements; gives all that arrived. */
function killAfter(child: ChildProcess, acks: number, ms: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    let output = "";
    let isKilled = false;
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (isKilled || output.split("\n").length <= acks) return;
      isKilled = true;
      setTimeout(() => child.kill("SIGKILL"), ms);
    });
    child.once("close", (code, signal) => {
      if (signal !== "SIGKILL") reject(new Error(`ended by itself with ${code}`));
      resolve(output.split("\n").slice(0, -1).map(Number));
    });
  });
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
