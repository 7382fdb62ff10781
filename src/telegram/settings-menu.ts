import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { LANGUAGES, spokenLanguage } from "./languages.ts";
import { clockOf, NEVER_QUIET, OFFSETS, type QuietHours, zoneOf } from "./quiet-hours.ts";
import type { ChatSettings } from "./settings.ts";
import type { Words } from "./words.ts";

/** What `/settings` shows: all settings, or the choices of one. */
export type View = "all" | "language" | "budget" | "quiet";

/** Whose settings are shown. */
export type MenuOf = "person" | "group" | "topic";

/** What the menu is drawn from. */
export type MenuLook = {
  readonly settings: ChatSettings;
  readonly words: Words;
  readonly of: MenuOf;
  /** US dollars a day that the owner lets a chat cost; `undefined`: as much as it takes. */
  readonly chatBudget: number | undefined;
  /** Whether there is a model that costs anything. */
  readonly model: boolean;
};

/** What a tap on a button of the menu wants. */
export type MenuTap =
  | { readonly kind: "show"; readonly view: View; readonly change?: Partial<ChatSettings> }
  /** Everything as in the group. */
  | { readonly kind: "reset" }
  | { readonly kind: "done" };

type Button = InlineKeyboardButton.CallbackButton;

/** US dollars a day that a group may choose from. */
const BUDGETS: readonly number[] = [0, 0.1, 0.25, 0.5, 1, 2, 5, 10];
/** What "quiet hours" begin with, before anybody has set them. */
const USUAL_NIGHT: QuietHours = { from: 22, until: 7, ahead: 0 };
const DAY_HOURS = 24;
const IN_A_ROW = 3;

/** The message of `/settings`: each setting with what is chosen, or the choices of one of them. */
export function settingsMenu(view: View, look: MenuLook) {
  const { words, of, settings } = look;
  const { menu } = words;
  const lines = { all: [], language: [menu.language(languageOf(look))] };
  const above = {
    ...lines,
    budget: [budgetLine(look)],
    quiet: [quietLine(settings.quietHours, words)],
  }[view];
  const keyboards = { all: overview, language: languages, budget: budgets, quiet: quietHours };
  const markup: InlineKeyboardMarkup = { inline_keyboard: keyboards[view](look) };
  return { text: [menu.of[of], ...above].join("\n\n"), markup };
}

/** Reads the data of a button; `undefined`: it is of no menu. Each says what is to be, not what to turn over. */
export function readMenuTap(data: string): MenuTap | undefined {
  const [prefix, name, value] = data.split(":");
  if (prefix !== "set") return undefined;
  const shows = (view: View, change?: Partial<ChatSettings>): MenuTap => ({
    ...{ kind: "show", view },
    ...(change !== undefined && { change }),
  });
  switch (name) {
    case "all":
      return shows("all");
    case "done":
      return { kind: "done" };
    case "reset":
      return { kind: "reset" };
    case "lang":
      if (value === undefined) return shows("language");
      return shows("all", { language: spokenLanguage(value) });
    case "who":
      return shows("all", { whoMayAsk: value === "admins" ? "admins" : "everyone" });
    case "answers":
      return shows("all", { answers: value === "ephemeral" ? "ephemeral" : "public" });
    case "suggest":
      return shows("all", { suggestions: value === "on" });
    case "render":
      return shows("all", { render: value === "rich" ? "rich" : "classic" });
    case "budget":
      if (value === undefined) return shows("budget");
      return shows("all", { budget: BUDGETS.find((usd) => String(usd) === value) });
    case "quiet":
      if (value === undefined) return shows("quiet");
      return value === "none"
        ? shows("all", { quietHours: NEVER_QUIET })
        : shows("quiet", { quietHours: readNight(value) });
    default:
      return undefined;
  }
}

function overview(look: MenuLook): Button[][] {
  const { settings, words, of, model } = look;
  const { menu } = words;
  const { whoMayAsk, answers, suggestions, render, quietHours: night } = settings;
  const other = {
    whoMayAsk: whoMayAsk === "admins" ? "everyone" : "admins",
    answers: answers === "public" ? "ephemeral" : "public",
    render: render === "classic" ? "rich" : "classic",
  };
  const ofGroups: Button[] = [
    button(menu.whoMayAsk[whoMayAsk], `who:${other.whoMayAsk}`),
    button(menu.answers[answers], `answers:${other.answers}`),
    // What a topic costs is counted with its group.
    ...(model && of === "group" ? [button(budgetLine(look), "budget")] : []),
    button(quietLine(night, words), "quiet"),
  ];
  return [
    button(menu.language(languageOf(look)), "lang"),
    ...(of === "person" ? [] : ofGroups),
    button(menu.suggestions[suggestions ? "on" : "off"], `suggest:${suggestions ? "off" : "on"}`),
    button(menu.render[render], `render:${other.render}`),
    ...(of === "topic" ? [button(menu.asInGroup, "reset")] : []),
    button(menu.done, "done"),
  ].map((one) => [one]);
}

