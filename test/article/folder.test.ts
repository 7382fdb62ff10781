import { mkdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Keyv } from "keyv";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createFolder, type Folder } from "../../src/article/folder.ts";
import { stampOf } from "../../src/article/folder-listing.ts";
import { type ArticleStore, createArticleStore } from "../../src/article/store.ts";
import { openStore } from "../../src/store/open.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

let dir: string;
let keyv: Keyv;
let store: ArticleStore;
let folder: Folder;
let log: ReturnType<typeof aLog>;

beforeEach(async () => {
  dir = await temporaryFolder();
  ({ keyv } = await openStore("memory:"));
  store = createArticleStore({ keyv });
  log = aLog();
  folder = createFolder({ dir, keyv, store, log });
});

function aLog() {
  return { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
}

function aFile(text: string, title = "The bill"): string {
  return `---\ntitle: ${title}\npublisher: The Paper\npublished: 2026-02-26\nlanguage: en\n---\n\n${text}\n`;
}

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(dir, name), content);
}

/** The same folder and store, as another run of the program sees them; `later` is how much later. */
function anotherRun(later = 0): Folder {
  return createFolder({ dir, keyv, store, log, now: () => Date.now() + later });
}

async function heldTexts(): Promise<Record<string, string>> {
  return Object.fromEntries((await store.list()).map(({ id, text }) => [id, text]));
}

describe("look", () => {
  it("puts what is in the folder into the store", async () => {
    await write("one.md", aFile("It passed."));
    await write("two.TXT", aFile("It failed."));
    await write("picture.png", "");
    await write(".one.md.swp", "");
    await mkdir(join(dir, "folder.md"));
    const report = await folder.look();
    expect(report).toEqual({ held: 2, put: ["one", "two"], removed: [], problems: [] });
    const texts = await heldTexts();
    expect(Object.keys(texts)).toEqual(["one", "two"]);
    expect(texts.one).toContain("It passed.");
  });

  it("neither parses nor writes what has not changed, in later runs too", async () => {
    await write("one.md", aFile("It passed."));
    await folder.look();
    const put = vi.spyOn(store, "put");
    const set = vi.spyOn(keyv, "set");
    for (const run of [folder, anotherRun(), anotherRun(60_000)]) {
      expect(await run.look()).toEqual({ held: 1, put: [], removed: [], problems: [] });
    }
    expect(put).not.toHaveBeenCalled();
    expect(set).not.toHaveBeenCalled();
  });

  it("does not even read a file whose size and times are old and the same", async () => {
    await write("one.md", aFile("It passed."));
    const later = anotherRun(60_000);
    await later.look();
    const get = vi.spyOn(store, "get");
    await later.look();
    expect(get).not.toHaveBeenCalled();
    await write("one.md", aFile("It passed!"));
    expect((await later.look()).put).toEqual(["one"]);
  });

  it("makes a changed file a new version, and keeps the old one readable", async () => {
    await write("one.md", aFile("It passed."));
    await folder.look();
    const before = await store.get("one");
    await write("one.md", aFile("It passed!"));
    expect((await folder.look()).put).toEqual(["one"]);
    expect((await store.get("one"))?.text).toContain("It passed!");
    expect(await store.get("one", before?.version)).toEqual(before);
  });

  it("notices a change that leaves the size the same, however soon it comes", async () => {
    for (let n = 0; n < 10; n++) {
      await write("one.md", aFile(`Vote number ${n}.`));
      expect((await folder.look()).put).toEqual(["one"]);
    }
  });

  it("removes the article of a deleted file, and forgets the file", async () => {
    await write("one.md", aFile("It passed."));
    await write("two.md", aFile("It failed."));
    await folder.look();
    await rm(join(dir, "one.md"));
    expect(await anotherRun().look()).toMatchObject({ held: 1, removed: ["one"] });
    expect(Object.keys(await heldTexts())).toEqual(["two"]);
    await store.put({ ...(await store.get("two"))!, id: "one" });
    expect(await folder.look()).toMatchObject({ removed: [] });
  });

  it("reads no file again at the next start that is as it was", async () => {
    const settled = Date.now() + 5_000;
    const run = () => createFolder({ dir, keyv, store, log, now: () => settled });
    await write("one.md", aFile("It passed."));
    await run().look();
    const stats = await stat(join(dir, "one.md"));
    // Whoever read the file would see that this is not its hash, and write down what is.
    await keyv.set("folder:one.md", { ...(await keyv.get("folder:one.md")), hash: "another" });
    const written = vi.spyOn(keyv, "setMany");
    expect(await run().look()).toMatchObject({ held: 1, put: [] });
    expect(written).not.toHaveBeenCalled();
    await write("one.md", aFile("It failed."));
    await utimes(join(dir, "one.md"), stats.atime, stats.mtime);
    expect(await run().look()).toMatchObject({ held: 1, put: ["one"] });
  });

  it("follows a file that is renamed", async () => {
    await write("one.md", aFile("It passed."));
    await folder.look();
    await rename(join(dir, "one.md"), join(dir, "two.md"));
    expect(await folder.look()).toMatchObject({ put: ["two"], removed: ["one"] });
    await rename(join(dir, "two.md"), join(dir, "two.txt"));
    expect(await folder.look()).toMatchObject({ held: 1, removed: [] });
    expect(Object.keys(await heldTexts())).toEqual(["two"]);
  });

  it("leaves articles alone that came from elsewhere", async () => {
    await store.put({
      id: "elsewhere",
      meta: { title: "T", publisher: "P", published: "2026-01-01", language: "en" },
      text: "Added in another way.",
    });
    await write("one.md", aFile("It passed."));
    await folder.look();
    await rm(join(dir, "one.md"));
    await folder.look();
    expect(Object.keys(await heldTexts())).toEqual(["elsewhere"]);
  });

  it("puts an article back that the store does not hold any more", async () => {
    await write("one.md", aFile("It passed."));
    await folder.look();
    await store.remove("one");
    expect(await anotherRun().look()).toMatchObject({ put: ["one"] });
  });

  it("removes an article even if it was killed before it could note that it had put it", async () => {
    await write("one.md", aFile("It passed."));
    const setMany = keyv.setMany.bind(keyv);
    vi.spyOn(keyv, "setMany").mockImplementation(async (entries) => {
      if (await store.get("one")) throw new Error("killed");
      return setMany(entries);
    });
    await expect(folder.look()).rejects.toThrow("killed");
    vi.restoreAllMocks();
    expect(Object.keys(await heldTexts())).toEqual(["one"]);
    await rm(join(dir, "one.md"));
    expect(await anotherRun().look()).toMatchObject({ removed: ["one"] });
  });
});

