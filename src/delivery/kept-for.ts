const DAY_MS = 24 * 60 * 60 * 1000;

/** How long it is known that an update was handled: Telegram hands one over again for a day at most (ms). */
export const HANDLED_KEPT_MS = 2 * DAY_MS;

/** How long it can be looked up that an update was given up (ms). */
export const DEAD_KEPT_MS = 30 * DAY_MS;
