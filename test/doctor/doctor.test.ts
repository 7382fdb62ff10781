import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { doctorCommand } from "../../src/cli/doctor-command.ts";
import type { Environment } from "../../src/config.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { envFile, nodeVersion } from "../../src/doctor/machine.ts";
import { clock } from "../../src/doctor/telegram.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { openStore } from "../../src/store/open.ts";
import { startReplay } from "../claude/replay.ts";
import { called } from "../cli/called.ts";

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

function folder(): string {
  return mkdtempSync(join(tmpdir(), "pincite-doctor-"));
}

async function aBot(): Promise<Environment> {
  const sandbox = await startSandbox();
  open.push(sandbox);
  return { TELEGRAM_BOT_TOKEN: sandbox.token, TELEGRAM_API_ROOT: sandbox.apiRoot };
}

async function found(environment: Environment, ...words: string[]) {
  const { code, out } = await called(doctorCommand, ["--json", ...words], environment);
  const findings: readonly Finding[] = JSON.parse(out);
  return { code, about: (name: string) => findings.filter(({ about }) => about === name) };
}

describe("npm run doctor", () => {
  it("prints a line for each thing, and what to do where it is not well", async () => {
    const { code, out, said } = await called(doctorCommand, [], {
      ...(await aBot()),
      TELEGRAM_BOT_TOKEN: "12345:not-the-token-of-any-bot",
      STORE_URL: `level:${folder()}`,
    });
    expect(out).toMatch(/^✓ node {9}v\d/);
    expect(out).toContain(
      "✗ telegram     Telegram does not accept TELEGRAM_BOT_TOKEN (401).\n               → Take the token from @BotFather again; it may have been revoked.",
    );
    expect(out).toContain("✓ store        It opens, takes a value and gives it back.");
    expect(said).toMatch(/^1 of \d+ must be mended\.$/m);
    expect(code).toBe(1);
  });

  it("names the bot and what BotFather lets it do", async () => {
    const { code, about } = await found({ ...(await aBot()), STORE_URL: "memory:" });
    expect(code).toBe(0);
    expect(about("telegram")[0]?.says).toMatch(/^The token is @\w+'s\.$/);
    for (const name of ["groups", "privacy mode", "inline mode", "guest mode", "updates", "clock"])
      expect(about(name), name).toMatchObject([{ state: "well" }]);
  });

  it("says what is wrong with each setting, and goes on with what does not depend on them", async () => {
    const { code, about } = await found({ PORT: "99999", ROLE: "boss" });
    expect(code).toBe(1);
    expect(about("settings")).toHaveLength(2);
    expect(about("settings")[0]).toMatchObject({
      says: 'PORT "99999" is no port.',
      fix: "Write a number from 0 (any free one) to 65535.",
    });
    expect(about("articles")).toMatchObject([{ state: "well" }]);
  });

  it("leaves a store alone that the running bot holds", async () => {
    const url = `level:${folder()}`;
    open.push(await openStore(url));
    const { code, about } = await found({ STORE_URL: url });
    expect(code).toBe(0);
    expect(about("store")[0]?.says).toContain("the bot is running");
  });

  it("asks Claude's API for the key and the model alone", async () => {
    const replay = await startReplay();
    open.push(replay);
    const claude = { ANTHROPIC_API_KEY: replay.apiKey, ANTHROPIC_BASE_URL: replay.url };
    const good = await found({ ...claude, STORE_URL: "memory:" });
    expect(good.about("claude")[0]?.says).toContain("takes the key and has claude-haiku-5-5");
    const bad = await found({ ...claude, CLAUDE_MODEL: "claude-none", STORE_URL: "memory:" });
    expect(bad.about("claude")).toMatchObject([{ state: "ill" }]);
    const key = await found({ ...claude, ANTHROPIC_API_KEY: "sk-wrong", STORE_URL: "memory:" });
    expect(key.about("claude")[0]).toMatchObject({
      state: "ill",
      says: "The API answers with 401.",
    });
  });

  it("names each file of the folder that is no article", async () => {
    const dir = folder();
    writeFileSync(join(dir, "half.md"), "---\ntitle: Half\n---\n\nWords.\n");
    const { code, about } = await found({ STORE_URL: "memory:" }, "--articles", dir);
    expect(code).toBe(1);
    expect(about("articles").map(({ state }) => state)).toEqual(["ill", "note"]);
    expect(about("articles")[0]?.says).toContain("half.md: publisher:");
  });
});

describe("this machine", () => {
  it("takes Node from 20.19 on", () => {
    const states = ["v18.20.0", "v20.18.9", "v20.19.0", "v24.1.0"].map(
      (version) => nodeVersion(version).state,
    );
    expect(states).toEqual(["ill", "ill", "well", "well"]);
  });

  it("notices that others may read the file with the secrets", async () => {
    const file = join(folder(), ".env");
    writeFileSync(file, "", { mode: 0o644 });
    expect(await envFile(file)).toMatchObject({ state: "note", fix: `chmod 600 ${file}` });
  });

  it("compares its clock with Telegram's", async () => {
    const server = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
    open.push({ close: async () => server.close() });
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await clock(url)).toMatchObject({ state: "well" });
    const late = await clock(url, () => Date.now() - 100_000);
    expect(late).toMatchObject({ state: "ill", fix: expect.stringContaining("timedatectl") });
    expect(late.says).toMatch(/^It is (?:99|100|101) s slow\.$/);
  });
});