describe("a file that is no article", () => {
  it("is reported with a sentence, and logged once", async () => {
    await write("broken.md", "No front matter.");
    await write("one.md", aFile("It passed."));
    for (let n = 0; n < 3; n++) {
      const { held, problems } = await folder.look();
      expect(held).toBe(1);
      expect(problems).toEqual([
        {
          file: "broken.md",
          message: expect.stringMatching(/^broken\.md: there is no front matter/),
        },
      ]);
    }
    expect(log.warn).toHaveBeenCalledTimes(1);
    await write("broken.md", aFile("Mended."));
    expect(await folder.look()).toMatchObject({ held: 2, put: ["broken"], problems: [] });
  });

  it("does not take the last good version away", async () => {
    await write("one.md", aFile("It passed."));
    await folder.look();
    await write("one.md", "---\ntitle: half writ");
    for (const run of [folder, folder, anotherRun(60_000), anotherRun()]) {
      expect(await run.look()).toMatchObject({ held: 1, put: [], removed: [] });
      expect((await store.get("one"))?.text).toContain("It passed.");
    }
    expect((await folder.look()).problems).toHaveLength(1);
    await rm(join(dir, "one.md"));
    expect(await folder.look()).toMatchObject({ held: 0, removed: ["one"], problems: [] });
  });

  it("is reported when it is not text, too large, or cannot be read", async () => {
    await write("bytes.md", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x80));
    await write("large.md", Buffer.alloc(17 * 1024 * 1024, "a"));
    const { problems } = await folder.look();
    expect(problems.map(({ file }) => file)).toEqual(["bytes.md", "large.md"]);
    expect(problems[1]?.message).toMatch(/^large\.md: 17825792 bytes are too many/);
  });

  it("is reported when another file has its name; the first by name is held", async () => {
    await write("one.txt", aFile("The second."));
    expect(await folder.look()).toMatchObject({ put: ["one"], problems: [] });
    await write("one.md", aFile("The first."));
    for (const run of [folder, folder, anotherRun(), anotherRun(60_000)]) {
      const { held, problems } = await run.look();
      expect(held).toBe(1);
      expect(problems).toEqual([
        {
          file: "one.txt",
          message: expect.stringMatching(/^one\.txt: one\.md is .*Rename or remove/),
        },
      ]);
      expect((await heldTexts()).one).toContain("The first.");
    }
    await rm(join(dir, "one.md"));
    expect(await folder.look()).toMatchObject({ put: ["one"], removed: [], problems: [] });
    expect((await heldTexts()).one).toContain("The second.");
  });
});