function languages({ words, of }: MenuLook): Button[][] {
  const each = Object.entries(LANGUAGES).map(([tag, name]) => button(name, `lang:${tag}`));
  const none = of === "topic" ? words.menu.asInGroup : words.languageAsInTelegram;
  return [...inRows(each), [button(none, "lang:none")], [back(words)]];
}

function budgets({ words, chatBudget = Infinity }: MenuLook): Button[][] {
  const each = BUDGETS.filter((usd) => usd < chatBudget).map((usd) =>
    button(dollars(usd), `budget:${usd}`),
  );
  return [...inRows(each), [button(words.menu.asOwnerAllows, "budget:none")], [back(words)]];
}

function quietHours({ settings, words }: MenuLook): Button[][] {
  const night = isNight(settings.quietHours) ? settings.quietHours : USUAL_NIGHT;
  const { menu } = words;
  const row = (text: string, earlier: QuietHours, later: QuietHours) => [
    button("−", `quiet:${written(earlier)}`),
    button(text, `quiet:${written(night)}`),
    button("+", `quiet:${written(later)}`),
  ];
  const from = (by: number) => ({ ...night, from: turned(night.from, by) });
  const until = (by: number) => ({ ...night, until: turned(night.until, by) });
  const ahead = (by: number) => ({ ...night, ahead: nextOffset(night.ahead, by) });
  const none = isNight(settings.quietHours) ? [[button(menu.noQuietHours, "quiet:none")]] : [];
  return [
    row(menu.quietFrom(clockOf(night.from)), from(-1), from(1)),
    row(menu.quietUntil(clockOf(night.until)), until(-1), until(1)),
    row(zoneOf(night.ahead), ahead(-1), ahead(1)),
    ...none,
    [back(words)],
  ];
}

function languageOf({ settings, words, of }: MenuLook): string {
  if (settings.language !== undefined) return LANGUAGES[settings.language];
  return of === "topic" ? words.menu.asInGroup : words.languageAsInTelegram;
}

function budgetLine({ settings: { budget }, words, chatBudget = Infinity }: MenuLook): string {
  const isOwn = budget !== undefined && budget < chatBudget;
  return words.menu.budget(isOwn ? dollars(budget) : words.menu.asOwnerAllows);
}

function quietLine(night: QuietHours | undefined, { menu }: Words): string {
  if (!isNight(night)) return menu.quietHoursOff;
  const { from, until, ahead } = night;
  return menu.quietHours(`${clockOf(from)}–${clockOf(until)} ${zoneOf(ahead)}`);
}

/** `22-7-330`: 330 minutes ahead of UTC; `m330`: behind it. */
function written({ from, until, ahead }: QuietHours): string {
  return `${from}-${until}-${ahead < 0 ? "m" : ""}${Math.abs(ahead)}`;
}

function readNight(value: string): QuietHours {
  const [, from, until, behind, minutes] = /^(\d{1,2})-(\d{1,2})-(m?)(\d{1,3})$/.exec(value) ?? [];
  const ahead = Number(minutes) * (behind === "m" ? -1 : 1);
  const isSound = Number(from) < DAY_HOURS && Number(until) < DAY_HOURS && OFFSETS.includes(ahead);
  return isSound ? { from: Number(from), until: Number(until), ahead } : USUAL_NIGHT;
}

function isNight(night: QuietHours | undefined): night is QuietHours {
  return night !== undefined && night.from !== night.until;
}

function turned(hour: number, by: number): number {
  return (hour + by + DAY_HOURS) % DAY_HOURS;
}

function nextOffset(ahead: number, by: number): number {
  const at = OFFSETS.indexOf(ahead) + by;
  return OFFSETS[(at + OFFSETS.length) % OFFSETS.length] ?? 0;
}

function dollars(usd: number): string {
  return usd === 0 || usd >= 1 ? `$${usd}` : `$${usd.toFixed(2)}`;
}

function back({ menu }: Words): Button {
  return button(menu.back, "all");
}

function button(text: string, data: string): Button {
  return { text, callback_data: `set:${data}` };
}

function inRows(buttons: readonly Button[]): Button[][] {
  return buttons.flatMap((_, at) =>
    at % IN_A_ROW === 0 ? [buttons.slice(at, at + IN_A_ROW)] : [],
  );
}
