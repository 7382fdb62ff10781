import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Keyv } from "keyv";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { versionOf } from "../../src/article/build.ts";
import { type By, type Changes, createChanges } from "../../src/article/changes.ts";
import { formatArticleFile } from "../../src/article/file.ts";
import { createFolder, type Folder } from "../../src/article/folder.ts";
import { filesOf } from "../../src/article/folder-origins.ts";
import {
  type ArticleSource,
  type ArticleStore,
  createArticleStore,
} from "../../src/article/store.ts";
import { createInTurn } from "../../src/store/in-turn.ts";
import { openStore } from "../../src/store/open.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const ann: By = { from: "chat", person: 1, name: "Ann" };
const bob: By = { from: "chat", person: 2, name: "Bob" };
const folderBy: By = { from: "folder" };

const first = anArticle("It is on the table.");
const second = anArticle("It is law.");
const FILE = "bill.md";

function anArticle(text: string): ArticleSource {
  const meta = { title: "A bill", publisher: "P", published: "2026-03-01", language: "en" };
  return { id: "bill", meta, text: `A bill\n\n${text}` };
}

let dir: string;
let keyv: Keyv;
let close: () => Promise<void>;
let store: ArticleStore;
let changes: Changes;
let folder: Folder;
let now: number;
beforeEach(async () => {
  dir = await temporaryFolder();
  ({ keyv, close } = await openStore("memory:"));
  now = Date.parse("2026-03-01T12:00:00Z");
  open();
});
afterEach(() => close());

/** As a process that starts. */
function open(): void {
  store = createArticleStore({ keyv });
  changes = createChanges({ keyv, store, inTurn: createInTurn(), now: () => now });
  const fromFolder = { ...store, ...changes.writing(folderBy) };
  folder = createFolder({ dir, keyv, store: fromFolder, log: pino({ level: "silent" }) });
}

const write = (source: ArticleSource) => writeFile(join(dir, FILE), formatArticleFile(source));
const textNow = async () => (await store.get("bill"))?.text;
const put = (source: ArticleSource, by: By) => changes.writing(by).put(source);

async function undoLast(by: By = ann) {
  const [last] = await changes.last(1);
  return changes.undo(last!.id, by);
}

/** Who did what, newest first. */
async function log(): Promise<string[]> {
  return (await changes.last(20)).map(({ by, before, after, undoes }) =>
    [
      by.from === "folder" ? "folder" : by.name,
      before?.version.slice(0, 4) ?? "none",
      after?.version.slice(0, 4) ?? "none",
      ...(undoes === undefined ? [] : ["undo"]),
    ].join(" "),
  );
}

describe("the log of changes", () => {
  it("notes who put and removed what, newest first, and nothing where nothing changes", async () => {
    await put(first, ann);
    await put(first, bob);
    await put(second, bob);
    await changes.writing(ann).remove("bill");
    expect(await changes.writing(ann).remove("bill")).toBe(false);
    const [v1, v2] = [first, second].map(({ text }) => versionStart(text));
    expect(await log()).toEqual([`Ann ${v2} none`, `Bob ${v1} ${v2}`, `Ann none ${v1}`]);
    expect(await changes.last(1)).toMatchObject([
      { at: now, article: "bill", before: { meta: { title: "A bill" }, by: bob, at: now } },
    ]);
    open();
    expect(await log()).toHaveLength(3);
  });

  it("is written with the change, or not at all", async () => {
    await put(first, ann);
    keyv.setMany = async () => {
      throw new Error("The disk is full.");
    };
    await expect(put(second, ann)).rejects.toThrow("full");
    await expect(undoLast()).rejects.toThrow("full");
    expect(await textNow()).toBe(first.text);
    expect(await log()).toHaveLength(1);
  });
});

