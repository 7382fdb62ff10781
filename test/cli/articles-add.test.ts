import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Download } from "../../src/article/download/download.ts";
import type { DroppedKind } from "../../src/article/formats/dropped.ts";
import type { Importer } from "../../src/article/formats/importer.ts";
import { readFile as readArticle } from "../../src/article/formats/read-file.ts";
import type { Given } from "../../src/article/import.ts";
import { add, addOptions } from "../../src/cli/articles-add.ts";
import { command, runCommand } from "../../src/cli/command.ts";
import { namesOfDropped } from "../../src/cli/import-words.ts";
import { everyWarning } from "../article/every-warning.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const page = {
  name: "bill.txt",
  bytes: Buffer.from("A bill\n\n2026-02-26\n\nIt is on the table."),
  url: "https://paper.example/bill",
};

/** Reads here, since a thread takes a moment to start. */
const reader: Importer = {
  importFile: (name: string, bytes: Uint8Array, given: Given = {}) =>
    readArticle(name, bytes, given),
  close: async () => {},
};

/** Runs `add` where these pages stand at all addresses. */
async function adds(
  words: readonly string[],
  { isTTY = false, at = page as Download, by = reader } = {},
) {
  const dir = await temporaryFolder();
  const written = { out: "", said: "" };
  const adding = command({
    usage: "",
    options: { articles: { type: "string", default: dir }, ...addOptions },
    run: (call) => add(call.words, call, { download: async () => at, reader: by }),
  });
  const code = await runCommand(adding, {
    words,
    stdout: { write: (text) => (written.out += text) },
    stderr: { isTTY, write: (text) => (written.said += text) },
    environment: () => ({}),
  });
  return { dir, code, ...written };
}

describe("npm run articles -- add URL", () => {
  it("writes what stands there into the folder, with its address", async () => {
    const { dir, code, out, said } = await adds(["https://paper.example/bill?from=mail"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^2026-02-26-a-bill\.md: added, version [0-9a-f]{16}, 3 paragraphs/);
    expect(said).toContain("fetching https://paper.example/bill?from=mail…\n");
    const file = await readFile(join(dir, "2026-02-26-a-bill.md"), "utf8");
    expect(file).toContain("url: https://paper.example/bill\n");
    expect(file).toContain("publisher: paper.example\n");
  });

  it("takes an address that is given over that where it was found", async () => {
    const url = "https://other.example/1";
    const { dir } = await adds(["https://paper.example/bill", "--url", url, "--publisher", "P"]);
    expect(await readFile(join(dir, "2026-02-26-a-bill.md"), "utf8")).toContain(`url: ${url}\n`);
  });

  it("shows its steps on one line of a terminal, which is empty in the end", async () => {
    const words = ["https://paper.example/bill", "https://paper.example/bill"];
    const { said } = await adds([...words, "--publisher", "P"], { isTTY: true });
    const line = "\r\u001b[K";
    expect(said).toBe(
      [1, 2].map((n) => `${line}${n} of 2: fetching https://paper.example/bill…${line}`).join(""),
    );
  });

  it("says what was left out, and with --verbose word for word", async () => {
    const html = `<html><head><title>A bill is on the table</title></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <article><h1>A bill is on the table</h1><p>Lawmakers put the bill on the table on Thursday, and spoke of it at length.</p>
      <p>The bill would change the law on passports, which has stood for twenty years.</p></article></body></html>`;
    const at = { ...page, name: "bill.html", bytes: Buffer.from(html) };
    const words = ["https://paper.example/bill", "--publisher", "P", "--published", "2026-02-26"];
    const short = await adds(words, { at });
    expect(short.said.replace(/.*fetching.*\n/, "")).not.toContain("left out");
    expect(short.out).toMatch(/ {2}left out: .*\(\d+ words?\).*\. --verbose prints it\.\n$/);
    const long = await adds([...words, "--verbose"], { at });
    expect(long.out).toMatch(/ {2}left out:\n(?: {2}.+: .+\n)+$/);
    expect(long.out).toContain("Home");
  });

  it("says in English what was guessed, with the flags that help, and what was left out", async () => {
    const kinds = Object.keys(namesOfDropped) as DroppedKind[];
    const by = {
      ...reader,
      importFile: async (name: string, bytes: Uint8Array, given: Given = {}) => ({
        ...(await readArticle(name, bytes, given)),
        warnings: Object.values(everyWarning),
        dropped: kinds.map((what) => ({ what, text: "Two words" })),
      }),
    };
    const { out, said } = await adds(["https://paper.example/bill"], { by });
    expect(said.split("\n").slice(1, -1)).toEqual(
      [
        "Left out of the front matter, which has no such field: editor, desk.",
        "No address is known. Say it with --url ADDRESS.",
        "Several lines are dates (2026-03-01, 2026-03-02); the first is taken. Say another with --published.",
        "No publisher is known at paper.example, so the host is named. Say it with --publisher.",
        "The language may be uk. Say it with --language if it is not.",
        "No main text stands out on the page, so everything is kept that is not called otherwise. Look through it.",
        "The page was changed on 2026-03-05. Its day is that of its publication; say another with --published.",
        "The page says that its language is en-GB, but it reads as ru.",
        "The page says that it is windows-1251, but it is UTF-8, and was read as such.",
        "The day, 2026-03-05, is when the mail was sent. Say another with --published.",
        "Left out: the-bill.pdf, which came with the mail. Add it by itself if it is an article.",
        "Left out: a file (application/pdf), which came with the mail. Add it by itself if it is an article.",
        "Files in it were left out: other.docx, table.xlsx.",
        "Of its letters, 3 stand where they could not be read. Look for gaps.",
        "Without a text layer, so missing: page 2, 5.",
        "Divided at a line's end, and joined: drinking, warning.",
      ].map((warning) => `bill.txt: ${warning}`),
    );
    expect(out).toContain("page header (2 words), page footer (2 words), sidebar (2 words)");
    expect(out).toContain("invitation to subscribe (2 words)");
    expect(out.match(/\(2 words\)/g)).toHaveLength(kinds.length);
  });
});
