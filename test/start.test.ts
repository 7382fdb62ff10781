import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Message } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import { startSandbox } from "../src/sandbox/sandbox.ts";
import { compiled } from "./compiled.ts";
import { startEmbeddings } from "./search/dense/embeddings-server.ts";

const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

/** The program with nothing set but what is given, compiled beforehand: through a compiler it takes longer. */
async function start(settings: Record<string, string>): Promise<ChildProcess> {
  return run([await compiled("src/main.ts")], settings);
}

/** The same as `npm start` runs it. */
function startByNpm(settings: Record<string, string>): ChildProcess {
  return run(["--import", "tsx", "src/main.ts"], settings);
}

function run(program: readonly string[], settings: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env.PATH, TELEGRAM_BOT_TOKEN: "", TELEGRAM_API_ROOT: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  return child;
}

type Line = { readonly msg: string; readonly page?: string };

async function lineThat(child: ChildProcess, fits: (line: Line) => boolean): Promise<Line> {
  if (child.stdout === null) throw new Error("The program's output is not read.");
  for await (const text of createInterface(child.stdout)) {
    const line: Line = JSON.parse(text);
    if (fits(line)) return line;
  }
  throw new Error("The program ended without the line that was waited for.");
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  child.stdout?.resume();
  const [code] = await once(child, "close");
  return { code, said };
}

describe("npm start", () => {
  it("shows a page whose chat gets a cited answer, without token and key", async () => {
    const child = startByNpm({ STORE_URL: "memory:", PORT: "0" });
    const { page } = await lineThat(child, (line) => line.page !== undefined);
    const { chats, people } = (await (await fetch(`${page}/sandbox/state`)).json()) as State;
    const events = await fetch(`${page}/sandbox/events`);
    await fetch(`${page}/sandbox/say`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: page ?? "" },
      body: JSON.stringify({
        chat_id: chats[0]?.id,
        from_id: people[0]?.id,
        text: "Who passed the bill?",
      }),
    });

    const answer = await messageOfTheBot(events);

    expect(answer.text).toContain(
      "Lawmakers in the lower-house State Duma on Thursday passed a bill",
    );
    expect(answer.text).toContain("As of 26 Feb 2026.");
    expect(answer.entities?.map(({ type }) => type)).toContain("expandable_blockquote");
    const link = answer.entities?.find((entity) => entity.type === "text_link");
    expect(link?.url).toMatch(`${page}/a/2026-02-26-state-duma-foreign-fighters?v=`);
    expect(await (await fetch(link?.url ?? "")).text()).toMatch(/<mark[^>]*>Lawmakers /);
    child.kill("SIGTERM");
    expect(await ended(child)).toMatchObject({ code: 0 });
  });

  it("answers on the Bot API server that it is pointed at", async () => {
    const token = "123456:abcdefghijklmnopqrstuvwxyz";
    const sandbox = await startSandbox({ token });
    const ann = sandbox.person({ first_name: "Ann" });
    const child = await start({
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: sandbox.apiRoot,
      STORE_URL: "memory:",
      PUBLIC_URL: "https://bill.example.org",
    });
    child.stdout?.resume();
    await sandbox.polled();
    await ann.says(ann.privateChat(), "Is this a law yet?");
    const { payload } = await sandbox.nextCall("sendMessage");
    expect(payload.text).toContain("before becoming law");
    const links = JSON.stringify([payload.entities, payload.reply_markup]);
    expect(links.match(/https:\/\/bill\.example\.org\/a\/2026-02-26-[^"]+/g)).toHaveLength(2);
    child.kill("SIGTERM");
    await once(child, "exit");
    await sandbox.close();
  });

  it("asks a server of embeddings that is set, waits for it neither to start nor to end, and hides its key", async () => {
    const server = await startEmbeddings({ apiKey: "sk-hunter2" });
    server.next({ status: 401 });
    server.always("silence");
    const child = await start({
      STORE_URL: "memory:",
      PORT: "0",
      EMBEDDINGS_URL: server.url,
      EMBEDDINGS_MODEL: "ngram-3",
      EMBEDDINGS_API_KEY: "sk-hunter2",
    });
    let printed = "";
    child.stdout?.on("data", (chunk) => {
      printed += chunk;
    });
    await lineThat(child, (line) => line.page !== undefined);
    await server.asked(2);
    child.kill("SIGTERM");
    const { code, said } = await ended(child);
    expect(code).toBe(0);
    expect(server.requests[0]?.authorization).toBe("Bearer sk-hunter2");
    expect(printed).toContain("check EMBEDDINGS_API_KEY");
    expect(printed + said).not.toContain("sk-hunter2");
    await server.close();
  });

  it("says which setting is wrong, and ends with 78", async () => {
    const { code, said } = await ended(await start({ PORT: "front door", LOG_LEVEL: "loud" }));
    expect(code).toBe(78);
    expect(said).toContain('PORT "front door" is no port.');
    expect(said).toContain('LOG_LEVEL "loud" is no level.');
  });

  it("says that Telegram does not accept the token, and keeps the token to itself", async () => {
    const sandbox = await startSandbox();
    const token = "999999:wrongwrongwrongwrongwrong";
    const { code, said } = await ended(
      await start({
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_ROOT: sandbox.apiRoot,
        STORE_URL: "memory:",
      }),
    );
    expect(code).toBe(1);
    expect(said).toContain("Telegram does not accept TELEGRAM_BOT_TOKEN");
    expect(said).not.toContain(token);
    await sandbox.close();
  });

  it("says that another copy holds the store", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pincite-start-"));
    const first = await start({ STORE_URL: `level:${folder}`, PORT: "0" });
    await lineThat(first, (line) => line.page !== undefined);
    const { code, said } = await ended(await start({ STORE_URL: `level:${folder}`, PORT: "0" }));
    expect(code).toBe(1);
    expect(said).toContain(folder);
    first.kill("SIGTERM");
    await once(first, "exit");
    await rm(folder, { recursive: true });
  });
});

type State = Readonly<Record<"chats" | "people", readonly { readonly id: number }[]>>;

async function messageOfTheBot(events: Response): Promise<Message> {
  if (events.body === null) throw new Error("The sandbox sent no events.");
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of events.body) {
    text += decoder.decode(chunk, { stream: true });
    for (const [, data] of text.matchAll(/^data: (.+)$/gm)) {
      const event = JSON.parse(data ?? "");
      if (event.type === "message" && event.message.from?.is_bot) return event.message;
    }
  }
  throw new Error("The events ended before the bot spoke.");
}
