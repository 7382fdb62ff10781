import fc from "fast-check";
import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, type Reply, refusal, send, startChecked, updates } from "./call.ts";

let sandbox: Sandbox;
let ann: Person;
let dm: ChatHandle;
beforeEach(async () => {
  sandbox = await startChecked();
  ann = sandbox.person({ first_name: "Ann" });
  dm = ann.privateChat();
  await ann.says(dm, "/start");
});
afterEach(() => sandbox.close());

const paragraph = (text: unknown) => ({ type: "paragraph", text });
const sendRich = (blocks: object[], more: object = {}): Promise<Reply> =>
  call(sandbox, "sendRichMessage", { chat_id: dm.id, rich_message: { blocks, ...more } });
const refused = async (blocks: object[]) => (await sendRich(blocks)).description ?? "done";

/** `levels` levels of quotations around a paragraph, which is one level more. */
const nested = (levels: number): object =>
  levels === 0 ? paragraph("deep") : { type: "blockquote", blocks: [nested(levels - 1)] };

describe("a rich message", () => {
  it("comes back as blocks, and has no text", async () => {
    const blocks = [
      { type: "heading", text: "The ferry", size: 2 },
      paragraph([
        { type: "bold", text: "It runs hourly." },
        { type: "reference_link", text: "[1]", reference_name: "1" },
      ]),
      { type: "blockquote", blocks: [paragraph("“hourly until March”")], credit: "The Gazette" },
      { type: "details", summary: "The passage", blocks: [paragraph("All of it.")] },
      paragraph({ type: "reference", name: "1", text: "The Gazette, 26 Feb 2026" }),
      { type: "buttons", buttons: [{ text: "Plain text", callback_data: "plain" }] },
    ];
    const { result } = await sendRich(blocks, { skip_entity_detection: true });
    expect(result).toMatchObject({ rich_message: { blocks }, from: { id: sandbox.bot.id } });
    expect(result).not.toHaveProperty("text");
    expect(sandbox.sentTo(dm)).toEqual([result]);
    expect(sandbox.violations).toEqual([]);
  });

  it("numbers the items of its lists", async () => {
    const item = (more: object) => ({ blocks: [paragraph("x")], ...more });
    const items = [item({ type: "i" }), item({ type: "i" }), item({ type: "A", value: 28 })];
    const { result } = await sendRich([
      { type: "list", items },
      { type: "list", items: [item({}), item({ value: 7 })] },
    ]);
    const labels = (result as Message).rich_message?.blocks.map((block) =>
      block.type === "list" ? block.items.map(({ label }) => label) : [],
    );
    expect(labels).toEqual([
      ["i.", "ii.", "AB."],
      ["•", "7."],
    ]);
  });

  it("has addresses and commands found in it, unless that is switched off", async () => {
    const words = "Read example.org or /help";
    const { result: found } = await sendRich([paragraph(words), { type: "pre", text: words }]);
    expect((found as Message).rich_message?.blocks).toEqual([
      paragraph([
        "Read ",
        { type: "url", text: "example.org", url: "example.org" },
        " or ",
        { type: "bot_command", text: "/help", bot_command: "/help" },
      ]),
      { type: "pre", text: words },
    ]);
    const { result: plain } = await sendRich([paragraph(words)], { skip_entity_detection: true });
    expect((plain as Message).rich_message?.blocks).toEqual([paragraph(words)]);
  });

  it("loses no letter of its words, whatever is found in them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a.org", "@pincite_bot", " ", "/go", "#x", "é", "😀", "\n", ".")),
        async (parts) => {
          const words = `${parts.join("")}!`;
          const { result } = await sendRich([paragraph(words)]);
          const [block] = (result as Message).rich_message?.blocks ?? [];
          expect(plain(block?.type === "paragraph" ? block.text : "")).toBe(words);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ["32,768 characters", [paragraph("😀".repeat(32_768))]],
    ["500 blocks", Array.from({ length: 500 }, () => paragraph("x"))],
    ["16 levels", [nested(15)]],
    ["20 columns", [table(20)]],
    ["8 buttons in a row", [row(8)]],
  ])("may have %s", async (_, blocks) => {
    expect(await refused(blocks)).toBe("done");
  });

  it.each([
    ["32,769 characters", [paragraph(["x".repeat(32_768), "y"])], "too many characters"],
    ["501 blocks", Array.from({ length: 501 }, () => paragraph("x")), "too many blocks"],
    [
      "501 blocks with items and rows",
      [
        ...Array.from({ length: 497 }, () => paragraph("x")),
        { type: "list", items: [one()] },
        table(1),
      ],
      "too many blocks",
    ],
    ["17 levels", [nested(16)], "too many levels of nesting"],
    ["17 levels with its formatting", [nested(14), bold(16)], "too many levels of nesting"],
    ["21 columns", [table(21)], "too many columns"],
    ["9 buttons in a row", [row(9)], "a row has 1 to 8 buttons"],
    ["no buttons in a row", [row(0)], "a row has 1 to 8 buttons"],
    ["nothing to read", [paragraph(" "), { type: "divider" }], "message text is empty"],
    [
      "a link to nowhere",
      [paragraph({ type: "url", text: "x", url: "javascript:alert(1)" })],
      "Wrong HTTP URL",
    ],
    ["half a letter", [paragraph("\ud83d")], "strings must be encoded in UTF-8"],
    ["a thinking block", [{ type: "thinking", text: "…" }], "only in drafts"],
    [
      "data above 64 bytes",
      [{ type: "buttons", buttons: [{ text: "x", callback_data: "é".repeat(33) }] }],
      "BUTTON_DATA_INVALID",
    ],
    [
      "bold words on a button",
      [{ type: "buttons", buttons: [{ text: { type: "bold", text: "x" }, callback_data: "x" }] }],
      "only plain text",
    ],
    [
      "a link style on a button with an address",
      [{ type: "buttons", buttons: [{ text: "x", url: "https://a.org", style: "link" }] }],
      'the style "link"',
    ],
  ])("may not have %s", async (_, blocks, says) => {
    expect(await refused(blocks)).toContain(says);
    expect(sandbox.messagesIn(dm)).toHaveLength(1);
  });

  it("comes in exactly one form, of which the sandbox does blocks, and says so", async () => {
    const blocks = [paragraph("x")];
    const form = (rich_message: object) =>
      refusal(sandbox, "sendRichMessage", { chat_id: dm.id, rich_message });
    expect(await form({})).toContain("exactly one of blocks, html and markdown");
    expect(await form({ blocks, html: "x" })).toContain("exactly one of blocks, html and markdown");
    expect(sandbox.violations).toEqual([]);
    expect(await form({ html: "x" })).toContain("this stand-in does not do");
    expect(await form({ markdown: "x" })).toContain("this stand-in does not do");
    expect(sandbox.violations).toEqual([
      'the sandbox does not do "html" in a rich message',
      'the sandbox does not do "markdown" in a rich message',
    ]);
  });

  it("is checked against the schema of the Bot API", async () => {
    expect((await sendRich([{ type: "paragraph", words: "x" }])).ok).toBe(false);
    expect(sandbox.violations).toHaveLength(1);
  });

  it("goes out with footnotes that lead nowhere, as on Telegram, and they are noted", async () => {
    const link = (reference_name: string) => ({
      type: "reference_link",
      text: "*",
      reference_name,
    });
    const reference = (name: string) => ({ type: "reference", name, text: "Source" });
    const anchor = { type: "anchor_link", text: "up", anchor_name: "" };
    const lost = { type: "anchor_link", text: "there", anchor_name: "there" };
    const texts = [link("1"), link("2"), reference("1"), reference("1"), anchor, lost];
    expect(await refused([paragraph(texts)])).toBe("done");
    expect(sandbox.violations).toEqual([
      'rich message: the footnote "2" leads nowhere',
      'rich message: the link to the anchor "there" leads nowhere',
      'rich message: two footnotes are named "1"',
    ]);
  });

  it("becomes classic by an edit, and rich again", async () => {
    const { message_id } = (await sendRich([paragraph("rich")])).result as Message;
    const where = { chat_id: dm.id, message_id };
    const entities = [{ type: "bold", offset: 0, length: 7 }];
    const edit = (more: object) => call(sandbox, "editMessageText", { ...where, ...more });
    const classic = (await edit({ text: "classic", entities })).result;
    expect(classic).toMatchObject({ text: "classic", entities, edit_date: expect.any(Number) });
    expect(classic).not.toHaveProperty("rich_message");
    const rich_message = { blocks: [paragraph("rich")] };
    const rich = (await edit({ rich_message })).result;
    expect(rich).toMatchObject({ rich_message });
    expect(rich).not.toHaveProperty("text");
    expect(rich).not.toHaveProperty("entities");
    expect((await edit({ rich_message })).description).toContain("message is not modified");
    expect((await edit({ rich_message, text: "both" })).description).toContain("either text or");
  });

  it("has buttons that can be tapped, in rows and among the words", async () => {
    const inline = { type: "button", button: { text: "more", callback_data: "m", style: "link" } };
    const sent = (await sendRich([paragraph(["Read ", inline]), row(1)])).result as Message;
    await ann.taps(sent, "m");
    await ann.taps(sent, "0");
    await expect(ann.taps(sent, "1")).rejects.toThrow('No button with the data "1"');
    expect((await updates(sandbox)).slice(-2)).toMatchObject([
      { callback_query: { data: "m", message: { message_id: sent.message_id } } },
      { callback_query: { data: "0" } },
    ]);
  });

  it("cannot be quoted in a reply, for it has no text", async () => {
    const { message_id } = (await sendRich([paragraph("rich words")])).result as Message;
    const reply_parameters = { message_id, quote: "rich" };
    await expect(send(sandbox, dm, "As I said", { reply_parameters })).rejects.toThrow(
      "QUOTE_TEXT_INVALID",
    );
  });

  it("can be what an inline result becomes", async () => {
    const { id, ...asked } = await ann.asksInline(dm, "ferry");
    const rich_message = { blocks: [paragraph("It runs hourly.")] };
    const result = {
      type: "article",
      id: "1",
      title: "Ferry",
      input_message_content: { rich_message },
    };
    const given = { inline_query_id: id, results: [result] };
    expect(await refusal(sandbox, "answerInlineQuery", given)).toBe("done");
    const posted = await ann.picks({ id, ...asked }, "1");
    expect(posted).toMatchObject({ via_bot: { id: sandbox.bot.id }, rich_message });
  });
});

function table(columns: number): object {
  const cell = { text: "x", align: "left", valign: "top" };
  return { type: "table", cells: [[{ ...cell, colspan: columns }]] };
}

function row(count: number): object {
  const buttons = Array.from({ length: count }, (_, at) => ({ text: "x", callback_data: `${at}` }));
  return { type: "buttons", buttons };
}

function one(): object {
  return { blocks: [paragraph("x")] };
}

function bold(levels: number): object {
  let text: unknown = "deep";
  for (let level = 0; level < levels; level += 1) text = { type: "bold", text };
  return paragraph(text);
}

function plain(text: unknown): string {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plain).join("");
  return plain((text as { text: unknown }).text);
}
