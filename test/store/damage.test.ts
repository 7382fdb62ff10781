import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Files = ReadonlyMap<string, Buffer>;

/** A store of two tables and a log, as its files; in the log's last record nothing that counts. */
let sound: Files;

/** All that must be there as long as the store opens. */
const written = new Map(Array.from({ length: 8 }, (_, n) => [`key${n}`, `value ${n}`.repeat(4)]));

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "pincite-"));
  for (const round of [0, 1, 2]) {
    const { keyv, close } = await openStore(`level:${folder}`);
    for (const [key, value] of [...written].slice(round * 3, round * 3 + 3)) {
      await keyv.set(key, value);
    }
    if (round === 2) await keyv.set("last", "may go");
    await close();
  }
  sound = await filesIn(folder);
  await rm(folder, { recursive: true });
});

/** One line a file: its name and the hash of its bytes. */
async function fingerprintOf(folder: string): Promise<string[]> {
  return [...(await filesIn(folder))].map(
    ([name, bytes]) => `${name} ${createHash("sha256").update(bytes).digest("hex")}`,
  );
}

async function filesIn(folder: string): Promise<Files> {
  const names = (await readdir(folder)).sort();
  const read = async (name: string) => [name, await readFile(join(folder, name))] as const;
  return new Map(await Promise.all(names.map(read)));
}

/** A folder with the sound store's files, some of them changed; `undefined` takes one away. */
async function folderWith(changes: Record<string, Buffer | undefined>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, bytes] of Object.entries({ ...Object.fromEntries(sound), ...changes })) {
    if (bytes !== undefined) await writeFile(join(folder, name), bytes);
  }
  return folder;
}

/** Opens a damaged store: either it refuses and touches nothing, or everything is there. */
async function expectRefusedOrWhole(folder: string): Promise<"refused" | "whole"> {
  const before = await fingerprintOf(folder);
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
    expect(await fingerprintOf(folder)).toEqual(before);
    return "refused";
  }
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
    const folder = await folderWith({ CURRENT: current });
    const before = await fingerprintOf(folder);
    await expect(openStore(`level:${folder}`)).rejects.toThrow(StoreError);
    expect(await fingerprintOf(folder)).toEqual(before);
  });

  it.each([/\.ldb$/, /\.log$/, /^MANIFEST/])(
    "is refused when a file %s is missing",
    async (kind) => {
      const [name] = fileOf(kind);
      expect(await expectRefusedOrWhole(await folderWith({ [name]: undefined }))).toBe("refused");
    },
  );

  it.each([/\.ldb$/, /^MANIFEST/])("is refused when a file %s is cut anywhere", async (kind) => {
    const [name, bytes] = fileOf(kind);
    const outcomes = new Set<string>();
    for (let length = 0; length < bytes.length; length += 7) {
      const folder = await folderWith({ [name]: bytes.subarray(0, length) });
      outcomes.add(await expectRefusedOrWhole(folder));
      await rm(folder, { recursive: true });
    }
    expect(outcomes).toContain("refused");
  });

  it.each([/\.ldb$/, /\.log$/, /^MANIFEST/, /^CURRENT$/])(
    "is refused or whole when any one byte of a file %s is another",
    async (kind) => {
      const [name, bytes] = fileOf(kind);
      const lastRecord = kind.test("1.log") ? bytes.lastIndexOf("last") - 30 : bytes.length;
      const outcomes = { refused: 0, whole: 0 };
      for (let at = 0; at < lastRecord; at++) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 1 << (at % 8);
        const folder = await folderWith({ [name]: changed });
        outcomes[await expectRefusedOrWhole(folder)]++;
        await rm(folder, { recursive: true });
      }
      expect(outcomes.refused).toBeGreaterThan(lastRecord * 0.8);
    },
  );

  it("opens after a kill cut off the end of what was being written", async () => {
    const [name, bytes] = fileOf(/\.log$/);
    for (let length = bytes.lastIndexOf("last") - 10; length < bytes.length; length++) {
      const folder = await folderWith({ [name]: bytes.subarray(0, length) });
      expect(await expectRefusedOrWhole(folder)).toBe("whole");
      await rm(folder, { recursive: true });
    }
  });

  it("opens after a power cut left zeros behind what was written", async () => {
    const [name, bytes] = fileOf(/\.log$/);
    const folder = await folderWith({ [name]: Buffer.concat([bytes, Buffer.alloc(4_096)]) });
    expect(await expectRefusedOrWhole(folder)).toBe("whole");
  });

  it("opens where the process was killed while it made the store", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "MANIFEST-000001"), sound.get(fileOf(/^MANIFEST/)[0])!);
    const store = await openStore(`level:${folder}`);
    await store.close();
  });

  it("rejects a read whose bytes went bad while the store was open", async () => {
    const folder = await folderWith({});
    const store = await openStore(`level:${folder}`);
    for (const [name, bytes] of await filesIn(folder)) {
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
    const folder = await folderWith({});
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
    const [name, bytes] = [...(await filesIn(folder))].find(([name]) => name.endsWith(".log"))!;
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
