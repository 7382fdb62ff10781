import fc from "fast-check";
import type { MessageEntity } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatHandle } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { refusal, send, startChecked } from "./call.ts";

let sandbox: Sandbox;
let dm: ChatHandle;

async function start(strict: boolean) {
  sandbox = await startChecked({ strict });
  const ann = sandbox.person({ first_name: "Ann" });
  dm = ann.privateChat();
  await ann.says(dm, "/start");
}
beforeEach(() => start(true));
afterEach(() => sandbox.close());

const mark = (type: string, offset: number, length: number, more = {}) => ({
  type,
  offset,
  length,
  ...more,
});
const refused = (text: string, entities: object[]) =>
  refusal(sandbox, "sendMessage", { chat_id: dm.id, text, entities });
const marked = async (text: string, entities: object[] = []) =>
  (await send(sandbox, dm, text, { entities })).entities ?? [];
const words = async (text: string) =>
  (await marked(text)).map(({ type, offset, length }) => [
    type,
    text.slice(offset, offset + length),
  ]);

describe("entities of the bot", () => {
  it.each([
    [
      "end beyond the text",
      "abc",
      [mark("bold", 1, 3)],
      "ends beyond the text of 3 UTF-16 code units",
    ],
    ["split an emoji", "a😀b", [mark("bold", 0, 2)], "splits a surrogate pair"],
    ["start inside an emoji", "a😀b", [mark("bold", 2, 2)], "splits a surrogate pair"],
    ["are empty", "abc", [mark("bold", 1, 0)], "is empty"],
    ["start before the text", "abc", [mark("bold", -1, 2)], "incorrect offset"],
    ["cover only white space", "a b", [mark("bold", 1, 1)], "covers only white space"],
    [
      "nest block quotes",
      "abcdef",
      [mark("blockquote", 0, 6), mark("expandable_blockquote", 2, 2)],
      "block quotes cannot nest",
    ],
    [
      "repeat a block quote",
      "abcdef",
      [mark("blockquote", 0, 6), mark("blockquote", 0, 6)],
      "block quotes cannot nest",
    ],
    ["cross each other", "abcdef", [mark("bold", 0, 4), mark("italic", 2, 4)], "cross each other"],
    [
      "stand inside code",
      "abcdef",
      [mark("code", 0, 6), mark("bold", 2, 2)],
      "code and pre hold no other",
    ],
    ["hold code", "abcdef", [mark("bold", 0, 6), mark("pre", 2, 2)], "code and pre hold no other"],
    [
      "link to a script",
      "abc",
      [mark("text_link", 0, 3, { url: "javascript:alert(1)" })],
      "is not http, https or tg",
    ],
    [
      "link inside a link",
      "abcdef",
      [
        mark("text_link", 0, 6, { url: "https://example.org" }),
        mark("text_link", 2, 2, { url: "https://example.org" }),
      ],
      "links cannot nest",
    ],
    ["link to nowhere", "abc", [mark("text_link", 0, 3, { url: "example" })], "is not http"],
    [
      "are more than a hundred",
      "x".repeat(101),
      Array.from({ length: 101 }, (_, index) => mark("bold", index, 1)),
      "is one too many: 101 given, 100 count",
    ],
  ])("are refused if they %s", async (_, text, entities, reason) => {
    const says = await refused(text, entities);
    expect(says).toMatch(/^Bad Request: can't parse entities: entity \d+ /);
    expect(says).toContain(reason);
  });

  it("may nest bold and links in a block quote, and stand side by side", async () => {
    const entities = [
      mark("expandable_blockquote", 0, 11),
      mark("bold", 0, 5),
      mark("text_link", 6, 5, { url: "https://example.org/#:~:text=world" }),
      mark("code", 12, 4),
      mark("blockquote", 17, 3),
    ];
    expect(await marked("hello world code end", entities)).toEqual(entities);
  });

  it("move along when the text is trimmed", async () => {
    const sent = await send(sandbox, dm, "\n  hello\r\n world  ", {
      entities: [mark("bold", 1, 7), mark("italic", 11, 7)],
    });
    expect(sent.text).toBe("hello\n world");
    expect(sent.entities).toEqual([mark("bold", 0, 5), mark("italic", 7, 5)]);
  });

  it("are dropped as Telegram drops them where strictness is off", async () => {
    await sandbox.close();
    await start(false);
    expect(await marked("abcdef", [mark("bold", 0, 4), mark("italic", 2, 4)])).toEqual([
      mark("bold", 0, 4),
    ]);
  });

  it("keep the same words under them, whatever surrounds the text", async () => {
    const piece = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(piece, piece, piece, async (before, middle, after) => {
        const text = `${before}Q${middle}Q${after}`;
        const entity = mark("bold", before.length, middle.length + 2);
        const sent = await send(sandbox, dm, text, { entities: [entity] });
        const bold = sent.entities?.find(({ type }) => type === "bold") as MessageEntity;
        const shown = sent.text?.slice(bold.offset, bold.offset + bold.length) ?? "";
        expect(shown.startsWith("Q") && shown.endsWith("Q")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what Telegram marks by itself", () => {
  it.each<[string, string[][]]>([
    ["ask @pincite_bot now", [["mention", "@pincite_bot"]]],
    ["mail ann@example.org, not @a", [["email", "ann@example.org"]]],
    ["/ask@pincite_bot what", [["bot_command", "/ask@pincite_bot"]]],
    ["and/or 1/2 </b> /source", [["bot_command", "/source"]]],
    ["see https://example.org/a_(b), then", [["url", "https://example.org/a_(b)"]]],
    ["themoscowtimes.com says so.", [["url", "themoscowtimes.com"]]],
    ["https://example.org/@someone#bill", [["url", "https://example.org/@someone#bill"]]],
    ["in 3.5 cases, e.g. Art. 5 of U.S. law", []],
    ["#bill and #2026", [["hashtag", "#bill"]]],
    ["paid in $USD, $5", [["cashtag", "$USD"]]],
    ["call +12025550123", [["phone_number", "+12025550123"]]],
  ])("in %j", async (text, expected) => {
    expect(await words(text)).toEqual(expected);
  });

  it("is left alone inside code and links, and marked inside a block quote", async () => {
    const text = "/ask in code, @someone linked, @another quoted";
    const own = [
      mark("code", 0, 12),
      mark("text_link", 14, 8, { url: "https://example.org" }),
      mark("blockquote", 31, 15),
    ];
    expect(await marked(text, own)).toEqual([...own, mark("mention", 31, 8)]);
  });
});
