import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { startBreakableLine } from "./page-breakable-line.ts";
import { describeInBrowser, servePage, sharedBrowser, turnTo } from "./page-browser.ts";
import {
  faintTexts,
  focused,
  hasFocus,
  hiddenLines,
  overflowing,
  pressable,
  sidesOfLastParagraph,
} from "./page-probes.ts";
import { answer, quoteText, type ScriptedBot, startScriptedBot } from "./page-scripted-bot.ts";

const desktop = { viewport: { width: 1100, height: 800 } };

describeInBrowser("the sandbox's page in a browser", () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let bot: ScriptedBot;
  let ann: Person;
  let ben: Person;
  let group: Group;
  /** Where most tests look at the page: a new one would take longer than the test. */
  let usual: Page;
  let page: Page;
  let complaints: string[];
  let mayAnswer: Promise<void>;

  /** Where most tests are, among people and in chats of their own. */
  let shared: { readonly sandbox: Sandbox; readonly bot: ScriptedBot };

  beforeAll(async () => {
    browser = await sharedBrowser();
    shared = await aSandbox();
    usual = await newPage(desktop, shared.sandbox.apiRoot);
  });

  afterAll(async () => {
    await usual?.context().close();
    await shared?.bot.stop();
    await shared?.sandbox.close();
  });

  beforeEach(() => {
    mayAnswer = Promise.resolve();
    complaints = [];
    ({ sandbox, bot } = shared);
    meet();
  });

  afterEach(async () => {
    await leave();
    if (sandbox !== shared.sandbox) {
      await bot.stop();
      await sandbox.close();
    }
    expect(complaints).toEqual([]);
    expect(sandbox.violations).toEqual([]);
  });

  async function aSandbox() {
    const made = await startSandbox({ servePage, limits: "off" });
    return { sandbox: made, bot: await startScriptedBot(made, () => mayAnswer) };
  }

  function meet() {
    ann = sandbox.person({ first_name: "Ann" });
    ben = sandbox.person({ first_name: "Ben" });
    ann.privateChat();
    group = sandbox.group({ title: "Neighbours", members: [ann, ben], type: "supergroup" });
  }

  /** For what is about all chats that there are. */
  async function moveToOwnSandbox() {
    ({ sandbox, bot } = await aSandbox());
    meet();
  }

  async function newPage(options: BrowserContextOptions, root: string): Promise<Page> {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    const made = await context.newPage();
    made.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        complaints.push(message.text());
    });
    made.on("pageerror", (error) => complaints.push(String(error)));
    made.on("request", (request) => {
      if (new URL(request.url()).origin !== root) complaints.push(`asked for ${request.url()}`);
    });
    return made;
  }

  /** Turns the usual page to a chat, Ann's with the bot unless told. */
  async function open(chat: { readonly id: number } = ann) {
    page = usual;
    await turnTo(page, sandbox.apiRoot, chat);
  }

  /** Loads an address into a page of its own. */
  async function load(path: string, options: BrowserContextOptions, root = sandbox.apiRoot) {
    page = await newPage(options, root);
    await page.goto(root + path);
    await page.locator(".chat").first().or(page.locator("#box")).first().waitFor();
  }

  async function leave() {
    if (page !== usual) await page?.context().close();
    page = usual;
    await page.unrouteAll();
  }

  const box = () => page.getByRole("textbox", { name: "Message" });
  const messages = () => page.getByRole("log").getByRole("article");
  const groupPath = () => `/#chat/${group.id}`;

  async function ask(words: string) {
    await box().fill(words);
    await box().press("Enter");
  }

  async function askAndSeeAnswer(): Promise<Locator> {
    await ask("Does the ferry run in winter?");
    const answered = messages().filter({ hasText: "It keeps running" });
    await answered.waitFor();
    return answered;
  }

  it("draws the bot's answer with every entity on its own words", async () => {
    await open();
    const answered = await askAndSeeAnswer();
    expect(await answered.locator(".text").evaluate((node) => node.textContent)).toBe(answer.text);
    expect(await answered.locator("strong").textContent()).toBe("It keeps running");
    expect(await answered.locator("strong em, em strong").count()).toBe(1);
    expect(await answered.locator("u").textContent()).toBe("March");
    expect(await answered.locator("blockquote").allTextContents()).toEqual([
      quoteText,
      "As of 26 Feb 2026.",
    ]);
    expect(await answered.locator("img").count()).toBe(0);
    expect(await page.getByText("nothing here reaches Telegram").isVisible()).toBe(true);
  });

  it("sends a file, with what is in the box under it", async () => {
    await open();
    await box().fill("Have a look");
    const file = { name: "bill.txt", mimeType: "text/plain", buffer: Buffer.from("A bill") };
    await page.locator("#file").setInputFiles(file);
    const sent = messages().filter({ hasText: "📄 bill.txt · 1 kB" });
    await sent.getByText("Have a look").waitFor();
    expect(await box().inputValue()).toBe("");
    const [message] = sandbox.messagesIn(ann.privateChat());
    expect(Buffer.from(sandbox.fileOf(message!)!).toString()).toBe("A bill");
  });

  it("opens links in a new tab that knows nothing of this one", async () => {
    await open();
    const answered = await askAndSeeAnswer();
    const links = await answered
      .getByRole("link")
      .evaluateAll((all) =>
        all.map((link) => ["href", "target", "rel"].map((name) => link.getAttribute(name))),
      );
    const apart = ["_blank", "noopener noreferrer"];
    expect(links).toEqual([
      ["https://example.org/ferry?a=1#b", ...apart],
      ["http://example.org/read", ...apart],
      ["https://example.org/ferry", ...apart],
    ]);
  });

  it("shows three lines of a long quote, and the whole by keyboard", async () => {
    await open();
    const answered = await askAndSeeAnswer();
    const quote = answered.locator("blockquote.expandable");
    const words = quote.locator(".quote-words");
    const toggle = answered.getByRole("button", { name: "Show the whole quote" });
    await toggle.waitFor();
    expect(await toggle.getAttribute("aria-expanded")).toBe("false");
    expect(await hiddenLines(words)).toBeGreaterThan(0);
    await toggle.focus();
    await page.keyboard.press("Enter");
    const close = answered.getByRole("button", { name: "Show three lines of the quote" });
    expect(await close.getAttribute("aria-expanded")).toBe("true");
    expect(await hiddenLines(words)).toBe(0);
    await page.keyboard.press("Space");
    expect(await hiddenLines(words)).toBeGreaterThan(0);
    await quote.click({ position: { x: 40, y: 20 } });
    expect(await hiddenLines(words)).toBe(0);
  });

  it("offers no button on an expandable quote that fits into three lines", async () => {
    await open();
    await ask("/start");
    await messages().filter({ hasText: "You sent" }).waitFor();
    await sandboxSays("Short.", [{ type: "expandable_blockquote", offset: 0, length: 6 }]);
    const short = messages().filter({ hasText: "Short." });
    await short.waitFor();
    expect(await short.locator(".quote-toggle").isVisible()).toBe(false);
  });

  it("taps a button and shows what the bot says to it", async () => {
    await open();
    const answered = await askAndSeeAnswer();
    await answered.getByRole("button", { name: "👍" }).click();
    await page.getByText("Noted.").waitFor();
    expect(await answered.locator("[aria-busy]").count()).toBe(0);
    await answered.getByRole("button", { name: "Wrong citation?" }).press("Enter");
    const alert = page.getByRole("dialog");
    await alert.getByText("we look into it").waitFor();
    await page.keyboard.press("Enter");
    await alert.waitFor({ state: "hidden" });
  });

  it("lets go of a button whose press the sandbox refuses, and says why", async () => {
    await open();
    const answered = await askAndSeeAnswer();
    await page.route("**/sandbox/tap", (route) =>
      route.fulfill({ status: 400, json: { error: "That button is gone." } }),
    );
    await answered.getByRole("button", { name: "👍" }).click();
    await page.getByRole("alert").getByText("That button is gone.").waitFor();
    expect(await answered.locator("[aria-busy]").count()).toBe(0);
    expect(complaints.splice(0)).toEqual([expect.stringContaining("400")]);
  });

  it("leaves the keyboard on the button when the message around it changes", async () => {
    await open();
    const answered = await askAndSeeAnswer();
    await answered.getByRole("button", { name: "👍" }).focus();
    const message_id = sandbox.sentTo(ann.privateChat()).at(-1)?.message_id;
    const inline_keyboard = [[{ text: "👍 taken", callback_data: "up" }]];
    await callApi("editMessageReplyMarkup", {
      chat_id: ann.id,
      message_id,
      reply_markup: { inline_keyboard },
    });
    const changed = answered.getByRole("button", { name: "👍 taken" });
    await changed.waitFor();
    expect(await hasFocus(changed)).toBe(true);
  });

  it("takes a deleted message away", async () => {
    await open(group);
    const slip = await ben.says(group, "A slip of the tongue");
    await messages().filter({ hasText: "slip" }).waitFor();
    await ben.deletes(slip);
    await messages().filter({ hasText: "slip" }).waitFor({ state: "detached" });
    await page.getByText("Nothing said yet.").waitFor();
  });

  it("says that the bot is typing until it has answered", async () => {
    let answerNow = () => {};
    mayAnswer = new Promise((resolve) => {
      answerNow = resolve;
    });
    await open();
    await ask("Anybody there?");
    await page.locator("#status", { hasText: "typing…" }).waitFor();
    answerNow();
    await messages().filter({ hasText: "It keeps running" }).waitFor();
    expect(await page.locator("#status").textContent()).toBe("bot");
  });

  it("asks back in the group, takes the answer as a reply, and shows who said what", async () => {
    await open(group);
    await page.getByLabel("Speaking as").selectOption("Ben");
    await ask("/ask");
    await page.getByText("Reply to Pincite").waitFor();
    expect(await box().getAttribute("placeholder")).toBe("Your question");
    await page.keyboard.type("And after March?");
    await page.keyboard.press("Enter");
    const echoed = messages().filter({ hasText: "Ben asks: And after March?" });
    await echoed.waitFor();
    expect(await echoed.locator(".name").textContent()).toBe("Pincite");
    expect(await echoed.locator(".reply-words").textContent()).toBe("And after March?");
    expect(await page.getByText("Reply to Pincite").isVisible()).toBe(false);
    const bens = messages().filter({ hasText: "And after March?" }).first();
    expect(await bens.getAttribute("class")).toContain("own");
    await page.getByLabel("Speaking as").selectOption("Ann");
    await page.locator(".message.theirs .name", { hasText: "Ben" }).first().waitFor();
  });

  it("replies to a message that was chosen by keyboard", async () => {
    await open(group);
    await ben.says(group, "Has anybody read the timetable?");
    const asked = messages().filter({ hasText: "timetable" }).first();
    await asked.getByRole("button", { name: "Reply to this message" }).press("Enter");
    expect(await hasFocus(box())).toBe(true);
    await page.keyboard.type("I have");
    await page.keyboard.press("Enter");
    const reply = messages().filter({ hasText: "I have" });
    await reply.locator(".reply-preview", { hasText: "Ben" }).click();
    expect(await hasFocus(asked)).toBe(true);
    expect(sandbox.messagesIn(group).at(-1)?.reply_to_message?.text).toContain("timetable");
  });

  it("edits the last own message with the arrow key, and marks it as edited", async () => {
    await open();
    await askAndSeeAnswer();
    await box().press("ArrowUp");
    expect(await box().inputValue()).toBe("Does the ferry run in winter?");
    await box().fill("Does the ferry run in spring?");
    await box().press("Enter");
    await messages().filter({ hasText: "Now about: Does the ferry run in spring?" }).waitFor();
    const edited = messages().filter({ hasText: "edited" });
    expect(await edited.locator(".text").first().textContent()).toBe(
      "Does the ferry run in spring?",
    );
    expect(await box().inputValue()).toBe("");
    expect(sandbox.messagesIn(ann.privateChat())).toHaveLength(2);
  });

  it("breaks the line with Shift and Enter, and gives up an edit with Escape", async () => {
    await open(group);
    await box().fill("one");
    await box().press("Shift+Enter");
    await page.keyboard.type("two");
    expect(sandbox.messagesIn(group)).toEqual([]);
    await box().press("Enter");
    const said = messages().filter({ hasText: "one" });
    expect(await said.locator(".text").evaluate((node) => node.textContent)).toBe("one\ntwo");
    await box().press("ArrowUp");
    await page.getByText("Edit message").waitFor();
    await box().press("Escape");
    expect(await box().inputValue()).toBe("");
    expect(await page.getByText("Edit message").isVisible()).toBe(false);
  });

  it("offers the bot's commands, and names the bot where it is one of many", async () => {
    await open(group);
    await page.getByRole("button", { name: "Commands" }).press("Enter");
    await page.getByRole("button", { name: "/start Begin here" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await messages()
      .filter({ hasText: `You sent /help@${sandbox.bot.username}` })
      .waitFor();
    await box().fill("/as");
    expect(await page.locator("#commands button").allTextContents()).toEqual([
      "/askAsk a question",
    ]);
    await box().press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await page.locator("#commands").isVisible()).toBe(false);
    expect(await hasFocus(box())).toBe(true);
  });

  it("sends a command that stands in a text when it is pressed", async () => {
    await open();
    const answered = await askAndSeeAnswer();
    await answered.getByRole("button", { name: "/source" }).click();
    await messages().filter({ hasText: "You sent /source" }).waitFor();
  });

  it("keeps hidden words hidden until they are asked for", async () => {
    await open();
    await ask("/start");
    await messages().filter({ hasText: "You sent" }).waitFor();
    await sandboxSays("It was Olga.", [{ type: "spoiler", offset: 7, length: 4 }]);
    const cover = page.getByRole("button", { name: "Hidden text" });
    await cover.press("Enter");
    expect(await cover.count()).toBe(0);
    expect(await page.locator(".spoiler-words[inert]").count()).toBe(0);
  });

  it("opens the demo's private chat first, and its people speak in its group", async () => {
    const demo = await startSandbox({ servePage, demo: true });
    try {
      await load("/", desktop, demo.apiRoot);
      await page.getByRole("heading", { name: "Pincite" }).waitFor();
      await page.getByRole("navigation").getByRole("link").last().click();
      const people = page.getByLabel("Speaking as").getByRole("option");
      await expect.poll(() => people.count()).toBeGreaterThan(1);
      expect(await people.allTextContents()).toContain("You");
    } finally {
      await leave();
      await demo.close();
    }
  });

  it("skips to the box without leaving the chat", async () => {
    await open(group);
    await page.getByRole("link", { name: "Skip to the message box" }).press("Enter");
    expect(await hasFocus(box())).toBe(true);
    expect(await page.locator("#title").textContent()).toBe("Neighbours");
  });

  it("begins an empty chat with the bot's own commands", async () => {
    await open();
    await page.getByText("Nothing said yet.").waitFor();
    await page.getByRole("button", { name: "/help", exact: true }).click();
    await messages().filter({ hasText: "You sent /help" }).waitFor();
    expect(await page.getByText("Nothing said yet.").isVisible()).toBe(false);
  });

  it("counts what comes in a chat that is not open", async () => {
    await open();
    await ben.says(group, "Anybody?");
    await ben.says(group, "Hello?");
    await page.getByRole("link", { name: /Neighbours.*Hello\?.*2 unread/u }).click();
    await messages().filter({ hasText: "Hello?" }).waitFor();
    expect(await page.locator(`a[href="#chat/${group.id}"] .unread`).count()).toBe(0);
    expect(await page.title()).toContain("Neighbours");
  });

  it("keeps the words and says why when the sandbox refuses them", async () => {
    await open();
    await page.route("**/sandbox/say", (route) =>
      route.fulfill({ status: 400, json: { error: "There is no such chat here." } }),
    );
    await ask("Hello?");
    await page.getByRole("alert").getByText("There is no such chat here.").waitFor();
    expect(await box().inputValue()).toBe("Hello?");
    expect(complaints.splice(0)).toEqual([expect.stringContaining("400")]);
  });

  it("comes back after a lost connection with all that was said meanwhile", async () => {
    const line = await startBreakableLine(sandbox.apiRoot);
    try {
      await load(groupPath(), desktop, line.root);
      await page.getByText("Nothing said yet.").waitFor();
      line.cut();
      await page.getByText("Connection lost").waitFor();
      await ben.says(group, "Said while nobody listened");
      line.mend();
      await messages().filter({ hasText: "Said while nobody listened" }).waitFor();
      expect(await page.getByText("Connection lost").isVisible()).toBe(false);
      await ben.says(group, "And heard again");
      await messages().filter({ hasText: "And heard again" }).waitFor();
      // The browser itself writes broken connections down; the page adds nothing to that.
      complaints = complaints.filter((each) => !each.includes("net::ERR_"));
    } finally {
      await leave();
      await line.close();
    }
  });

  it("gives each paragraph the side that its letters ask for", async () => {
    await open(group);
    await ben.says(group, "A long enough first line in English letters\nשלום");
    const said = messages().filter({ hasText: "שלום" });
    await said.waitFor();
    const sides = await sidesOfLastParagraph(said.locator(".text"));
    expect(sides.left).toBeGreaterThan(sides.right);
  });

  it.each([320, 360])(
    "shows one room at a time at %i px, with no sideways scroll",
    async (width) => {
      const phone = { viewport: { width, height: 640 }, hasTouch: true, isMobile: true };
      await moveToOwnSandbox();
      await load("/", phone);
      expect(await page.getByRole("main").isVisible()).toBe(false);
      expect(await overflowing(page)).toEqual([]);
      await page.getByRole("link", { name: /Pincite/u }).tap();
      await askAndSeeAnswer();
      await ask(`https://example.org/${"a".repeat(300)}`);
      await messages().filter({ hasText: "aaaa" }).first().waitFor();
      expect(await page.getByRole("navigation").isVisible()).toBe(false);
      expect(await overflowing(page)).toEqual([]);
      await page.getByRole("button", { name: "Back to the chats" }).tap();
      await page.getByRole("link", { name: /Neighbours/u }).tap();
      await page.getByLabel("Speaking as").waitFor();
      expect(await overflowing(page)).toEqual([]);
    },
  );

  it("lets the keyboard reach everything that can be pressed", async () => {
    await moveToOwnSandbox();
    await load("/", desktop);
    await askAndSeeAnswer();
    const wanted = await pressable(page);
    const reached = new Set<string>();
    await box().blur();
    for (let step = 0; step < wanted.length + 2; step += 1) {
      await page.keyboard.press("Tab");
      reached.add(await focused(page));
    }
    expect(wanted.filter((each) => !reached.has(each))).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has text that stands out, in the %s",
    async (colorScheme) => {
      await load(groupPath(), { ...desktop, colorScheme });
      await ben.says(group, "Has anybody read https://example.org or #ferry?");
      await ask("/ask");
      await page.getByText("Reply to Pincite").waitFor();
      await box().fill("/");
      expect(await faintTexts(page)).toEqual([]);
      await page.goto(`${sandbox.apiRoot}/#chat/${ann.id}`);
      await askAndSeeAnswer();
      await page.locator(".key").first().click();
      await page.getByText("Noted.").waitFor();
      expect(await faintTexts(page)).toEqual([]);
    },
  );

  async function sandboxSays(text: string, entities: typeof answer.entities) {
    await callApi("sendMessage", { chat_id: ann.id, text, entities });
  }

  async function callApi(method: string, parameters: object) {
    const response = await fetch(`${sandbox.apiRoot}/bot${sandbox.token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parameters),
    });
    expect(await response.json()).toMatchObject({ ok: true });
  }
});
