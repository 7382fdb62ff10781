/**
 * Puts updates and handles them until it is killed: `embedded-inbox.ts STORE_URL FIRST_ID`. Says
 * `put ID` when an update is safe, and `began ID` and `done ID` around each try.
 */
import { writeSync } from "node:fs";
import { pino } from "pino";
import { openEmbeddedInbox } from "../../../src/delivery/embedded-inbox.ts";
import { sleep } from "../../../src/sleep.ts";
import { openStore } from "../../../src/store/open.ts";
import { explainError } from "../../../src/telegram/explain-error.ts";
import { asked } from "../an-update.ts";

const [url = "", firstId = ""] = process.argv.slice(2);
/** At once: what was said before a kill is read after it. */
const say = (words: string) => writeSync(1, `${words}\n`);

const { keyv } = await openStore(url);
const log = pino({ level: "warn" }, pino.destination(2));
const inbox = await openEmbeddedInbox({
  keyv,
  now: Date.now,
  sleep,
  log,
  explain: explainError,
  concurrency: 4,
});
inbox.drain(async ({ update }) => {
  say(`began ${update.update_id}`);
  await new Promise((resolve) => setImmediate(resolve));
  say(`done ${update.update_id}`);
  return { kind: "done" };
});
for (let id = Number(firstId); ; id += 3) {
  await inbox.put([asked(id, id % 7), asked(id + 1, id % 5), asked(id + 2, id % 3)]);
  say(`put ${id}\nput ${id + 1}\nput ${id + 2}`);
}
