import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createArticleStore } from "../../src/article/store.ts";
import { backup } from "../../src/backup/backup.ts";
import { BackupError } from "../../src/backup/backup-error.ts";
import { restore } from "../../src/backup/restore.ts";
import { articlesCommand } from "../../src/cli/articles-command.ts";
import { openEngine, openStore } from "../../src/store/open.ts";
import { called } from "../cli/called.ts";
import { aRedis, describeWithRedis } from "../delivery/a-redis.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const about = { product: "0.1.0", now: () => Date.UTC(2026, 2, 1) };
const meta = { title: "Act", publisher: "P", published: "2026-03-01", language: "en" };

/** Everything that a store holds, to the letter. */
async function everything(url: string): Promise<[string, string][]> {
  const { adapter } = await openEngine(url, {});
  const entries: [string, string][] = [];
  for await (const entry of adapter.iterator()) entries.push(entry);
  await adapter.disconnect();
  return entries;
}

/** Articles with versions, one removed, settings, what expires, and an index. */
async function fill(url: string): Promise<void> {
  const { keyv, close } = await openStore(url);
  const articles = createArticleStore({ keyv });
  for (const text of ["It was read.", "It was passed. 😀 «Да»"]) {
    for (const id of ["bill", "закон", "gone"]) await articles.put({ id, meta, text });
  }
  await articles.remove("gone");
  await keyv.set("settings:chat", { language: "ru", odd: [null, ":colon", "\u2028"] });
  await keyv.set("told:something", true, 3_600_000);
  await keyv.set("index:0:0", "x".repeat(1_000));
  await close();
}

async function aPlace() {
  const folder = await temporaryFolder();
  return {
    file: join(folder, "backup.gz"),
    folder,
    from: `level:${join(folder, "from")}`,
    to: `level:${join(folder, "to")}`,
  };
}

const withoutIndex = (entries: [string, string][]) =>
  entries.filter(([key]) => !key.startsWith("index:"));

