import type { DayFigures } from "./admin/stats.ts";
import { clock, day } from "./day.ts";
import type { Language } from "./languages.ts";
import type { Texts } from "./texts.ts";

/** What `/settings` says, in one language, and who keeps to what was set. */
export function ofSettings(text: Texts) {
  return {
    menu: {
      of: {
        person: text("menu-of-person"),
        group: text("menu-of-group"),
        topic: text("menu-of-topic"),
      },
      language: (choice: string) => text("menu-language", { choice }),
      whoMayAsk: { everyone: text("menu-who-everyone"), admins: text("menu-who-admins") },
      answers: {
        public: text("menu-answers-public"),
        ephemeral: text("menu-answers-ephemeral"),
      },
      suggestions: { on: text("menu-suggestions-on"), off: text("menu-suggestions-off") },
      budget: (amount: string) => text("menu-budget", { amount }),
      asOwnerAllows: text("menu-budget-open"),
      quietHours: (hours: string) => text("menu-quiet", { hours }),
      quietHoursOff: text("menu-quiet-off"),
      quietFrom: (clock: string) => text("menu-quiet-from", { clock }),
      quietUntil: (clock: string) => text("menu-quiet-until", { clock }),
      noQuietHours: text("menu-quiet-none"),
      render: { classic: text("menu-render-classic"), rich: text("menu-render-rich") },
      asInGroup: text("menu-as-in-group"),
      back: text("menu-back"),
      done: text("menu-done"),
    },
    adminsOnly: text("admins-only"),
    onlyAdminsMayAsk: text("only-admins-may-ask"),
    /** `clock`, `zone`: such as `07:00` and `UTC+3`. */
    quietUntil: (clock: string, zone: string) => text("quiet-until", { clock, zone }),
    mutedIn: (group: string) => text("muted-in", { group }),
  };
}

/** What votes and reports are asked for and thanked with, in one language. */
export function ofFeedback(text: Texts) {
  return {
    wrongCitation: text("wrong-citation"),
    /** `vote`: how it looks on its button. */
    voteNoted: (vote: string) => text("vote-noted", { vote }),
    whichCitation: text("which-citation"),
    whatIsWrong: text("what-is-wrong"),
    faults: {
      unsupported: text("fault-unsupported"),
      place: text("fault-place"),
      altered: text("fault-altered"),
      other: text("fault-other"),
    },
    reportNoted: text("report-noted"),
    answerForgotten: text("answer-forgotten"),
    cancel: text("cancel"),
  };
}

/** What those who run the bot are told, in one language. */
export function forAdmins(language: Language, text: Texts) {
  return {
    nothingToExport: text("nothing-to-export"),
    exported: text("exported"),
    stats: {
      title: text("stats-title"),
      day: ({ date, ...figures }: DayFigures) =>
        text("stats-day", { date: day(date, language), ...figures }),
      quietDay: (date: string) => text("stats-quiet-day", { date: day(date, language) }),
      subjects: (subjects: string) => text("stats-subjects", { subjects }),
      noSubjects: text("stats-no-subjects"),
      /** When Telegram last answered, as an ISO time. */
      polled: (at: string) =>
        text("stats-polled", { clock: clock(at, language), date: day(at, language) }),
    },
  };
}
