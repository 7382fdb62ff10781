import type { ArticleSource } from "../../src/article/store.ts";
import { meta } from "./an-answer.ts";

/** Paragraphs of a report, in the form that the store holds. */
export const paragraphs = [
  "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
  "Lawmakers in the lower-house State Duma on Thursday passed a bill that would shield foreign nationals from being extradited to their home countries.",
  "According to the draft legislation, the new rule would also apply to foreign nationals who have already concluded their military service.",
  "The bill must be passed in the upper-house Federation Council and signed by President Vladimir Putin before becoming law.",
  "Moscow has confirmed the deployment of North Korean soldiers alongside its forces. Thousands of foreigners from other countries are known to have fought.",
  "On Wednesday, Ukraine's Foreign Minister Andrii Sybiha claimed that 1,780 people from African countries are currently fighting in the army.",
  "In 2024, an executive order eased the requirements for obtaining citizenship if a foreign applicant had served in the military.",
];

export const report: ArticleSource = {
  id: "2026-02-26-report",
  meta,
  text: paragraphs.join("\n\n"),
};
