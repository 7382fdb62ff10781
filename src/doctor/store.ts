import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { connectRedis } from "../delivery/redis-connection.ts";
import { openStore } from "../store/open.ts";
import { StoreError } from "../store/store-error.ts";
import { type Finding, ill, note, told, well } from "./finding.ts";
import { diskSpace } from "./machine.ts";

const KEY = "ready:";
const KEPT_MS = 60_000;

/** Whether the store opens, takes a value and gives it back. A folder that is missing is not made. */
export async function store(url: string): Promise<readonly Finding[]> {
  const folder = /^level:(.+)$/i.exec(url)?.[1];
  if (folder === undefined) return [await tried(url)];
  if (await isThere(folder)) return [await tried(url), await diskSpace(folder)];
  const above = await nearest(folder);
  return [await mayBeMade(folder, above), await diskSpace(above)];
}

async function tried(url: string): Promise<Finding> {
  const heard: string[] = [];
  try {
    const { keyv, close } = await openStore(url, { onTrouble: (sentence) => heard.push(sentence) });
    try {
      await keyv.set(KEY, true, KEPT_MS);
      const isKept = (await keyv.get(KEY)) === true;
      if (!isKept)
        return ill("store", "It took a value and does not hold it.", "Use another STORE_URL.");
    } finally {
      await close();
    }
    const [warning] = heard;
    if (warning !== undefined) return told("store", "note", warning);
    return /^memory:/i.test(url)
      ? note("store", "memory: keeps nothing when the process ends.", "STORE_URL=level:./data")
      : well("store", "It opens, takes a value and gives it back.");
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.trouble === "held") {
      return note("store", "Another process holds it: the bot is running. Nothing was tried.");
    }
    return told("store", "ill", error.message);
  }
}

/** The Redis that processes share, if there is one: whether it can be reached, and keeps what it is given. */
export async function redis(url: string | undefined): Promise<readonly Finding[]> {
  if (url === undefined) return [];
  const heard: string[] = [];
  try {
    const connection = await connectRedis(url, { onTrouble: (sentence) => heard.push(sentence) });
    await connection.close();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [told("redis", "ill", error.message)];
  }
  if (heard.length === 0) return [well("redis", "It can be reached, and keeps what it is given.")];
  return heard.map((sentence) => told("redis", "note", sentence));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function nearest(path: string): Promise<string> {
  const above = dirname(resolve(path));
  return (await isThere(above)) ? above : nearest(above);
}

async function mayBeMade(folder: string, above: string): Promise<Finding> {
  try {
    await access(above, constants.W_OK | constants.X_OK);
    return well("store", `${folder} is not there yet; the start makes it.`);
  } catch {
    return ill(
      "store",
      `${folder} is not there, and ${above} may not be written.`,
      "Make the folder and give it to the user that runs the bot, or set STORE_URL.",
    );
  }
}
