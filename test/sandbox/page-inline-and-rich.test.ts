import type { Message, Update } from "grammy/types";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { call } from "./call.ts";
import { describeInBrowser, servePage, sharedBrowser } from "./page-browser.ts";
import { faintTexts, focused, hasFocus, overflowing } from "./page-probes.ts";

const paragraph = (text: unknown) => ({ type: "paragraph", text });
const note = (name: string) => ({
  type: "reference_link",
  text: `[${name}]`,
  reference_name: name,
});
const passage =
  "The harbour board voted on Tuesday to keep the old ferry running through the winter, after a petition that 412 people had signed within two weeks.";

/** An answer as the bot may send it, in blocks. */
const blocks = [
  paragraph([{ type: "bold", text: "It keeps running" }, " until the end of March. ", note("1")]),
  {
    type: "blockquote",
    blocks: [paragraph("“hourly until the end of March”")],
    credit: "The Gazette, 26 Feb 2026",
  },
  { type: "details", summary: "The passage", blocks: [paragraph(passage)] },
  {
    type: "list",
    items: [{ blocks: [paragraph("the old ferry")] }, { blocks: [paragraph("the quay")] }],
  },
  { type: "divider" },
  {
    type: "details",
    summary: "Sources",
    blocks: [
      paragraph({
        type: "reference",
        name: "1",
        text: [
          "Old ferry stays, ",
          { type: "url", text: "example.org", url: "https://example.org/ferry" },
        ],
      }),
    ],
  },
  {
    type: "buttons",
    buttons: [
      { text: "Plain text", callback_data: "plain" },
      { text: "Read on", url: "https://example.org/read" },
    ],
  },
];

const article = (id: string, title: string, description: string) => ({
  type: "article",
  id,
  title,
  description,
  input_message_content: { message_text: `“${description}”\n${title}` },
});

