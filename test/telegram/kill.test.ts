import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { checkParameters } from "../sandbox/schema.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const TSX = createRequire(import.meta.url).resolve("tsx");
const SCRIPT = fileURLToPath(new URL("./children/bot.ts", import.meta.url));

let sandbox: Sandbox;
let child: ChildProcess | undefined;
afterEach(async () => {
  await kill();
  await sandbox.close();
  expect(sandbox.violations).toEqual([]);
});

async function kill() {
  if (child === undefined) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  child = undefined;
}

function begin(folder: string) {
  const { apiRoot, token } = sandbox;
  child = spawn(
    process.execPath,
    ["--import", TSX, SCRIPT, apiRoot, token, `level:${folder}/store`],
    { stdio: ["ignore", "inherit", "ignore"] },
  );
}

it("loses no question when it is killed with SIGKILL before and between its answers", {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder();
  sandbox = await startSandbox({ checkParameters, limits: "off", patience: 30_000 });
  const people = Array.from({ length: 12 }, (_, i) =>
    sandbox.person({ first_name: `Person ${i}` }),
  );
  for (const person of people) await person.says(person.privateChat(), "Has Putin signed it?");
  // Each life of the bot gets some answers through; the others hang on their way when it is killed.
  for (const through of [0, 3]) {
    const hanging = people.length - through;
    const fault = sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "hang", when: "before" },
      skip: through,
      times: hanging,
    });
    begin(folder);
    for (let i = 0; i < through; i += 1) await sandbox.nextCall("sendMessage");
    while (fault.hits() < hanging) await new Promise((resolve) => setImmediate(resolve));
    await kill();
  }
  begin(folder);
  while (people.some((person) => sandbox.sentTo(person.privateChat()).length === 0)) {
    await sandbox.nextCall("sendMessage");
  }
  const answers = people.map((person) => sandbox.sentTo(person.privateChat()).length);
  const total = answers.reduce((sum, count) => sum + count, 0);
  // An answer that reached Telegram in the very moment of the kill may stand twice, never less.
  expect(Math.min(...answers)).toBe(1);
  expect(total).toBeLessThanOrEqual(people.length + 3);
});
