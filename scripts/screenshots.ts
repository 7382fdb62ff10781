/**
 * Takes the pictures of the README: the real bot on its sandbox, asked real questions in Chromium.
 *
 *     node --import tsx scripts/screenshots.ts [NAME…]
 */
import { mkdir } from "node:fs/promises";
import pino from "pino";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { readConfig } from "../src/config.ts";
import { startPincite } from "../src/start.ts";

const FOLDER = "docs/images";
const DESK: BrowserContextOptions = { viewport: { width: 1000, height: 960 }, locale: "en-GB" };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 780 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: "en-GB",
};

/** Which pictures to take; all when none is named. */
const wanted = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const config = readConfig({ STORE_URL: "memory:", PORT: "0" });
const pincite = await startPincite(config, { log: pino({ level: "silent" }) });
const address = pincite.page ?? "";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
});
type State = { readonly chats: readonly { readonly id: number }[] };
const { chats } = (await (await fetch(`${address}/sandbox/state`)).json()) as State;
const [direct, group] = chats;
if (direct === undefined || group === undefined) throw new Error("The sandbox has no chats.");

await picture(
  "private",
  { ...DESK, viewport: { width: 1000, height: 1340 } },
  `#chat/${direct.id}`,
  async (page) => {
    await ask(page, "Does it cover people who already finished their service?");
    await ask(page, "How many deputies voted for the bill?");
  },
);
await picture("group", DESK, `#chat/${group.id}`, async (page) => {
  await page.selectOption("#speaker", { label: "Olena" });
  await say(page, "My brother signed a contract there. Can they send him back?");
  await page.selectOption("#speaker", { label: "Marcus" });
  await ask(page, "/ask Is this a law yet?");
});
await picture("phone", PHONE, `#chat/${direct.id}`);
await picture("dark", { ...DESK, colorScheme: "dark" }, `#chat/${direct.id}`);
await picture("russian", PHONE, `#chat/${direct.id}`, async (page) => {
  await say(page, "/lang ru");
  await ask(page, "Кого защищает этот закон от экстрадиции?", "По состоянию на ");
});
await picture("arabic", PHONE, `#chat/${direct.id}`, async (page) => {
  await say(page, "/lang ar");
  await ask(page, "هل أصبح مشروع القانون قانوناً؟", "حتى ");
});

for (const [name, colorScheme] of [
  ["reader", "light"],
  ["reader-dark", "dark"],
] as const) {
  await picture(name, { ...PHONE, colorScheme }, `#chat/${direct.id}`, async (page) => {
    await say(page, "/lang en");
    await ask(page, "Does it cover people who already finished their service?");
    const link = await page.locator('a[href*="/a/"]').last().getAttribute("href");
    await page.goto(link ?? "");
  });
}

await browser.close();
await pincite.stop();

async function picture(
  name: string,
  options: BrowserContextOptions,
  hash: string,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${address}/${hash}`);
  await page.waitForSelector("#box");
  await act(page);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await context.close();
}

/** `date`: how the line that closes an answer begins, in the chat's language. */
async function ask(page: Page, text: string, date = "As of "): Promise<void> {
  const answers = page.locator("#log").getByText(date);
  const before = await answers.count();
  await say(page, text);
  await answers.nth(before).waitFor();
}

async function say(page: Page, text: string): Promise<void> {
  await page.fill("#box", text);
  await page.press("#box", "Enter");
  await page.locator("#box:not(:disabled)").waitFor();
  await page.getByText(text).last().waitFor();
}