describe("undo", () => {
  it("puts the version before in its place, with its details, and can be undone", async () => {
    await put(first, ann);
    await put({ ...first, meta: { ...first.meta, title: "The bill" } }, bob);
    await put(second, bob);
    await undoLast();
    expect(await store.get("bill")).toMatchObject({
      text: first.text,
      meta: { title: "The bill" },
    });
    await undoLast();
    expect(await textNow()).toBe(second.text);
    await undoLast();
    expect(await textNow()).toBe(first.text);
  });

  it("takes out what was added, and puts back what was taken out", async () => {
    await put(first, ann);
    await undoLast();
    expect(await store.list()).toEqual([]);
    await undoLast(bob);
    expect(await textNow()).toBe(first.text);
    expect(await changes.originsOf(["bill"])).toMatchObject([{ by: bob }]);
    await changes.writing(ann).remove("bill");
    await undoLast();
    expect(await textNow()).toBe(first.text);
  });

  it("takes back the last change of an article alone, and the same change once", async () => {
    await put(first, ann);
    await put(second, ann);
    const [later, earlier] = await changes.last(2);
    expect(await changes.canUndo([later!, earlier!])).toEqual([true, false]);
    expect(await changes.undo(earlier!.id, ann)).toEqual({ outcome: "too_late" });
    expect(await changes.undo("unknown", ann)).toEqual({ outcome: "too_late" });
    const undone = await Promise.all([later, later].map((change) => changes.undo(change!.id, ann)));
    expect(undone).toMatchObject([{ outcome: "undone" }, { outcome: "undone" }]);
    expect(await textNow()).toBe(first.text);
    expect(await log()).toHaveLength(3);
    await put(second, bob);
    expect(await changes.undo(later!.id, ann)).toEqual({ outcome: "too_late" });
  });
});

describe("articles of the folder and of chats", () => {
  it("stand side by side: what a chat put, the folder never takes out", async () => {
    await put({ ...second, id: "other" }, ann);
    await write(first);
    await folder.look();
    open();
    await folder.look();
    expect((await store.list()).map(({ id }) => id)).toEqual(["bill", "other"]);
    expect([...(await filesOf(keyv))]).toEqual([["bill", FILE]]);
    await rm(join(dir, FILE));
    expect(await folder.look()).toMatchObject({ removed: ["bill"] });
    expect((await store.list()).map(({ id }) => id)).toEqual(["other"]);
    expect((await log()).slice(0, 2)).toEqual([
      `folder ${versionStart(first.text)} none`,
      `folder none ${versionStart(first.text)}`,
    ]);
  });

  it("may be one: the chat's version stays until the file changes, and when it goes", async () => {
    await write(first);
    await folder.look();
    await put(second, ann);
    await folder.look();
    open();
    await folder.look();
    expect(await textNow()).toBe(second.text);
    await rm(join(dir, FILE));
    expect(await folder.look()).toMatchObject({ removed: [] });
    expect(await textNow()).toBe(second.text);

    await write(anArticle("It is signed."));
    await folder.look();
    expect(await textNow()).toContain("signed");
    await undoLast();
    expect(await textNow()).toBe(second.text);
  });

  it("go back to the folder with an undo, and then go with their file", async () => {
    await write(first);
    await folder.look();
    await put(second, ann);
    await undoLast();
    expect(await changes.originsOf(["bill"])).toMatchObject([{ by: folderBy }]);
    await rm(join(dir, FILE));
    await folder.look();
    expect(await store.list()).toEqual([]);
    await undoLast();
    await folder.look();
    expect(await textNow()).toBe(first.text);
  });

  it("are not undone away while their file would bring them in again", async () => {
    await write(first);
    await folder.look();
    expect(await undoLast()).toMatchObject({ outcome: "in_folder", file: FILE });
    await write(second);
    await folder.look();
    expect(await undoLast()).toMatchObject({ outcome: "undone" });
    await folder.look();
    expect(await textNow()).toBe(first.text);
  });
});

function versionStart(text: string): string {
  return versionOf(text).slice(0, 4);
}
