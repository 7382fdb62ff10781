import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { sleep, sleepLightly } from "../../sleep.ts";
import { createDense, type Dense } from "./dense.ts";
import { createEmbed, type EmbeddingsSettings } from "./embeddings-api.ts";

/** Finding by meaning with the server that is set. It is not asked before there are articles. */
export function openDense(
  settings: EmbeddingsSettings,
  { keyv, log }: { readonly keyv: Keyv; readonly log: Logger },
): Dense {
  const embed = createEmbed(settings, sleep);
  return createDense({ embed, model: settings.model, keyv, log, sleep: sleepLightly });
}
