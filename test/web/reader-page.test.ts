import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { parseArticleFile } from "../../src/article/file.ts";
import { type ArticleStore, createArticleStore } from "../../src/article/store.ts";
import { createReading } from "../../src/read.ts";
import { openStore } from "../../src/store/open.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { readerAddress } from "../../src/web/reader/address.ts";
import { startWeb, type Web } from "../../src/web/server.ts";
import { describeInBrowser, sharedBrowser } from "../sandbox/page-browser.ts";
import { overflowing } from "../sandbox/page-probes.ts";

const file = "2026-02-26-state-duma-foreign-fighters.md";
const path = fileURLToPath(new URL(`../../articles/${file}`, import.meta.url));
const shipped = parseArticleFile(file, await readFile(path));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const meta = {
  title: "Harbour Act",
  publisher: "The Quay",
  published: "2026-03-01",
  language: "en",
};
const lines = Array.from(
  { length: 80 },
  (_, at) => `Boat ${at} must moor at the quay by noon. Its master pays ${at} crowns.`,
);
const long = { id: "harbour", meta, text: ["Harbour Act", ...lines].join("\n\n") };
const arabic = {
  id: "arabic",
  meta: { ...meta, title: "قانون الميناء", publisher: "صحيفة المرسى", language: "ar" },
  text: "قانون الميناء\n\nيجب أن ترسو القوارب عند الرصيف قبل الظهر. ويدفع الربان عشرة دنانير.\n\nينفذ هذا القانون من تاريخ نشره.",
};
const hostile = {
  id: "hostile",
  meta: {
    ...meta,
    title: "</title><script>alert(1)</script>",
    publisher: "<img src=/x onerror=alert(2)>",
  },
  text: `<script>alert(3)</script> is what it says. <b onmouseover="alert(4)">Boats</b> moor.\n\n${"verylong".repeat(60)} <iframe src="https://example.org"></iframe>`,
};
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  isMobile: true,
  hasTouch: true,
  locale: "en-GB",
};

