import type { Stage, StageState } from "../answer/stages/stage.ts";
import { day } from "./day.ts";
import { apart } from "./direction.ts";
import { directionOf, intlTag, type Language } from "./languages.ts";
import type { Texts } from "./texts.ts";

/** What is said of the stages of a bill, in one language. */
export function ofStages(language: Language, text: Texts) {
  const stages: Readonly<Record<Stage, string>> = {
    introduction: text("stage-introduction"),
    "first-reading": text("stage-first-reading"),
    "second-reading": text("stage-second-reading"),
    "third-reading": text("stage-third-reading"),
    "lower-house": text("stage-lower-house"),
    "upper-house": text("stage-upper-house"),
    parliament: text("stage-parliament"),
    signature: text("stage-signature"),
    "entry-into-force": text("stage-entry-into-force"),
  };
  const states: Readonly<Record<StageState, string>> = {
    done: text("state-done"),
    pending: text("state-pending"),
    refused: text("state-refused"),
  };
  const list = new Intl.ListFormat(intlTag(language), { type: "conjunction" });
  return {
    statusLead: text("status-lead"),
    statusMore: text("status-more"),
    /** `weekday`: as a quote names it; `iso`: the day that it was. */
    weekdayWas: (weekday: string, iso: string) =>
      `(${apart(weekday, directionOf(language))} = ${day(iso, language)})`,
    /** How far these stages are. */
    stagesAre: (which: readonly Stage[], state: StageState) =>
      text("stage-of", {
        stages: { ours: list.format(which.map((stage) => stages[stage])) },
        state: { ours: states[state] },
      }),
  };
}
