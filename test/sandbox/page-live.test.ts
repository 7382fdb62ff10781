import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, send, startChecked, updates } from "./call.ts";
import { describeInBrowser, servePage, sharedBrowser, turnTo } from "./page-browser.ts";
import { faintTexts, hasFocus, overflowing } from "./page-probes.ts";

const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } });

describeInBrowser("what the sandbox's page shows while it happens", () => {
  let browser: Browser;
  let page: Page;
  let sandbox: Sandbox;
  let ann: Person;
  let ben: Person;
  let group: Group;
  let complaints: string[];

  beforeAll(async () => {
    browser = await sharedBrowser();
    page = await (await browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    sandbox = await startChecked({ servePage });
  });
  afterAll(async () => {
    await page?.context().close();
    await sandbox?.close();
  });

  beforeEach(async () => {
    complaints = [];
    ann = sandbox.person({ first_name: "Ann" });
    ben = sandbox.person({ first_name: "Ben" });
    await ann.says(ann.privateChat(), "Does the ferry run in winter?");
    group = sandbox.group({ title: "Neighbours", members: [ann, ben], type: "supergroup" });
  });
  afterEach(() => {
    expect(complaints).toEqual([]);
    expect(sandbox.violations).toEqual([]);
  });

  async function open(chat: { readonly id: number }) {
    await turnTo(page, sandbox.apiRoot, chat);
    await page.locator(".message").or(page.locator("#welcome")).first().waitFor();
  }

  async function drafts(text: string, parameters: object = {}) {
    const draft = { chat_id: ann.id, draft_id: 7, text, ...parameters };
    expect(await call(sandbox, "sendMessageDraft", draft)).toMatchObject({ ok: true });
  }

  const draft = () => page.locator("#draft");
  const only = () => page.locator(".message.only-yours");

  it("lets a draft grow in its place, until the message stands there", async () => {
    await open(ann.privateChat());
    await drafts("");
    await draft().getByText("Thinking…").waitFor();
    expect(await page.locator("#status").textContent()).toBe("writing…");
    await drafts("It keeps running.");
    await draft().getByText("It keeps running.", { exact: true }).waitFor();
    const node = await draft().elementHandle();
    const entities = [{ type: "bold", offset: 3, length: 13 }];
    await drafts("It keeps running. Hourly.", { entities });
    await draft().locator(".fresh", { hasText: "Hourly." }).waitFor();
    expect(await draft().locator(".fresh").allTextContents()).toEqual([" Hourly."]);
    expect(await draft().locator("strong").textContent()).toBe("keeps running");
    expect(await draft().evaluate((now, before) => now === before, node)).toBe(true);
    expect(await draft().getByRole("button").count()).toBe(0);
    await send(sandbox, ann.privateChat(), "It keeps running. Hourly. Until March.");
    await page.getByRole("article").filter({ hasText: "Until March." }).waitFor();
    expect(await draft().count()).toBe(0);
    expect(await page.locator("#status").textContent()).toBe("bot");
  });

  it("stops a draft by its button, which the keyboard reaches", async () => {
    await open(ann.privateChat());
    await drafts("It keeps running.", { can_stop: true });
    const stop = draft().getByRole("button", { name: "Stop" });
    await stop.focus();
    await drafts("It keeps running. Hourly.", { can_stop: true });
    await draft().getByText("Hourly.").waitFor();
    expect(await hasFocus(stop)).toBe(true);
    await page.keyboard.press("Enter");
    await draft().waitFor({ state: "detached" });
    expect((await updates(sandbox)).at(-1)?.stopped_message_generation).toMatchObject({
      chat: { id: ann.id },
      draft_id: 7,
    });
  });

  it("shows a draft to whoever opens the page meanwhile, and lets it go after its life", async () => {
    await drafts("It keeps running.");
    await page.clock.install();
    await open(ann.privateChat());
    await draft().getByText("It keeps running.").waitFor();
    await page.clock.runFor(20_000);
    await drafts("It keeps running. Hourly.");
    await draft().getByText("Hourly.").waitFor();
    await page.clock.runFor(20_000);
    expect(await draft().count()).toBe(1);
    await page.clock.runFor(10_001);
    await draft().waitFor({ state: "detached" });
  });

  it("shows an ephemeral message, marked, to the one who tapped, and its buttons work", async () => {
    const answer = await send(
      sandbox,
      group,
      "Until the end of March. [1]",
      keyboard({ text: "[1]", callback_data: "one" }),
    );
    await open(group);
    await page.getByRole("button", { name: "[1]" }).click();
    const { id } = (await tapped())!;
    await sendToAnn(id, "The harbour board voted to keep it.");
    await only().getByText("Only you see this").waitFor();
    await ben.says(group, "Thanks");
    const words = page.getByRole("article").locator(".text");
    await words.filter({ hasText: "Thanks" }).waitFor();
    expect(await words.allTextContents()).toEqual([
      answer.text,
      "The harbour board voted to keep it.",
      "Thanks",
    ]);
    await only().getByRole("button", { name: "After" }).click();
    expect(await tapped()).toMatchObject({ data: "after", message: { ephemeral_message_id: 1 } });
    const where = { chat_id: group.id, receiver_user_id: ann.id, ephemeral_message_id: 1 };
    await call(sandbox, "editEphemeralMessageText", { ...where, text: "The next paragraph." });
    await only().getByText("The next paragraph.").waitFor();
    await page.getByLabel("Speaking as").selectOption("Ben");
    await only().waitFor({ state: "detached" });
    await page.getByLabel("Speaking as").selectOption("Ann");
    await only().waitFor();
    await call(sandbox, "deleteEphemeralMessage", where);
    await only().waitFor({ state: "detached" });
  });

  it("puts an ephemeral message into the place of the one that was tapped", async () => {
    const answer = await send(
      sandbox,
      group,
      "Show my notes",
      keyboard({ text: "Mine", callback_data: "mine" }),
    );
    const { id } = await ann.taps(answer, "mine");
    await sendToAnn(id, "Your notes.", { replace_callback_query_message: true });
    await open(group);
    await only().getByText("Your notes.").waitFor();
    expect(await page.getByText("Show my notes").count()).toBe(1);
    expect(await page.getByRole("log").getByText("Show my notes").count()).toBe(0);
    await page.getByLabel("Speaking as").selectOption("Ben");
    await page.getByRole("log").getByText("Show my notes").waitFor();
  });

  it("names who writes in the group's name, or a channel's", async () => {
    const channel = sandbox.channel({ title: "Harbour news" });
    await group.promotes(ann, ben, { is_anonymous: true });
    await ben.says(group, "Be kind.");
    await group.channelSays(channel, "The ferry is late.");
    await open(group);
    expect(await page.locator(".name").allTextContents()).toEqual(["Neighbours", "Harbour news"]);
  });

  it.each(["light", "dark"] as const)("is legible and fits a phone, in the %s", async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 640 });
    try {
      await ben.says(group, `/ask@${sandbox.bot.username} Until when?`);
      const answer = await send(sandbox, group, "[1]", keyboard({ text: "1", callback_data: "1" }));
      await sendToAnn((await ann.taps(answer, "1")).id, "The harbour board voted to keep it.");
      await open(group);
      await only().waitFor();
      expect(await faintTexts(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
      await open(ann.privateChat());
      await drafts(`It keeps running ${"on and ".repeat(60)}on.`, { can_stop: true });
      await draft().getByRole("button", { name: "Stop" }).waitFor();
      expect(await faintTexts(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
    } finally {
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
      await page.setViewportSize({ width: 1000, height: 700 });
    }
  });

  async function tapped() {
    let last: Awaited<ReturnType<typeof updates>>[number]["callback_query"];
    await expect
      .poll(async () => {
        const list = await updates(sandbox);
        last = list.at(-1)?.callback_query;
        return last !== undefined;
      })
      .toBe(true);
    const { update_id } = (await updates(sandbox)).at(-1)!;
    await updates(sandbox, { offset: update_id + 1 });
    return last;
  }

  function sendToAnn(callback_query_id: string, text: string, how: object = {}) {
    const receiving = { receiver_user_id: ann.id, callback_query_id, ...how };
    return send(sandbox, group, text, {
      ephemeral_message_parameters: receiving,
      ...keyboard({ text: "After", callback_data: "after" }),
    });
  }
});