describeInBrowser("the reader page in a browser", () => {
  let browser: Browser;
  let web: Web;
  let store: ArticleStore;
  let trouble: string[] = [];

  beforeAll(async () => {
    const { keyv } = await openStore("memory:");
    store = createArticleStore({ keyv });
    for (const source of [shipped, long, arabic, hostile]) await store.put(source);
    const log = pino({ level: "silent" });
    web = await startWeb({ servers: createReading(keyv), port: 0, log, explain: explainError });
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await web?.close(0);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(trouble).toEqual([]);
    trouble = [];
  });

  /** Opens an address; the requests that this takes are listed. */
  async function open(address: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("dialog", (dialog) => trouble.push(dialog.message()));
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text());
    });
    await page.goto(`${web.url}${address}`);
    return { page, requests };
  }

  async function addressOf(id: string, words: string): Promise<string> {
    const { text, version } = (await store.get(id))!;
    const start = text.indexOf(words);
    return readerAddress("", { article: id, version, start, end: start + words.length });
  }

  /** What axe finds against WCAG 2.2 (A and AA) and its own good practices. */
  async function flawsOf(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run({ resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
  }

  it("opens at the mark without a script, in one request, at the width of a phone", async () => {
    const sentence = "Boat 61 must moor at the quay by noon.";
    const betweenTwo = "moor at the quay by noon. Its master pays 61";
    for (const javaScriptEnabled of [false, true]) {
      const { page, requests } = await open("/a/hostile", { ...PHONE, javaScriptEnabled });
      expect(await overflowing(page)).toEqual([]);
      expect(await page.title()).toBe(`${hostile.meta.title} · ${hostile.meta.publisher}`);
      for (const words of [sentence, betweenTwo]) {
        const address = await addressOf("harbour", words);
        await page.goto(`${web.url}${address}`);
        expect(await isInView(page.locator("mark").first())).toBe(true);
        expect(await overflowing(page)).toEqual([]);
        expect(`${requests.splice(0).at(-1)}#${address.split("#")[1]}`).toBe(
          `${web.url}${address}`,
        );
      }
      expect(requests).toEqual([]);
    }
  });

  it("finds its way by the fragment alone, and by the page’s own numbers", async () => {
    const sentence = await addressOf("harbour", "Boat 61 must moor at the quay by noon.");
    const { page } = await open(sentence.replace(/&q=[\d-]+/, ""));
    expect(await page.locator("mark").count()).toBe(0);
    const target = page.locator("span:target");
    expect(await target.evaluate((node) => node.textContent)).toContain("Boat 61 must moor");
    expect(await isInView(target)).toBe(true);
    await page.getByRole("link", { name: "Paragraph 3", exact: true }).click();
    expect(page.url()).toMatch(/#p3$/);
    expect(await isInView(page.locator("#p3"))).toBe(true);

    const others = await addressOf("harbour", "noon. Its master pays 61");
    await page.goto(`${web.url}${others.replace(/&q=[\d-]+/, "")}`);
    await page.locator("mark").first().waitFor();
    expect(page.url()).toBe(`${web.url}${others}`);
    expect(await isInView(page.locator("mark").first())).toBe(true);
  });

  it("wears the colours that Telegram hands over, and scrolls to the mark all the same", async () => {
    const theme = {
      bg_color: "#17212b",
      text_color: "#f5f5f5",
      link_color: "#6ab3f3",
      hint_color: "x;y",
    };
    const handedOver = new URLSearchParams({
      tgWebAppData: "user=1",
      tgWebAppThemeParams: JSON.stringify(theme),
    });
    const address = await addressOf("harbour", "Boat 61 must moor");
    const { page } = await open("/a/arabic", PHONE);
    for (const joint of ["#", `#${address.split("#")[1]}?`, `#${address.split("#")[1]}&`]) {
      await page.goto("about:blank");
      await page.goto(`${web.url}${address.replace(/#.*/, "")}${joint}${handedOver}`);
      expect(await isInView(page.locator("mark"))).toBe(true);
      const colours = await page.locator("html").evaluate((node) => {
        const style = node.ownerDocument.defaultView.getComputedStyle(node);
        return [style.backgroundColor, style.color, style.colorScheme];
      });
      expect(colours).toEqual(["rgb(23, 33, 43)", "rgb(245, 245, 245)", "dark"]);
    }
  });

  it("has nothing for axe to find: light, dark, changed, in Arabic, on paper", async () => {
    const quoted = await addressOf(shipped.id, "served in combat");
    const old = (await store.get(shipped.id))!.version;
    const { article } = await store.put({
      ...shipped,
      text: shipped.text.replace("already concluded", "long since ended"),
    });
    const { page } = await open(quoted, PHONE);
    expect(await page.locator(".note").textContent()).toContain("earlier version");
    expect(await flawsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await flawsOf(page)).toEqual([]);
    await page.goto(`${web.url}/a/${shipped.id}?v=${article.version}&diff=${old}`);
    expect(await page.locator("del").count()).toBe(1);
    expect(await flawsOf(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: "light", media: "print" });
    await page.goto(`${web.url}${quoted}`);
    expect(await flawsOf(page)).toEqual([]);
    expect(await page.locator("nav").isVisible()).toBe(false);
    const mark = page.locator("mark");
    const lines = await mark.evaluate(
      (node) => node.ownerDocument.defaultView.getComputedStyle(node).textDecorationLine,
    );
    expect(lines).toBe("underline");
    await page.context().close();

    const { page: arabicPage } = await open(await addressOf("arabic", "ويدفع الربان"), {
      ...PHONE,
      locale: "ar",
    });
    expect(await flawsOf(arabicPage)).toEqual([]);
    expect(await overflowing(arabicPage)).toEqual([]);
    const number = await arabicPage.locator("#p2 .p").boundingBox();
    const words = await arabicPage.locator("#p2 span").first().boundingBox();
    expect(number!.x).toBeGreaterThan(words!.x);
  });
});

async function isInView(locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox();
  const { height } = locator.page().viewportSize() ?? { height: 0 };
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
