import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { runChild } from "./child.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("openStore", () => {
  it.each([
    ["mysql://user:secret@host:3306", /starts with mysql:, .*level:PATH.*memory:.*redis:/],
    ["redis:secret", /names no Redis. Write redis:\/\/HOST:PORT/],
    ["./data", /has no scheme.*level:PATH.*memory:/],
    ["", /has no scheme/],
    ["level:", /names no folder.*level:\.\/data/],
  ])("says what to write instead of %j", async (url, sentence) => {
    const opening = openStore(url);
    await expect(opening).rejects.toMatchObject({ name: "StoreError", trouble: "address" });
    await expect(opening).rejects.toThrow(sentence);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it("makes the folder, with those above it", async () => {
    const folder = await temporaryFolder();
    const store = await openStore(`level:${folder}/a/b/../c`);
    await store.keyv.set("k", 1);
    await store.close();
    const again = await openStore(`LEVEL:${folder}/a/c`);
    expect(await again.keyv.get("k")).toBe(1);
    await again.close();
  });

  it("refuses a second opener of the same folder, in this process and in another", async () => {
    const folder = await temporaryFolder();
    const url = `level:${folder}`;
    const store = await openStore(url);
    await store.keyv.set("k", 1);

    const here = openStore(url);
    await expect(here).rejects.toMatchObject({ name: "StoreError", trouble: "held" });
    await expect(here).rejects.toThrow(/open in this process already. Close it first/);
    await symlink(folder, `${folder}-link`);
    onTestFinished(() => rm(`${folder}-link`));
    await expect(openStore(`level:${folder}-link`)).rejects.toMatchObject({ trouble: "held" });

    const there = await runChild("open", [url]);
    expect(there.stdout).toMatch(
      /^held: The store at .* is open in another process\. Stop that one first/,
    );

    expect(await store.keyv.get("k")).toBe(1);
    await store.close();
    expect((await runChild("open", [url])).stdout).toBe("opened\n");
  });

  it("says so when the path is a file", async () => {
    const file = join(await temporaryFolder(), "file");
    await writeFile(file, "");
    await expect(openStore(`level:${file}`)).rejects.toThrow(/cannot be opened .*See that it is/);
  });

  it("says so when this user may not use the folder", async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    await mkdir(join(folder, "closed"), { mode: 0o000 });
    await mkdir(join(folder, "readable"), { mode: 0o555 });
    for (const name of ["closed", "readable"]) {
      const { stdout } = await runChild("open", [`level:${folder}/${name}`], { asNobody: true });
      expect(stdout).toMatch(/^denied: The store at .* may not be read and written by this user/);
    }
  });

  it("throws errors that can be told from others", async () => {
    await expect(openStore("nowhere:")).rejects.toBeInstanceOf(StoreError);
  });
});
