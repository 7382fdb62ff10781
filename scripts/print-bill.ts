/** Prints the bill that tests of PDF read: `node --import tsx scripts/print-bill.ts`. Needs Chromium. */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = new URL("../test/article/formats/bill/", import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
await page.goto(new URL("bill.html", folder).href);
await page.pdf({
  path: fileURLToPath(new URL("bill.pdf", folder)),
  preferCSSPageSize: true,
  printBackground: true,
});
await browser.close();