describe("stampOf", () => {
  it("trusts times only when they are two seconds old", async () => {
    await write("one.md", aFile("It passed."));
    const stats = await stat(join(dir, "one.md"));
    const touched = Math.max(stats.mtimeMs, stats.ctimeMs);
    expect(stampOf(stats, touched + 2_000)).toBeUndefined();
    expect(stampOf(stats, touched - 60_000)).toBeUndefined();
    expect(stampOf(stats, touched + 2_001)).toContain(String(stats.size));
  });
});

describe("a folder that cannot be listed", () => {
  it("is an error that says what to do, and removes nothing", async () => {
    await write("one.md", aFile("It passed."));
    await folder.look();
    await rename(dir, `${dir}-away`);
    await expect(folder.look()).rejects.toMatchObject({ name: "FolderError", dir });
    await expect(folder.look()).rejects.toThrow(/cannot be listed .*Make it, or name another/);
    expect(Object.keys(await heldTexts())).toEqual(["one"]);
    await rename(`${dir}-away`, dir);
    expect(await folder.look()).toMatchObject({ held: 1, put: [], removed: [] });
  });
});

describe("watch", () => {
  /** Waits that end when the test says so. */
  function aClock() {
    const waits: { ms: number; end: () => void }[] = [];
    let asked = () => {};
    return {
      waits,
      wait: (ms: number, signal: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          waits.push({ ms, end: resolve });
          asked();
        }),
      /** Lets the wait end, and resolves when the next one begins. */
      tick: () =>
        new Promise<void>((resolve) => {
          asked = resolve;
          waits.at(-1)?.end();
        }),
    };
  }

  it("looks twice a second, and never twice at a time", async () => {
    const clock = aClock();
    const watching = createFolder({ dir, keyv, store, log, wait: clock.wait });
    const stop = watching.watch();
    await write("one.md", aFile("It passed."));
    await clock.tick();
    expect(Object.keys(await heldTexts())).toEqual(["one"]);
    await rm(join(dir, "one.md"));
    await clock.tick();
    expect(await store.list()).toEqual([]);
    expect(clock.waits.map(({ ms }) => ms)).toEqual([500, 500, 500]);
    await stop();
  });

  it("waits for a look that is under way", async () => {
    let running = 0;
    let most = 0;
    const list = keyv.store.iterator.bind(keyv.store);
    keyv.store.iterator = async function* (prefix: string) {
      most = Math.max(most, ++running);
      yield* list(prefix);
      running--;
    };
    await Promise.all([folder.look(), folder.look(), folder.look()]);
    expect(most).toBe(1);
  });

  it("logs a failure once and goes on", async () => {
    const clock = aClock();
    const stop = createFolder({ dir, keyv, store, log, wait: clock.wait }).watch();
    await rename(dir, `${dir}-away`);
    await clock.tick();
    await clock.tick();
    expect(log.error).toHaveBeenCalledTimes(1);
    expect(log.error.mock.calls[0]?.[1]).toMatch(/cannot be listed/);
    await rename(`${dir}-away`, dir);
    await write("one.md", aFile("It passed."));
    await clock.tick();
    expect(Object.keys(await heldTexts())).toEqual(["one"]);
    await stop();
  });

  it("ends when it is told to, after the look under way", async () => {
    const clock = aClock();
    const stop = createFolder({ dir, keyv, store, log, wait: clock.wait }).watch();
    await write("one.md", aFile("It passed."));
    clock.waits.at(-1)?.end();
    await stop();
    expect(clock.waits).toHaveLength(1);
    const held = Object.keys(await heldTexts());
    await stop();
    expect(Object.keys(await heldTexts())).toEqual(held);
  });

  it("keeps no process alive", async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const stop = folder.watch();
    const after = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    expect(after).toBe(before);
    await stop();
  });
});
