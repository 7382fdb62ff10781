import { createHmac, randomBytes } from "node:crypto";
import type { Keyv } from "keyv";
import { createInTurn, type InTurn } from "./in-turn.ts";

/** A name that tells people or chats apart and cannot be led back to them: 32 hexadecimal digits. */
export type Pseudonym = (id: string) => string;

const KEY = "secret:pseudonyms";
const SALT_BYTES = 32;

/**
 * Makes pseudonyms by HMAC-SHA-256 with a salt that is drawn once and kept in the store, so that
 * they are the same after a restart and mean nothing elsewhere.
 *
 * @param inTurn turns among all who use this store, so that two that start at once draw one salt.
 */
export async function createPseudonyms(
  keyv: Pick<Keyv, "get" | "set">,
  inTurn: InTurn = createInTurn(),
): Promise<Pseudonym> {
  const salt = await inTurn(async () => {
    const kept = await keyv.get<string>(KEY);
    if (kept !== undefined) return kept;
    const drawn = randomBytes(SALT_BYTES).toString("hex");
    await keyv.set(KEY, drawn);
    return drawn;
  });
  return remembering((id) => createHmac("sha256", salt).update(id).digest("hex").slice(0, 32));
}

/** As many as are talked with at a time: each is asked for several times in an answer. */
const MOST_REMEMBERED = 1000;

function remembering(made: Pseudonym): Pseudonym {
  const known = new Map<string, string>();
  return (id) => {
    const name = known.get(id) ?? made(id);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(id, name);
    return name;
  };
}
