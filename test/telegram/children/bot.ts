import { pino } from "pino";
import { createExchanges } from "../../../src/answer/exchanges.ts";
import { createAttempt } from "../../../src/delivery/attempt.ts";
import { openEmbeddedInbox } from "../../../src/delivery/embedded-inbox.ts";
import { isOutage } from "../../../src/delivery/fate.ts";
import { createPolling } from "../../../src/delivery/poll.ts";
import { sleep } from "../../../src/sleep.ts";
import { openStore } from "../../../src/store/open.ts";
import { ALLOWED_UPDATES, createBot } from "../../../src/telegram/bot.ts";
import { explainError } from "../../../src/telegram/explain-error.ts";
import { giveUp } from "../../../src/telegram/give-up.ts";
import { anAnswerer } from "../an-answerer.ts";
import { anArticleStore, bill } from "../an-article-store.ts";

/** A bot as a process of its own, to be killed: `bot.ts API_ROOT TOKEN STORE_URL`. */
const [apiRoot = "", token = "", storeUrl = ""] = process.argv.slice(2);
const log = pino({ level: "warn" }, pino.destination(2));
const store = await anArticleStore(bill);
const { keyv: records } = await openStore(storeUrl);
const answerer = anAnswerer(store);
const exchanges = createExchanges({ keyv: records });
const bot = createBot({ token, apiRoot, answerer, store, records, exchanges, log, sleep });
await bot.init();
const common = { log, explain: explainError, sleep, now: Date.now };
const inbox = await openEmbeddedInbox({ ...common, keyv: records });
const handle = bot.handleUpdate.bind(bot);
inbox.drain(createAttempt({ ...common, handle, giveUp: giveUp(bot.api), isOutage }));
const { api } = bot;
await createPolling({ ...common, api, inbox, allowedUpdates: ALLOWED_UPDATES }).start();