describeInBrowser("inline mode, guests and rich messages on the page", () => {
  let browser: Browser;
  let page: Page;
  let sandbox: Sandbox;
  let ann: Person;
  let ben: Person;
  let strangers: Group;
  let theirs: ChatHandle;
  let offset = 0;

  beforeAll(async () => {
    browser = await sharedBrowser();
    const context = await browser.newContext({ locale: "en-GB" });
    page = await context.newPage();
  });
  afterAll(() => page?.context().close());

  beforeEach(async () => {
    offset = 0;
    await page.setViewportSize({ width: 1100, height: 800 });
    sandbox = await startSandbox({ servePage, limits: "off" });
    ann = sandbox.person({ first_name: "Ann" });
    ben = sandbox.person({ first_name: "Ben" });
    ann.privateChat();
    strangers = sandbox.group({
      title: "Neighbours",
      members: [ann, ben],
      type: "supergroup",
      bot_status: "left",
    });
    theirs = ann.chatWith(ben);
  });
  afterEach(async () => {
    await page.goto("about:blank");
    await sandbox.close();
    expect(sandbox.violations).toEqual([]);
  });

  const box = () => page.getByRole("textbox", { name: "Message" });
  const messages = () => page.getByRole("log").getByRole("article");
  const offers = () => page.getByRole("list", { name: "What the bot offers" });
  const open = (chat: ChatHandle) => page.goto(`${sandbox.apiRoot}/#chat/${chat.id}`);

  /** What happens next, as the bot hears it. */
  async function nextUpdate(): Promise<Update> {
    const { result } = await call(sandbox, "getUpdates", { offset, limit: 1, timeout: 10 });
    const [update] = result as Update[];
    if (!update) throw new Error("Nothing happened within ten seconds.");
    offset = update.update_id + 1;
    return update;
  }

  async function answerInline(more: object = {}): Promise<void> {
    const query = (await nextUpdate()).inline_query;
    const results = [
      article("1", "Old ferry stays", "The crossing will run hourly until the end of March."),
      article("2", "Quay to be mended", `${passage} ${passage}`),
    ];
    const given = { inline_query_id: query?.id, results, cache_time: 0, ...more };
    expect(await call(sandbox, "answerInlineQuery", given)).toMatchObject({ ok: true });
  }

  async function sendRich(): Promise<Message> {
    await ann.says(ann.privateChat(), "Does the ferry run?");
    const rich_message = { blocks, skip_entity_detection: true };
    const sent = await call(sandbox, "sendRichMessage", { chat_id: ann.id, rich_message });
    return sent.result as Message;
  }

  it("offers what the bot finds for words behind its name, and posts what is picked", async () => {
    await open(strangers);
    await page.getByText("The bot is not in this chat.").waitFor();
    await box().fill(`@${sandbox.bot.username} ferry`);
    await page.getByText("Asking the bot…").waitFor();
    await answerInline();
    await offers()
      .getByRole("button", { name: /Old ferry stays/u })
      .waitFor();
    expect(await faintTexts(page)).toEqual([]);
    await box().press("ArrowDown");
    expect(await focused(page)).toContain("Old ferry stays");
    await page.keyboard.press("Enter");
    const posted = messages().filter({ hasText: "“The crossing will run hourly" });
    await posted.waitFor();
    expect(await posted.locator(".via").textContent()).toBe(`via @${sandbox.bot.username}`);
    expect(await offers().isVisible()).toBe(false);
    expect(await box().inputValue()).toBe("");
    expect(sandbox.messagesIn(strangers)).toMatchObject([{ from: { id: ann.id } }]);
  });

  it("asks once for words typed in one go, and closes the list with them", async () => {
    const usual = page;
    page = await browser.newPage();
    try {
      await page.clock.install();
      await open(strangers);
      await page.clock.pauseAt(Date.now() + 3_600_000);
      for (const typed of ["", "fer", "ferry"]) {
        await box().fill(`@${sandbox.bot.username} ${typed}`);
        await page.clock.runFor(200);
      }
      await page.clock.runFor(100);
      expect((await nextUpdate()).inline_query?.query).toBe("ferry");
      expect(sandbox.pendingUpdates()).toBe(1);
      await box().fill("ferry");
      expect(await offers().isVisible()).toBe(false);
    } finally {
      await page.close();
      page = usual;
    }
  });

  it("leads from the button above the results to the private chat", async () => {
    await open(strangers);
    await box().fill(`@${sandbox.bot.username} ferry`);
    await answerInline({
      button: { text: "Ask in private", start_parameter: "ferry" },
      results: [],
    });
    await offers().getByRole("button", { name: "Ask in private" }).click();
    await messages().filter({ hasText: "/start ferry" }).waitFor();
    expect(await page.locator("#title").textContent()).toBe("Pincite");
  });

  it("calls the bot as a guest from a chat of two people", async () => {
    await open(theirs);
    await page.getByRole("heading", { name: "Ann and Ben" }).waitFor();
    await box().fill(`Does it run, @${sandbox.bot.username}?`);
    await box().press("Enter");
    const asked = (await nextUpdate()).guest_message;
    expect(asked).toMatchObject({ chat: { id: ben.id }, from: { id: ann.id } });
    const given = {
      guest_query_id: asked?.guest_query_id,
      result: article("1", "Ferry", "Hourly."),
    };
    await call(sandbox, "answerGuestQuery", given);
    const answered = messages().filter({ hasText: "“Hourly.”" });
    await answered.waitFor();
    expect(await answered.locator(".name").textContent()).toBe("Pincite guest");
    expect(await answered.locator(".reply-words").textContent()).toContain("Does it run");
    expect(await faintTexts(page)).toEqual([]);
  });

  it("draws blocks, with the credit of a quote and details that open", async () => {
    await sendRich();
    await open(ann.privateChat());
    const rich = messages().locator(".rich");
    await rich.waitFor();
    expect(await rich.locator("strong").textContent()).toBe("It keeps running");
    expect(await rich.locator("blockquote > p").textContent()).toBe(
      "“hourly until the end of March”",
    );
    expect(await rich.locator(".credit").textContent()).toBe("The Gazette, 26 Feb 2026");
    expect(await rich.getByText("412 people").isVisible()).toBe(false);
    await rich.getByText("The passage").click();
    expect(await rich.getByText("412 people").isVisible()).toBe(true);
    expect(await rich.locator("li").allTextContents()).toEqual(["•the old ferry", "•the quay"]);
    expect(await page.locator(".chat-newest").first().textContent()).toContain("It keeps running");
    expect(await faintTexts(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowing(page)).toEqual([]);
  });

  it("leads from a footnote to its words and back", async () => {
    await sendRich();
    await open(ann.privateChat());
    const sign = page.getByRole("button", { name: "Footnote [1]" });
    const words = page.locator(".reference");
    await sign.waitFor();
    expect(await words.isVisible()).toBe(false);
    await sign.press("Enter");
    expect(await words.isVisible()).toBe(true);
    expect(await hasFocus(words)).toBe(true);
    await words.getByRole("button", { name: "Back to the text" }).click();
    expect(await hasFocus(sign)).toBe(true);
  });

  it("presses the buttons of a rich message, which may turn it into plain text", async () => {
    const { message_id } = await sendRich();
    await open(ann.privateChat());
    await nextUpdate();
    await page.getByRole("button", { name: "Plain text" }).click();
    const tapped = (await nextUpdate()).callback_query;
    expect(tapped).toMatchObject({ data: "plain", message: { message_id } });
    await call(sandbox, "answerCallbackQuery", { callback_query_id: tapped?.id });
    const plain = { chat_id: ann.id, message_id, text: "It keeps running until March." };
    await call(sandbox, "editMessageText", plain);
    await messages().filter({ hasText: "until March." }).waitFor();
    expect(await page.locator(".rich").count()).toBe(0);
    const link = page.getByRole("link", { name: "Read on" });
    expect(await link.count()).toBe(0);
  });
});
