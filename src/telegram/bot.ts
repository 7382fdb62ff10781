import { Bot } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Keyv } from "keyv";
import { createGate, type GateDeps } from "../delivery/gate.ts";
import { createMemoryPacer } from "../delivery/memory-pacer.ts";
import type { Pacer } from "../delivery/pacer.ts";
import { post } from "../delivery/post.ts";
import { untilStopped } from "../delivery/stopped.ts";
import { tellFailures } from "../delivery/tell-failures.ts";
import { type Sleep, sleepLightly } from "../sleep.ts";
import { admin } from "./admin/admin.ts";
import { exportFile } from "./admin/export-file.ts";
import { createAdmins } from "./admins.ts";
import { admissionTo, onlyAdmitted } from "./admission.ts";
import { createAnswerRecords } from "./answer-records.ts";
import { articles } from "./articles.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import { acknowledgeTaps } from "./buttons.ts";
import { citations } from "./citations.ts";
import { commands } from "./commands.ts";
import { createConfinement } from "./confine.ts";
import { createDelivery, type DeliveryDeps } from "./deliver.ts";
import { explainError } from "./explain-error.ts";
import { feedbackTaps } from "./feedback/taps.ts";
import { rememberExchange } from "./follow-ups.ts";
import { forget } from "./forget.ts";
import { groupChanges } from "./group-changes.ts";
import { groupRules } from "./group-rules.ts";
import { createGuestReplies } from "./guest/guest-replies.ts";
import { guests } from "./guest/guests.ts";
import { hello } from "./hello.ts";
import { makeInert } from "./inert.ts";
import { inlineQueries } from "./inline/inline-queries.ts";
import { atDesk } from "./intake/at-desk.ts";
import { lang } from "./lang.ts";
import { type LimitsParts, limits, waitOf } from "./limits.ts";
import { createGenerations } from "./live/generations.ts";
import { createLive } from "./live/live.ts";
import { stopButton, stopCommand } from "./live/stop.ts";
import { more } from "./more/more.ts";
import { createShownIn } from "./more/shown-in.ts";
import { tellOfMuting } from "./muted.ts";
import { linkToPublisher, linkToReader } from "./passage-link.ts";
import { questions } from "./questions.ts";
import { withReplies } from "./replies.ts";
import { rescue } from "./rescue.ts";
import { createPlainForms } from "./rich/plain-forms.ts";
import { plainText } from "./rich/plain-text.ts";
import { settingsCommand } from "./settings-command.ts";
import { speaking } from "./speaking.ts";
import { suggested } from "./suggested.ts";
import { createSuggest } from "./suggestions.ts";
import { createTold } from "./told.ts";
import { COMMANDS } from "./understand.ts";

/** Longer than any send takes; a request that hangs fails after this many seconds. */
const REQUEST_SECONDS = 60;

/** What a bot is made of. */
export type BotDeps = Pick<
  BotParts,
  | ("answerer" | "store" | "exchanges" | "settings" | "feedback" | "tally" | "log")
  | ("pseudonym" | "forgetting")
> &
  Partial<Pick<BotParts, "deadLetters" | "polledAt" | "desk">> &
  Outbox & {
    readonly token: string;
    /** Another Bot API server than Telegram's own. */
    readonly apiRoot?: string;
    /** What `getMe` says. Without it, call `bot.init()` before the first update. */
    readonly botInfo?: UserFromGetMe;
    /** Remembers for a day which message was answered by which. */
    readonly records: Pick<Keyv, "get" | "set" | "setMany">;
    /** Where people reach the reader page; without it, quotes link to the publisher's. */
    readonly publicUrl?: string;
    /**
     * Whether questions go to a language model; `/privacy` tells people. Without one nothing is put into
     * `exchanges`.
     */
    readonly model?: boolean;
    /** Host of the server that questions go to so that passages are found by meaning; `/privacy` names it. */
    readonly embeddings?: string;
    /** The store, where other processes of the same bot answer as well. */
    readonly shared?: Pick<Keyv, "get" | "set" | "delete">;
    /** US dollars a day that a chat may let the model cost; groups may choose less. */
    readonly chatBudget?: number | undefined;
    /** Ids of those who run the bot: admins of every group, who may use `/export` and `/stats`. */
    readonly adminIds?: readonly number[];
    /** Ids of the chats and people that it answers; without them everybody. */
    readonly allowedChats?: readonly number[] | undefined;
    /** How fast people may ask; without it, as fast as they like. */
    readonly asking?: Pick<LimitsParts, "limits" | "allowance" | "onLimited">;
    readonly sleep: Sleep;
    /** Milliseconds since 1970, UTC; quiet hours go by it. */
    readonly clock?: () => number;
    /** The clock by which answers are shown coming along. */
    readonly preview?: { readonly sleep: Sleep; readonly now: () => number };
  };

