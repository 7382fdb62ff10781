import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { describe, it } from "vitest";

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
const { CHROMIUM_PATH } = process.env;
const executablePath = (CHROMIUM_PATH ? [CHROMIUM_PATH] : usualPlaces).find((path) =>
  existsSync(path),
);
const reason = `no browser at ${CHROMIUM_PATH || usualPlaces.join(" or ")}; install Debian's chromium or set CHROMIUM_PATH`;

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

/** Starts the browser, alone with this machine: it calls nobody by itself. */
export function launchBrowser(): Promise<Browser> {
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
