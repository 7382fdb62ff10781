import type { Parameters } from "../parameters.ts";
import type { World } from "../world.ts";

/**
 * One Bot API method: changes the world and returns the `result`, or throws a `TelegramError`.
 * `signal` fires when the caller hangs up.
 */
export type Method = (
  world: World,
  parameters: Parameters,
  signal: AbortSignal,
) => unknown | Promise<unknown>;
