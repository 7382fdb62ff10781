import {
  ConfigError,
  fitting,
  oneOf,
  optional,
  usually,
  type Values,
  wholeNumber,
} from "./variables.ts";

/** What a process does with updates: receives them, works on them, or both. */
const ROLES = ["all", "receive", "work"] as const;

/** How updates come in and are worked on. */
export type DeliverySettings = {
  /** Where Telegram posts updates, and what it sends along; `undefined`: they are polled. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  /** Where processes share a queue. It may hold a password. */
  readonly redisUrl: string | undefined;
  readonly role: (typeof ROLES)[number];
  /** How many updates are worked on at a time. */
  readonly concurrency: number;
  /** How many messages go out a second, over all chats. */
  readonly messagesPerSecond: number;
};

/** The variables that say it. */
export const deliveryVariables = {
  WEBHOOK_URL: optional(faultOfAddress),
  WEBHOOK_SECRET: optional(
    fitting(
      /^[\w-]{1,256}$/,
      "is no secret that Telegram sends along. Write 1 to 256 of the signs A-Z a-z 0-9 _ -",
    ),
  ),
  REDIS_URL: optional((text) =>
    /^rediss?:\/\/[^/?#]/i.test(text) && URL.canParse(text)
      ? undefined
      : "is no address of Redis. Write one such as redis://localhost:6379, or rediss:// for TLS",
  ),
  ROLE: usually("all", oneOf(ROLES, "role")),
  CONCURRENCY: usually(64, wholeNumber(1, 1000, "updates at a time")),
  MESSAGES_PER_SECOND: usually(30, wholeNumber(1, 1000, "messages a second")),
};

/** What else it depends on. */
type Read = Values<typeof deliveryVariables> & {
  readonly TELEGRAM_BOT_TOKEN?: string | undefined;
  readonly TELEGRAM_API_ROOT?: string | undefined;
  readonly STORE_URL?: string | undefined;
};

/**
 * Puts together what was read.
 *
 * @throws ConfigError that names every variable that does not go with another.
 */
export function deliverySettings(read: Read): DeliverySettings {
  const faults = [...faultsOfWebhook(read), ...faultsOfRole(read)];
  if (faults.length > 0) throw new ConfigError(faults.join("\n"));
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = read;
  return {
    webhook: url === undefined || secret === undefined ? undefined : { url, secret },
    redisUrl: read.REDIS_URL,
    role: read.ROLE,
    concurrency: read.CONCURRENCY,
    messagesPerSecond: read.MESSAGES_PER_SECOND,
  };
}

/** What the web server itself answers at. */
const TAKEN: readonly string[] = ["/healthz", "/readyz", "/metrics"];

function faultOfAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return "is no https address. Write one such as https://bot.example.org/telegram";
  }
  if (url.protocol === "http:" && !isLocal(url)) {
    return "is not encrypted. Write https; http is for servers such as 127.0.0.1 alone";
  }
  if (url.username !== "" || url.password !== "") {
    return "holds a name or a password. Write it without: WEBHOOK_SECRET keeps strangers out";
  }
  if (TAKEN.includes(url.pathname)) {
    return `has a path that is taken. Write another one than ${TAKEN.join(", ")}`;
  }
  return undefined;
}

/** Of this machine or a private network (RFC 1918, RFC 4193), where names have no dot. */
export function isLocal({ hostname }: URL): boolean {
  return (
    /^[^.:]+$/.test(hostname) ||
    /^(?:127|10)(?:\.\d+){3}$/.test(hostname) ||
    /^(?:192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2}$/.test(hostname) ||
    /^\[(?:::1|f[cd][\da-f]{2}:.*)\]$/.test(hostname)
  );
}

/** Those of Telegram's own server (https://core.telegram.org/bots/api#setwebhook); "" is 443. */
const PORTS: readonly string[] = ["", "80", "88", "8443"];

function faultsOfWebhook(read: Read): string[] {
  const { WEBHOOK_URL: address, WEBHOOK_SECRET: secret } = read;
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = read;
  if (address === undefined) return [];
  const url = new URL(address);
  const faults: string[] = [];
  if (secret === undefined) {
    faults.push(
      "WEBHOOK_URL needs WEBHOOK_SECRET. Write 1 to 256 of the signs A-Z a-z 0-9 _ -, such as what `openssl rand -hex 32` prints.",
    );
  }
  if (
    token !== undefined &&
    [token, encodeURIComponent(token)].some((text) => address.includes(text))
  ) {
    faults.push("WEBHOOK_URL holds the bot's token. Write another path; addresses are logged.");
  }
  if (apiRoot === undefined && !isLocal(url) && !PORTS.includes(url.port)) {
    faults.push(
      "WEBHOOK_URL has a port that Telegram does not post to. Use 443, 80, 88 or 8443, or a server of your own in TELEGRAM_API_ROOT.",
    );
  }
  return faults;
}

function faultsOfRole(read: Read): string[] {
  const { ROLE: role, REDIS_URL: redis, TELEGRAM_BOT_TOKEN: token, STORE_URL: store } = read;
  if (role === "all") return [];
  const faults: string[] = [];
  if (redis === undefined) {
    faults.push(`ROLE "${role}" needs REDIS_URL, the queue between who receives and who works.`);
  }
  if (store !== undefined && !/^rediss?:/i.test(store)) {
    faults.push(
      `ROLE "${role}" needs a store that processes share. Leave STORE_URL empty to keep everything in REDIS_URL.`,
    );
  }
  if (token === undefined) {
    faults.push(`ROLE "${role}" needs TELEGRAM_BOT_TOKEN: the sandbox lives in one process.`);
  }
  return faults;
}
