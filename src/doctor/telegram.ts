import { Api, GrammyError } from "grammy";
import type { UserFromGetMe, WebhookInfo } from "grammy/types";
import type { Config } from "../config.ts";
import { networkCode } from "../delivery/fate.ts";
import { PollingError } from "../delivery/polling-error.ts";
import { type Finding, ill, note, told, well } from "./finding.ts";

/** How long Telegram may take, in seconds. */
const PATIENCE_SECONDS = 15;
/** A clock may be off by so much (ms). Ages of updates, quiet hours and daily budgets go by it. */
const CLOCK_MS = 30_000;

type Settings = Pick<Config, "telegramToken" | "telegramApiRoot" | "webhook" | "role">;

/** Whether Telegram takes the token, what the bot is allowed there, and how updates come. */
export async function telegram(settings: Settings): Promise<readonly Finding[]> {
  const { telegramToken: token, telegramApiRoot: root } = settings;
  if (token === undefined) {
    return [
      note(
        "telegram",
        "No TELEGRAM_BOT_TOKEN is set, so npm start runs the sandbox.",
        "Get a token from @BotFather and write it into .env.",
      ),
    ];
  }
  const apiRoot = root?.replace(/\/+$/, "");
  const api = new Api(token, {
    timeoutSeconds: PATIENCE_SECONDS,
    ...(apiRoot === undefined ? {} : { apiRoot }),
  });
  try {
    const me = await api.getMe();
    return [...aboutBot(me), ...aboutUpdates(await api.getWebhookInfo(), settings)];
  } catch (error) {
    return [trouble(error)];
  }
}

function aboutBot(me: UserFromGetMe): readonly Finding[] {
  const { username, can_join_groups, can_read_all_group_messages } = me;
  return [
    well("telegram", `The token is @${username}'s.`),
    can_join_groups
      ? well("groups", "The bot may be added to groups.")
      : note("groups", "The bot may not be added to groups.", "/setjoingroups at @BotFather."),
    can_read_all_group_messages
      ? note(
          "privacy mode",
          "Off: Telegram hands the bot every message of its groups, though it needs only what is addressed to it.",
          "/setprivacy at @BotFather, Enable.",
        )
      : well("privacy mode", "On: in groups the bot sees what is addressed to it."),
    me.supports_inline_queries
      ? well("inline mode", "On.")
      : note("inline mode", "Off.", "/setinline at @BotFather, if people shall use it."),
    me.supports_guest_queries === true
      ? well("guest mode", "On.")
      : note("guest mode", "Off.", "Turn it on at @BotFather, if people shall use it."),
  ];
}

function aboutUpdates(
  { url, pending_update_count: pending, last_error_message: error }: WebhookInfo,
  { webhook, role }: Settings,
): readonly Finding[] {
  const waiting = `${pending} updates wait at Telegram.`;
  if (role === "work")
    return [well("updates", `This process takes them from the queue. ${waiting}`)];
  if (webhook === undefined) {
    const set = url ? " A webhook is set there, which the start takes away." : "";
    return [well("updates", `They are polled. ${waiting}${set}`)];
  }
  if (error !== undefined && url === webhook.url) {
    return [
      ill(
        "updates",
        `Telegram's last post to the webhook failed: ${error}. ${waiting}`,
        "See that the address leads to this process's PORT, with a certificate that holds.",
      ),
    ];
  }
  const set = url === webhook.url ? "" : " The webhook is not set yet; the start does that.";
  return [well("updates", `They are posted. ${waiting}${set}`)];
}

function trouble(error: unknown): Finding {
  if (error instanceof GrammyError) {
    const { error_code: code, description } = error;
    if (code === 401 || code === 404) {
      return told("telegram", "ill", new PollingError(code).message);
    }
    return ill("telegram", `Telegram refuses: ${description} (${code}).`, "Try again in a minute.");
  }
  return ill(
    "telegram",
    `Telegram cannot be reached (${networkCode(error) ?? "no answer"}).`,
    "Look at the network, a proxy or firewall, and at TELEGRAM_API_ROOT if it is set.",
  );
}

/**
 * Whether this machine's clock agrees with a server's, by the `date` header of its answer. Half of
 * the time that the answer took is taken for its way back; the header has whole seconds.
 */
export async function clock(
  apiRoot = "https://api.telegram.org",
  now: () => number = Date.now,
): Promise<Finding> {
  const sent = now();
  const date = await dateOf(apiRoot);
  if (date === undefined) {
    return note(
      "clock",
      "Not compared: no server told the time.",
      "Look at what is said of Telegram.",
    );
  }
  const off = Math.round((sent + now()) / 2 - date - 500);
  if (Math.abs(off) < CLOCK_MS) return well("clock", "Agrees with Telegram's.");
  const seconds = Math.round(Math.abs(off) / 1000);
  return ill(
    "clock",
    `It is ${seconds} s ${off > 0 ? "fast" : "slow"}.`,
    "Turn on time synchronisation (timedatectl set-ntp true).",
  );
}

async function dateOf(apiRoot: string): Promise<number | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_SECONDS * 1000);
    const { headers } = await fetch(apiRoot, { method: "HEAD", redirect: "manual", signal });
    const date = Date.parse(headers.get("date") ?? "");
    return Number.isNaN(date) ? undefined : date;
  } catch {
    return undefined;
  }
}
