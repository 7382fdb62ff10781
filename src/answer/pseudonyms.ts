import { createHmac, randomBytes } from "node:crypto";
import type { Keyv } from "keyv";

/** A name that tells people or chats apart and cannot be led back to them: 32 hexadecimal digits. */
export type Pseudonym = (id: string) => string;

const KEY = "secret:pseudonyms";
const SALT_BYTES = 32;

/**
 * Makes pseudonyms by HMAC-SHA-256 with a salt that is drawn once and kept in the store, so that
 * they are the same after a restart and mean nothing elsewhere.
 */
export async function createPseudonyms(keyv: Pick<Keyv, "get" | "set">): Promise<Pseudonym> {
  const kept = await keyv.get<string>(KEY);
  const salt = kept ?? randomBytes(SALT_BYTES).toString("hex");
  if (kept === undefined) await keyv.set(KEY, salt);
  return (id) => createHmac("sha256", salt).update(id).digest("hex").slice(0, 32);
}
