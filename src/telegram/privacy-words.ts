import type { Texts } from "./texts.ts";

/** What decides about what happens with a question. */
export type Privacy = {
  readonly model: boolean;
  /** Host of the server that makes vectors. */
  readonly embeddings?: string;
  readonly feedback: { readonly keptDays: number };
  /** Whether it is somebody who runs the bot that asks. */
  readonly runs?: boolean;
};

/** What `/privacy` says: of what docs/privacy.md names, as much as holds for this bot. */
export function privacyWords(text: Texts) {
  const kept = (days: number) =>
    [
      text("privacy-feedback"),
      days > 1 ? text("privacy-feedback-days", { days }) : text("privacy-feedback-day"),
      text("privacy-feedback-counts"),
    ].join("\n");
  const ofAnswering = ["privacy-waits", "privacy-shown"];
  const withModel = [
    "privacy-model-goes",
    "privacy-model-keeps",
    ...ofAnswering,
    "privacy-model-counts",
  ];
  const without = (isAlone: boolean) => [
    isAlone ? "privacy-alone" : "privacy-no-model",
    "privacy-keeps",
    ...ofAnswering,
  ];
  return {
    privacy: ({ model, embeddings, feedback, runs = false }: Privacy) =>
      [
        ...(model ? withModel : without(embeddings === undefined)).map((key) => text(key)),
        ...(embeddings === undefined ? [] : [text("privacy-embeddings", { host: embeddings })]),
        kept(feedback.keptDays),
        text("privacy-forget"),
        text("privacy-settings"),
        text("privacy-group-settings"),
        ...(runs ? [text("privacy-runs")] : []),
        text("privacy-encryption"),
      ].join("\n\n"),
  };
}
