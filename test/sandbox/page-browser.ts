import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { describe, it } from "vitest";
import { createPage } from "../../src/sandbox/serve-page.ts";

/** The one without windows comes first: the same browser takes half of the time then. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
];
const { CHROMIUM_PATH } = process.env;
const executablePath = (CHROMIUM_PATH ? [CHROMIUM_PATH] : usualPlaces).find((path) =>
  existsSync(path),
);
const reason = `no browser at ${CHROMIUM_PATH || usualPlaces.join(" or ")}; install Debian's chromium-headless-shell or set CHROMIUM_PATH`;

/**
 * A suite that needs a browser. Where there is none it is skipped and says why; in CI, where
 * `CI=true`, it fails instead.
 */
export function describeInBrowser(name: string, suite: () => void): void {
  if (executablePath !== undefined) {
    describe(name, suite);
  } else if (process.env.CI === "true") {
    describe(name, () => {
      it("has a browser to run in", () => {
        throw new Error(`CI must run the browser tests, but there is ${reason}.`);
      });
    });
  } else {
    process.stderr.write(`SKIPPED ${name}: ${reason}.\n`);
    describe.skip(`${name} (skipped: ${reason})`, suite);
  }
}

let running: Promise<Browser> | undefined;

/**
 * The browser that all suites of a worker share, since to start one takes longer than most of their
 * tests. It ends with the worker; a suite closes the contexts that it opened.
 */
export function sharedBrowser(): Promise<Browser> {
  running ??= launch();
  return running;
}

/** Alone with this machine: it calls nobody by itself. */
function launch(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The sandbox's page, bundled once for all suites of a worker. */
export const servePage = createPage();

/** Opens a chat of the sandbox at `root`. In a page that is of this sandbox already that is quicker. */
export async function turnTo(page: Page, root: string, chat: { readonly id: number }) {
  const isOfRoot = page.url().startsWith(`${root}/`);
  await page.goto(`${root}/#chat/${chat.id}`);
  // A new address behind the # loads nothing, and the page does not know of people who came since.
  if (isOfRoot) await page.reload();
  await page
    .locator(`#chats a[href="#chat/${chat.id}"][aria-current]`)
    .waitFor({ state: "attached" });
}