describe("a backup", () => {
  it("brings back every key, value and time of expiry, but not what is made of them", async () => {
    const { file, folder, from, to } = await aPlace();
    await fill(from);
    const made = await backup(from, file, about);
    expect(made.counts).toMatchObject({ article: 3, version: 6, settings: 1, told: 1 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["backup.gz", "from"]);
    expect(await restore(to, file)).toEqual(made);
    const before = await everything(from);
    expect(await everything(to)).toEqual(withoutIndex(before));
    expect(before.find(([key]) => key === "told:something")?.[1]).toMatch(/"expires":\d{13}/);
    const { keyv, close } = await openStore(to);
    const articles = createArticleStore({ keyv });
    expect((await articles.list()).map(({ id }) => id)).toEqual(["bill", "закон"]);
    expect(await articles.versions("bill")).toHaveLength(2);
    await close();
  });

  it("is taken while the bot writes, and each article in it is whole", async () => {
    const { file, from, to } = await aPlace();
    const { keyv, close } = await openStore(from);
    const articles = createArticleStore({ keyv });
    let isOver = false;
    let puts = 0;
    const writing = (async () => {
      for (; !isOver; puts += 1) {
        const text = `Reading ${puts}.\n\n${"It was passed. ".repeat(4_000)}`;
        await articles.put({ id: `bill-${puts % 7}`, meta, text });
      }
    })();
    const counted: number[] = [];
    for (let n = 0; n < 2; n += 1) {
      while (puts < 40 * (n + 1)) await new Promise((resolve) => setImmediate(resolve));
      const { counts } = await backup(from, file, about);
      counted.push(counts.version ?? 0);
    }
    isOver = true;
    await writing;
    await close();
    await restore(to, file);
    const restored = await openStore(to);
    const held = createArticleStore({ keyv: restored.keyv });
    expect(await held.list()).toHaveLength(7);
    const versions = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6].map((n) => held.versions(`bill-${n}`)),
    );
    const found = await Promise.all(versions.flat().map(({ version }) => held.find(version)));
    expect(found.map((one) => one?.article.version)).toEqual(versions.flat().map((v) => v.version));
    expect(found).toHaveLength(counted.at(-1) ?? 0);
    await restored.close();
  });

  it("is refused when it is cut anywhere, or any byte is another, and nothing is written", async () => {
    const { file, folder, from, to } = await aPlace();
    await fill(from);
    await backup(from, file, about);
    const bytes = await readFile(file);
    const refused = async (some: Uint8Array, message: string | RegExp = /damaged or cut short/) => {
      await writeFile(file, some);
      await expect(restore(to, file)).rejects.toThrow(BackupError);
      await expect(restore(to, file)).rejects.toThrow(message);
    };
    for (let length = 0; length < bytes.length; length += 37) {
      await refused(bytes.subarray(0, length), /damaged or cut short|no backup/);
    }
    for (let at = 12; at < bytes.length; at += 41) {
      const other = Uint8Array.from(bytes);
      other[at] = (other[at] ?? 0) ^ 4;
      await refused(other, /damaged or cut short|no backup|made by Pincite/);
    }
    const lines = gunzipSync(bytes).toString("utf8").split("\n");
    const packed = (some: string[]) => gzipSync(some.join("\n"));
    await refused(packed(lines.toSpliced(3, 1)));
    await refused(packed(lines.toSpliced(3, 0, lines[3] ?? "")));
    await refused(packed(lines.slice(0, -2)));
    await refused(packed([...lines.slice(0, -1), lines[3] ?? ""]));
    await refused(
      packed([(lines[0] ?? "").replace('"version":1', '"version":2'), ...lines.slice(1)]),
      /made by Pincite 0\.1\.0/,
    );
    await refused(Buffer.from("An article."), /no backup/);
    expect(await readdir(folder)).toEqual(["backup.gz", "from"]);
  });

  it("goes into an empty store only", async () => {
    const { file, from, to } = await aPlace();
    await fill(from);
    await backup(from, file, about);
    const before = await everything(from);
    await expect(restore(from, file)).rejects.toThrow(/not empty, and nothing was changed/);
    expect(await everything(from)).toEqual(before);
    await restore(to, file);
    await expect(restore(to, file)).rejects.toThrow(/not empty/);
  });

  it("lets no bot start on a store that holds a part of it, and begins anew", async () => {
    const { file, from, to } = await aPlace();
    await fill(from);
    await backup(from, file, about);
    const { adapter } = await openEngine(to, {});
    await adapter.set("restoring", '{"value":"…"}');
    await adapter.set("settings:other", '{"value":1}');
    await adapter.disconnect();
    await expect(openStore(to)).rejects.toThrow(/did not get to its end. Run again/);
    await restore(to, file);
    expect(await everything(to)).toEqual(withoutIndex(await everything(from)));
    await (await openStore(to)).close();
  });

  it("is made and restored at the terminal", async () => {
    const { file, from, to } = await aPlace();
    await fill(from);
    const made = await called(articlesCommand, ["backup", file], { STORE_URL: from });
    expect(made).toMatchObject({ code: 0, said: "" });
    expect(made.out).toMatch(
      /backup\.gz: \d+ entries \(version 6, .*\), SHA-256 [0-9a-f]{64}\.\n$/,
    );
    const back = await called(articlesCommand, ["restore", file], { STORE_URL: to });
    expect(back).toMatchObject({ code: 0, said: "" });
    const again = await called(articlesCommand, ["restore", file], { STORE_URL: to });
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.said).toMatch(/is not empty/);
    expect((await called(articlesCommand, ["backup"], {})).code).toBe(2);
  });

  it("leaves the one before in its place when the store is damaged, or not there", async () => {
    const { file, folder, from } = await aPlace();
    await writeFile(file, "the one before");
    await expect(backup(from, file, about)).rejects.toThrow(/There is no store at/);
    await expect(backup("memory:", file, about)).rejects.toThrow(/gone when its process ends/);
    await expect(restore("memory:", file)).rejects.toThrow(/would be gone at once/);
    await expect(restore(from, join(folder, "none"))).rejects.toThrow(/none cannot be read/);
    await fill(from);
    await expect(backup(from, join(folder, "no", "b.gz"), about)).rejects.toThrow(/not be written/);
    expect(await readFile(file, "utf8")).toBe("the one before");
    expect(await readdir(folder)).toEqual(["backup.gz", "from"]);
  });
});

describeWithRedis("a backup of a store in Redis", () => {
  it("goes into a folder, and one of a folder into Redis", async () => {
    const [{ file, from, to }, redis] = [await aPlace(), await aRedis()];
    try {
      await fill(from);
      const { sha256: _, ...made } = await backup(from, file, about);
      await restore(redis.url, file);
      expect(await everything(redis.url)).toEqual(withoutIndex(await everything(from)));
      await expect(restore(redis.url, file)).rejects.toThrow(/not empty/);
      expect(await backup(redis.url, file, about)).toMatchObject(made);
      await restore(to, file);
      expect(await everything(to)).toEqual(await everything(redis.url));
    } finally {
      await redis.close();
    }
  });
});
