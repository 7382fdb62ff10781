import type { Transformer } from "grammy";
import { networkCode } from "./fate.ts";

/**
 * Tells of every call that Telegram refused, by its code, or that failed on its way, by the system's
 * code (`network` where there is none, as for a broken answer). Install it before the gate, so that it
 * stands between the gate and Telegram: what the gate tries again is told as well. Polling tells of
 * its failures itself.
 */
export function tellFailures(onFailed: (code: number | string) => void): Transformer {
  return async (previous, method, payload, signal) => {
    if (method === "getUpdates") return previous(method, payload, signal);
    try {
      const response = await previous(method, payload, signal);
      if (!response.ok) onFailed(response.error_code);
      return response;
    } catch (error) {
      if (!signal?.aborted) onFailed(networkCode(error) ?? "network");
      throw error;
    }
  };
}
