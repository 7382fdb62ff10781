import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Message, UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import type { Serve } from "../web/serve.ts";
import { type CheckParameters, createBotApi } from "./bot-api.ts";
import { type Call, createCallLog } from "./calls.ts";
import { type Channel, createChannel } from "./channel.ts";
import { createCommandBook } from "./command-book.ts";
import { seedDemo } from "./demo.ts";
import { createDrafts, type MessageDraft } from "./drafts.ts";
import { createEvents } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { fileAt } from "./files.ts";
import { createGroup, type Group, type GroupOptions } from "./group.ts";
import { createHttpServer } from "./http.ts";
import { createLimits } from "./limits.ts";
import { createPageApi } from "./page-api.ts";
import { type ChatHandle, createPerson, type Person, type Who } from "./person.ts";
import { createUpdateQueue } from "./update-queue.ts";
import { createWebhook } from "./webhook.ts";
import { chatState, type World } from "./world.ts";

/** How to start a sandbox. Everything has a default. */
export type SandboxOptions = {
  /** By default a random one, so that no web page can guess its way in. */
  readonly token?: string;
  readonly botUsername?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Milliseconds; drives dates, limits and expiry, but not the waiting of a long poll. */
  readonly now?: () => number;
  readonly log?: Logger;
  /** Refuses entities that Telegram would drop or repair silently. On by default. */
  readonly strict?: boolean;
  /** "telegram" (default) answers 429 where Telegram would; "off" is for benches. */
  readonly limits?: "telegram" | "off";
  /** Switches privacy mode off: the bot sees everything in groups. */
  readonly can_read_all_group_messages?: boolean;
  /** Inline mode, which is on by default. */
  readonly supports_inline_queries?: boolean;
  /** Tells the bot which inline result somebody chose. Off by default, as with BotFather. */
  readonly inline_feedback?: boolean;
  /** Guest mode: whoever names the bot calls it into any chat. On by default. */
  readonly supports_guest_queries?: boolean;
  /** Seeds a private chat and a group with a few people, for the page. */
  readonly demo?: boolean;
  readonly checkParameters?: CheckParameters;
  /** Serves the page's files. */
  readonly servePage?: Serve;
  /** How long `nextCall` and the like wait before they fail (ms). */
  readonly patience?: number;
};

/** A running stand-in for Telegram. */
export type Sandbox = {
  /** For grammY's `client.apiRoot`. */
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  person(who: Who): Person;
  group(options: GroupOptions): Group;
  channel(options: { readonly title: string; readonly username?: string }): Channel;
  /**
   * The bot's first successful call of this method (that also `fits`) which was not handed out
   * before, past or to come. Waits for it; fails after `patience`.
   */
  nextCall(method: string, fits?: (call: Call) => boolean): Promise<Call>;
  /** The same for calls that were refused or met a fault before they were done. */
  nextRefusal(method: string): Promise<Call>;
  /** The bot's messages that stand in the chat now, after edits and deletions. */
  sentTo(chat: ChatHandle): readonly Message[];
  /** Every message that stands in the chat now. */
  messagesIn(chat: ChatHandle): readonly Message[];
  /** What the file of a message holds. */
  fileOf(message: Message): Uint8Array | undefined;
  readonly calls: readonly Call[];
  /** Broken rules of the API's schema, and methods that the sandbox does not know. */
  readonly violations: readonly string[];
  /** Drafts that came after the message which ended them; each is among the violations, too. */
  readonly ghosts: readonly MessageDraft[];
  readonly faults: Faults;
  /** Settles as soon as the bot waits in a long `getUpdates`. */
  polled(): Promise<void>;
  /** Updates that the bot has not confirmed. */
  pendingUpdates(): number;
  close(): Promise<void>;
};

/** Starts a stand-in for the Bot API on a local port. Close it when done. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = "127.0.0.1", port = 0, now = Date.now, patience = 10_000 } = options;
  const token = options.token ?? `730000001:${randomBytes(24).toString("base64url")}`;
  const world = createWorld(token, { ...options, patience });
  const log = createCallLog({ patience, kept: options.demo ? 200 : 10_000 });
  const faults = createFaults();
  const limits = options.limits === "off" ? undefined : createLimits({ now });
  const { checkParameters } = options;
  const api = createBotApi({ world, log, limits, checkParameters });
  const servers = [createPageApi(world), ...(options.servePage ? [options.servePage] : [])];
  const server = createHttpServer({
    ...{ token, api, faults, servers, log: options.log },
    fileAt: (path) => fileAt(world, path),
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  if (options.demo) seedDemo(world);
  const shownHost = address.family === "IPv6" ? `[${address.address}]` : address.address;

  return {
    apiRoot: `http://${shownHost}:${address.port}`,
    token,
    bot: world.bot,
    person: (who) => createPerson(world, who),
    group: (group) => createGroup(world, group),
    channel: (channel) => createChannel(world, channel),
    nextCall: (method, fits) => log.next(method, fits),
    nextRefusal: (method) => log.next(`refused ${method}`),
    sentTo: ({ id }) =>
      [...chatState(world, id).messages.values()].filter(({ from }) => from?.id === world.bot.id),
    messagesIn: ({ id }) => [...chatState(world, id).messages.values()],
    fileOf: ({ document }) => world.files.get(document?.file_id ?? ""),
    calls: log.items,
    violations: world.violations,
    ghosts: world.drafts.ghosts,
    faults,
    polled: () => world.updates.polled(),
    pendingUpdates: () => world.updates.pendingCount(),
    async close() {
      world.webhook.clear();
      faults.clear();
      log.close();
      world.drafts.log.close();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createWorld(
  token: string,
  options: SandboxOptions & { readonly patience: number },
): World {
  const { now = Date.now, strict = true, botUsername = "pincite_bot" } = options;
  const bot: UserFromGetMe = {
    id: Number(token.split(":")[0]),
    is_bot: true,
    first_name: "Pincite",
    username: botUsername,
    can_join_groups: true,
    can_read_all_group_messages: options.can_read_all_group_messages ?? false,
    supports_guest_queries: options.supports_guest_queries ?? true,
    supports_inline_queries: options.supports_inline_queries ?? true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
  const updates = createUpdateQueue({ now });
  const events = createEvents();
  const violations: string[] = [];
  return {
    bot,
    now,
    strict,
    users: new Map([[bot.id, bot]]),
    chats: new Map(),
    queries: new Map(),
    inlineQueries: new Map(),
    keptInlineAnswers: new Map(),
    guestQueries: new Map(),
    pairs: new Map(),
    inlineMessages: new Map(),
    inlineFeedback: options.inline_feedback ?? false,
    files: new Map(),
    filePaths: new Map(),
    commands: createCommandBook(),
    updates,
    drafts: createDrafts({ now, events, violations, patience: options.patience }),
    events,
    webhook: createWebhook({ updates, now }),
    violations,
    lastSharedMessageId: 0,
    lastUserId: 1_000_000_000,
    lastGroupId: 4_000_000,
    lastQueryId: 10_000_000_000,
  };
}
