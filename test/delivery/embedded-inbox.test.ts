import type { Keyv } from "keyv";
import { pino } from "pino";
import { openEmbeddedInbox } from "../../src/delivery/embedded-inbox.ts";
import { sleep } from "../../src/sleep.ts";
import { entriesOf } from "../../src/store/entries.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { CONCURRENCY, type InboxHarness, inboxContract } from "./inbox-contract.ts";

/** The store of a process, which does nothing more when the process has died. */
function mortal(keyv: Keyv) {
  let isDead = false;
  const proxy = new Proxy(keyv, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => (isDead ? new Promise(() => {}) : value.apply(target, given));
    },
  });
  const die = () => {
    isDead = true;
  };
  return { keyv: proxy, die };
}

async function harnessOn(url: string): Promise<InboxHarness> {
  let time = 1_000_000;
  let store: Store = await openStore(url);
  let die = () => {};

  function openInbox() {
    const life = mortal(store.keyv);
    die = life.die;
    return openEmbeddedInbox({
      keyv: life.keyv,
      concurrency: CONCURRENCY,
      now: () => time,
      sleep,
      log: pino({ level: "silent" }),
      explain: explainError,
    });
  }

  return {
    inbox: await openInbox(),
    async reopen() {
      if (url !== "memory:") {
        await store.close();
        store = await openStore(url);
      }
      return openInbox();
    },
    async reopenAfterDeath() {
      die();
      return openInbox();
    },
    passes(ms) {
      time += ms;
    },
    async kept() {
      const entries: unknown[] = [];
      for await (const entry of entriesOf(store.keyv, "")) entries.push(entry);
      return JSON.stringify(entries);
    },
    close: () => store.close(),
  };
}

inboxContract("an inbox in memory", () => harnessOn("memory:"));
inboxContract("an inbox on the disk", async () => harnessOn(`level:${await temporaryFolder()}`));
