import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Files = ReadonlyMap<string, Buffer>;

/** A store of two tables and a log, as its files; in the log's last record nothing that counts. */
let sound: Files;

/** All that must be there as long as the store opens. */
const written = new Map(Array.from({ length: 8 }, (_, n) => [`key${n}`, `value ${n}`.repeat(4)]));

/** Folders for all the damaged stores; made and read at once, since there are thousands. */
let shelf: string;

beforeAll(async () => {
  shelf = mkdtempSync(join(tmpdir(), "pincite-"));
  const folder = join(shelf, "sound");
  for (const round of [0, 1, 2]) {
    const { keyv, close } = await openStore(`level:${folder}`);
    for (const [key, value] of [...written].slice(round * 3, round * 3 + 3)) {
      await keyv.set(key, value);
    }
    if (round === 2) await keyv.set("last", "may go");
    await close();
  }
  sound = filesIn(folder);
});

afterAll(() => rmSync(shelf, { recursive: true }));

/** One line a file: its name and the hash of its bytes. */
function fingerprintOf(folder: string): string[] {
  return [...filesIn(folder)].map(
    ([name, bytes]) => `${name} ${createHash("sha256").update(bytes).digest("hex")}`,
  );
}

function filesIn(folder: string): Files {
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** A folder with the sound store's files, some of them changed; `undefined` takes one away. */
function folderWith(changes: Record<string, Buffer | undefined>): string {
  const folder = mkdtempSync(join(shelf, "damaged-"));
  for (const [name, bytes] of Object.entries({ ...Object.fromEntries(sound), ...changes })) {
    if (bytes !== undefined) writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Opens a damaged store: either it refuses and touches nothing, or everything is there. */
async function expectRefusedOrWhole(folder: string): Promise<"refused" | "whole"> {
  const before = fingerprintOf(folder);
  try {
    const store = await openStore(`level:${folder}`);
    try {
      const values = await store.keyv.getMany([...written.keys()]);
      expect(values).toEqual([...written.values()]);
    } finally {
      await store.close();
    }
    return "whole";
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.trouble).toBe("damaged");
    expect(error.message).toMatch(/is damaged .* was left as it is. Put a backup in its place/);
    expect(fingerprintOf(folder)).toEqual(before);
    return "refused";
  }
}

/** What becomes of stores that are damaged in each of these places, many at a time: opening waits for the disk. */
async function atEach(
  places: readonly number[],
  damage: (at: number) => Record<string, Buffer>,
): Promise<("refused" | "whole")[]> {
  const outcomes: ("refused" | "whole")[] = [];
  for (let from = 0; from < places.length; from += 16) {
    const folders = places.slice(from, from + 16).map((at) => folderWith(damage(at)));
    outcomes.push(...(await Promise.all(folders.map(expectRefusedOrWhole))));
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
  return outcomes;
}

function fileOf(pattern: RegExp): [string, Buffer] {
  return [...sound].find(([name]) => pattern.test(name))!;
}

describe("a damaged store", () => {
  it.each([
    ["is missing", undefined],
    ["is empty", Buffer.alloc(0)],
    ["is garbage", Buffer.from("garbage")],
    ["is garbage that ends like a line", Buffer.from("garbage\n")],
    ["names a manifest that is not there", Buffer.from("MANIFEST-000099\n")],
  ])("is refused and left as it is when CURRENT %s", async (_, current) => {
    const folder = folderWith({ CURRENT: current });
    const before = fingerprintOf(folder);
    await expect(openStore(`level:${folder}`)).rejects.toThrow(StoreError);
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it.each([/\.ldb$/, /\.log$/, /^MANIFEST/])(
    "is refused when a file %s is missing",
    async (kind) => {
      const [name] = fileOf(kind);
      expect(await expectRefusedOrWhole(folderWith({ [name]: undefined }))).toBe("refused");
    },
  );

  it.each([/\.ldb$/, /^MANIFEST/])("is refused when a file %s is cut anywhere", async (kind) => {
    const [name, bytes] = fileOf(kind);
    const lengths = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, n) => 7 * n);
    const outcomes = await atEach(lengths, (length) => ({ [name]: bytes.subarray(0, length) }));
    expect(outcomes).toContain("refused");
  });

  it.each([/\.ldb$/, /\.log$/, /^MANIFEST/, /^CURRENT$/])(
    "is refused or whole when any one byte of a file %s is another",
    async (kind) => {
      const [name, bytes] = fileOf(kind);
      const lastRecord = kind.test("1.log") ? bytes.lastIndexOf("last") - 30 : bytes.length;
      const places = Array.from({ length: lastRecord }, (_, at) => at);
      const outcomes = await atEach(places, (at) => {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 1 << (at % 8);
        return { [name]: changed };
      });
      const refused = outcomes.filter((outcome) => outcome === "refused");
      expect(refused.length).toBeGreaterThan(lastRecord * 0.8);
    },
  );

  it("opens after a kill cut off the end of what was being written", async () => {
    const [name, bytes] = fileOf(/\.log$/);
    for (let length = bytes.lastIndexOf("last") - 10; length < bytes.length; length++) {
      const folder = folderWith({ [name]: bytes.subarray(0, length) });
      expect(await expectRefusedOrWhole(folder)).toBe("whole");
      rmSync(folder, { recursive: true });
    }
  });

  it("opens after a power cut left zeros behind what was written", async () => {
    const [name, bytes] = fileOf(/\.log$/);
    const folder = folderWith({ [name]: Buffer.concat([bytes, Buffer.alloc(4_096)]) });
    expect(await expectRefusedOrWhole(folder)).toBe("whole");
  });

  it("opens where the process was killed while it made the store", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "MANIFEST-000001"), sound.get(fileOf(/^MANIFEST/)[0])!);
    const store = await openStore(`level:${folder}`);
    await store.close();
  });

  it("rejects a read whose bytes went bad while the store was open", async () => {
    const folder = folderWith({});
    const store = await openStore(`level:${folder}`);
    for (const [name, bytes] of filesIn(folder)) {
      if (!name.endsWith(".ldb")) continue;
      const changed = Buffer.from(bytes.toString("latin1").replaceAll("value", "VALUE"), "latin1");
      await writeFile(join(folder, name), changed, { flag: "r+" });
    }
    const reading = store.keyv.get("key1");
    await expect(reading).rejects.toMatchObject({ trouble: "damaged" });
    await expect(reading).rejects.toThrow(/holds a damaged value under "key1"/);
    await expect(store.keyv.getMany(["key1"])).rejects.toBeInstanceOf(StoreError);
    await store.close();
  });

  it("stays the same when it is opened again and again", async () => {
    const folder = folderWith({});
    for (let round = 0; round < 5; round++) {
      expect(await expectRefusedOrWhole(folder)).toBe("whole");
    }
    const copy = join(await temporaryFolder(), "copy");
    await cp(folder, copy, { recursive: true });
    expect(await expectRefusedOrWhole(copy)).toBe("whole");
  });
});

describe("a damaged log of many blocks", () => {
  it("is refused wherever a byte is another, but for the end", async () => {
    const folder = await temporaryFolder();
    const { keyv, close } = await openStore(`level:${folder}`);
    for (let n = 0; n < 15; n++) await keyv.set(`long${n}`, `${n} `.repeat(3_000 + n * 100));
    await keyv.set("last", "may go");
    await close();
    const [name, bytes] = [...filesIn(folder)].find(([name]) => name.endsWith(".log"))!;
    expect(bytes.length).toBeGreaterThan(4 * 32_768);
    for (let at = 3; at < bytes.lastIndexOf("last") - 30; at += 2_803) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << (at % 8);
      await writeFile(join(folder, name), changed);
      await expect(openStore(`level:${folder}`)).rejects.toMatchObject({ trouble: "damaged" });
    }
    await writeFile(join(folder, name), bytes);
    const sound = await openStore(`level:${folder}`);
    expect(await sound.keyv.get("long14")).toHaveLength(3 * 4_400);
    await sound.close();
  });
});
