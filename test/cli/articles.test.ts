import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articlesCommand } from "../../src/cli/articles-command.ts";
import { called, calledApart, calledByNpm } from "./called.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const raw = join(root, "test/article/fixtures/state-duma-as-it-came.txt");
const id = "2026-02-26-state-duma-foreign-fighters";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "pincite-articles-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

const articles = (...words: string[]) => called(articlesCommand, inShelf(words));
const inShelf = (words: readonly string[]) => ["--articles", join(dir, "shelf"), ...words];

const filesOnShelf = async () =>
  (await readdir(join(dir, "shelf"))).filter((name) => !name.startsWith("."));

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(dir, name);
  await writeFile(file, content);
  return file;
}

describe("npm run articles", () => {
  it("adds, lists, shows and removes the real article", async () => {
    const adding = inShelf(["add", raw, "--licence", "© The Moscow Times."]);
    const added = await calledApart("articles", adding);
    expect(added).toMatchObject({ code: 0, said: "" });
    expect(added.out).toMatch(
      /^2026-02-26-state-duma-foreign-fighters\.md: added, version [0-9a-f]{16}, 14 paragraphs, 17 sentences\.\n$/,
    );
    const written = await readFile(join(dir, "shelf", `${id}.md`), "utf8");

    const [again, listed, listedJson, shown, shownJson] = await Promise.all([
      articles("add", raw),
      articles("list"),
      articles("list", "--json"),
      articles("show", id),
      articles("show", id, "--json"),
    ]);
    expect(again.out).toContain("nothing has changed");
    expect(await readFile(join(dir, "shelf", `${id}.md`), "utf8")).toBe(written);
    expect(await filesOnShelf()).toEqual([`${id}.md`]);
    expect(listed.out).toContain("The Moscow Times · 2026-02-26");
    expect(JSON.parse(listedJson.out)).toMatchObject([{ id, language: "en", sentences: 17 }]);
    expect(shown.out).toContain("\n   2 [88, 105) February 26, 2026\n");
    const article = JSON.parse(shownJson.out);
    const { start, end } = article.paragraphs[1].sentences[0];
    expect(article.text.slice(start, end)).toBe("February 26, 2026");

    expect(await articles("remove", id)).toMatchObject({ code: 0, out: `${id}: removed.\n` });
    expect(await filesOnShelf()).toEqual([]);
    expect(await articles("remove", id)).toMatchObject({ code: 1 });
  });

  it("says that an amended text makes a new version, and what differs", async () => {
    const first = await aFile(
      "a.txt",
      "A bill\n\n2026-02-26\n\nIt is on the table, and it is new.",
    );
    const second = await aFile("b.txt", "A bill\n\n2026-02-26\n\nIt is law, and it is new.");
    await articles("add", first, "--publisher", "The Paper");
    const amended = await articles("add", second, "--publisher", "The Paper");
    expect(amended.code).toBe(0);
    expect(amended.out).toMatch(
      /this makes a new version of the article\.\n {2}before: [0-9a-f]{16}, .*\n {2}after: {2}[0-9a-f]{16}/,
    );
    expect(amended.out).toContain(
      "  - It is on the table, and it is new.\n  + It is law, and it is new.\n",
    );
    const bills = ["--bill", "No. 1", "--bill", "No. 2"];
    const renamed = await articles("add", second, "--publisher", "The Times", ...bills);
    expect(renamed.out).toContain(
      "its details have changed.\n  - publisher: The Paper\n  + publisher: The Times\n  + bill: No. 1, No. 2\n",
    );
    expect((await articles("list")).out).toContain("  bill: No. 1, No. 2\n");
  });

  it("never puts one article in another's place", async () => {
    const flags = [
      "--publisher",
      "P",
      "--published",
      "2026-02-26",
      "--language",
      "en",
      "--id",
      "same",
    ];
    const first = await aFile("a.txt", "A bill\n\nText.");
    const second = await aFile("b.txt", "A budget\n\nText.");
    await articles("add", first, ...flags, "--url", "https://a.example/1");
    const before = await readFile(join(dir, "shelf", "same.md"), "utf8");
    const refused = await articles("add", second, ...flags, "--url", "https://a.example/2");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.said).toContain("same.md is another article (https://a.example/1)");
    expect(await readFile(join(dir, "shelf", "same.md"), "utf8")).toBe(before);
  });

  it("shows on which page a sentence stands, and under which article of a law", async () => {
    const bill = fileURLToPath(new URL("../article/formats/bill/bill.pdf", import.meta.url));
    const added = await articles("add", bill, "--publisher", "The Gazette", "--id", "rain");
    expect(added.code).toBe(0);
    const shown = (await articles("show", "rain")).out;
    expect(shown).toMatch(/\n +\d+ \[\d+, \d+\) p\. 2, Art\. 6\(2\): 2\. A first breach is met/);
    expect(shown).toMatch(/\) p\. 1: 14 April 2025\n/);
  });

  it("adds the files that it can and names those that it cannot", async () => {
    const good = await aFile("good.txt", "A bill\n\n2026-02-26\n\nIt is on the table.");
    const empty = await aFile("empty.txt", "");
    const result = await articles("add", empty, join(dir, "none.txt"), good, "--publisher", "P");
    expect(result.code).toBe(1);
    expect(result.out).toMatch(/bill.*\.md: added/);
    expect(result.said).toContain("empty.txt: the file is empty");
    expect(result.said).toContain("none.txt cannot be read");
  });

  it("takes back what add and remove did, one after the other, but nothing done by hand", async () => {
    const first = await aFile("a.txt", "A bill\n\n2026-02-26\n\nIt is new.");
    const second = await aFile("b.txt", "A bill\n\n2026-02-26\n\nIt is law.");
    const flags = ["--publisher", "P", "--id", "bill"];
    await articles("add", first, ...flags);
    await articles("add", second, ...flags);
    await articles("remove", "bill");
    expect(await articles("undo")).toMatchObject({ code: 0, out: "bill.md: put back.\n" });
    expect((await articles("show", "bill")).out).toContain("It is law.");
    expect(await articles("undo")).toMatchObject({ code: 0, out: "bill.md: as it was before.\n" });
    expect((await articles("show", "bill")).out).toContain("It is new.");
    const written = await readFile(join(dir, "shelf", "bill.md"), "utf8");
    await writeFile(join(dir, "shelf", "bill.md"), `${written}\nBy hand.\n`);
    const refused = await articles("undo");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.said).toContain("bill.md was changed by hand since");
    await writeFile(join(dir, "shelf", "bill.md"), written);
    expect(await articles("undo")).toMatchObject({ code: 0, out: "bill.md: removed again.\n" });
    expect(await filesOnShelf()).toEqual([]);
    expect(await articles("undo")).toMatchObject({ code: 1, said: "There is nothing to undo.\n" });
  });

  it("says why an address is not read, and reads the others", async () => {
    const good = await aFile("good.txt", "A bill\n\n2026-02-26\n\nIt is on the table.");
    const words = inShelf(["add", "http://127.0.0.1/bill", good, "--publisher", "P"]);
    // As it really runs: packages are loaded in another way than by tests.
    const result = await calledByNpm("articles", words);
    expect(result.code).toBe(1);
    expect(result.out).toMatch(/bill.*\.md: added/);
    expect(result.said).toContain("1 of 2: fetching http://127.0.0.1/bill…\n");
    expect(result.said).toMatch(/127\.0\.0\.1.*(?:public|internet)/);
  });

  it("lists what it can read, and says what is wrong with the rest", async () => {
    await articles("add", raw);
    await writeFile(join(dir, "shelf", "broken.md"), "no front matter \u001b[31m");
    const listed = await calledApart("articles", inShelf(["list"]));
    expect(listed.code).toBe(1);
    expect(listed.out).toContain(id);
    expect(listed.said).toContain("broken.md: there is no front matter");
    const shown = await articles("show", "broken");
    expect(shown).toMatchObject({ code: 1, out: "" });
  });

  it.each([
    [[], "Say what to do."],
    [["fly"], 'There is no command "fly".'],
    [["add"], "add needs a file or an address."],
    [["undo", "it"], "undo takes no name."],
    [["show"], "show needs one id."],
    [["list", "--colour"], "Unknown option '--colour'"],
    [["add", "a", "b", "--title", "T"], "--title is for one file; there are 2."],
    [["add", "a", "--encoding", "morse"], "--encoding is one of utf-8, windows-1251, latin1."],
  ])("ends with 2 and the usage for %j", async (args, problem) => {
    const { code, out, said } = await articles(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(said).toContain(problem);
    expect(said).toContain("Usage:");
  });

  it("prints no control character that a name or a text holds", async () => {
    const shown = await articles("show", "\u001b[31mred\u0007");
    expect(shown.code).toBe(1);
    expect(shown.said).toContain('"[31mred"');
    expect(shown.said).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