/** How what the bot says gets out. */
type Outbox = Pick<GateDeps, "signal" | "onSend" | "onPause" | "onDrop"> &
  Pick<DeliveryDeps, "onUnknown"> & {
    /** Told the code of each call that Telegram refused, or that failed on its way. */
    readonly onFailed?: (code: number | string) => void;
    /** A reply was left out on purpose, since the bot may not write in the chat. */
    readonly onDeclined?: () => void;
    /** Several processes of one bot must share one. Without it, this process paces itself alone. */
    readonly pacer?: Pacer;
    /** Milliseconds, never going back; the clock that `sleep` waits by. */
    readonly now?: () => number;
  };

/**
 * The bot. It does not fetch updates: hand each to `bot.handleUpdate`, which resolves when the reply
 * stands (or a silence is meant), and rejects when Telegram could not be reached (`isOutage`): then
 * hand the update over again later; what was composed is not composed again, and what was sent is not
 * sent twice. `signal` ends what still waits for its turn when the process stops.
 */
export function createBot({ model = false, ...deps }: BotDeps) {
  const { publicUrl } = deps;
  const linkTo = publicUrl === undefined ? linkToPublisher : linkToReader(publicUrl);
  const { token, apiRoot, botInfo, log, sleep, signal, now = () => performance.now() } = deps;
  const bot = new Bot<BotContext>(token, {
    ...(botInfo !== undefined && { botInfo }),
    client: {
      timeoutSeconds: REQUEST_SECONDS,
      fetch: post,
      ...(apiRoot !== undefined && { apiRoot: apiRoot.replace(/\/+$/, "") }),
    },
  });
  const { pacer = createMemoryPacer({ now }) } = deps;
  if (deps.onFailed !== undefined) bot.api.config.use(tellFailures(deps.onFailed));
  const username = () => (bot.isInited() ? bot.botInfo.username : "");
  bot.api.config.use(makeInert({ commands: COMMANDS, username }));
  const { settings, clock = Date.now } = deps;
  const onUpgraded = (from: number, to: number) => {
    settings.move(from, to).catch((error: unknown) => {
      log.error(explainError(error), "a group was upgraded, and its settings stay behind");
    });
  };
  bot.api.config.use(createGate({ ...deps, pacer, now, onUpgraded }));
  const admins = createAdmins({ api: bot.api, everywhere: deps.adminIds, now });
  const told = createTold(deps.records, clock);
  const tell = tellOfMuting({ api: bot.api, settings, told, log });
  const records = createAnswerRecords(deps.records);
  const shownIn = createShownIn(deps.records);
  const onForgotten = (error: unknown) =>
    log.warn(explainError(error), "/more will not know of an answer");
  const delivery = createDelivery({
    api: bot.api,
    records,
    wait: untilStopped(sleep, signal),
    log,
    makeFile: () => exportFile(deps.feedback, deps.store),
    async remember(place, messages, { shows, answers }) {
      if (shows !== undefined) shownIn.note(place, messages, shows).catch(onForgotten);
      if (answers !== undefined) await rememberExchange(place, messages, answers, deps);
    },
    onUnknown: deps.onUnknown,
  });
  const { preview = { sleep: sleepLightly, now: () => performance.now() } } = deps;
  const onTrouble = (error: unknown) =>
    log.warn(explainError(error), "an answer cannot be stopped from another process");
  const shared = model ? deps.shared : undefined;
  const generations = createGenerations({ shared, sleep: preview.sleep, onTrouble });
  const live = createLive({ generations, ...preview, log });
  const { chatBudget } = deps;
  const { adminIds = [], deadLetters = async () => [], polledAt = () => undefined } = deps;
  const parts: BotParts = {
    ...{ ...deps, linkTo, model, live, admins, told, chatBudget, clock },
    ...{ adminIds, deadLetters, polledAt, shownIn },
    plainForms: createPlainForms(deps.records),
    suggest: createSuggest({ ...deps, model, now }),
  };
  const admission = admissionTo(deps.allowedChats, adminIds);
  const limited = deps.asking === undefined ? [] : [limits({ ...parts, ...deps.asking })];
  const wait = deps.asking && waitOf({ ...parts, ...deps.asking });
  const asGuest = { admission, waitOf: wait ?? (async () => 0) };
  const confinement = createConfinement();
  bot.api.config.use(confinement.guard);
  const replies = createGuestReplies({ ...deps, api: bot.api });
  bot.use(
    inlineQueries({ ...parts, ...asGuest, confinement, wait: untilStopped(preview.sleep, signal) }),
    guests({ ...parts, ...asGuest, confinement, replies, sleep: preview.sleep }),
    acknowledgeTaps({ log }),
    rescue({
      log,
      async onDeclined(error, context) {
        deps.onDeclined?.();
        await tell(error, context);
      },
    }),
    stopButton(generations),
    withReplies({ ...parts, delivery, records }),
    speaking(parts),
    onlyAdmitted({ ...parts, admission }),
    groupChanges(parts),
    groupRules(parts),
    ...limited,
    atDesk({ ...parts, records: deps.records }),
    questions(parts),
    more(parts),
    stopCommand(generations),
    forget({ ...parts, sleep, signal }),
    commands(parts),
    admin(parts),
    articles(parts),
    lang(parts),
    settingsCommand(parts),
    citations(parts),
    suggested(parts),
    feedbackTaps(parts),
    plainText({ ...parts, delivery, records }),
    hello(),
  );
  return bot;
}
