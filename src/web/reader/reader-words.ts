import type { ArticleMeta } from "../../article/article.ts";

/** The page's own words, in the language of whoever reads. The article keeps its own. */
export type ReaderWords = {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** An ISO date as it is written in this language. */
  day(iso: string): string;
  publishedBy(meta: ArticleMeta): string;
  aboutBills(bills: readonly string[]): string;
  sentence(number: number): string;
  paragraph(number: number): string;
  page(number: number): string;
  version(version: string): string;
  readonly openTheArticle: string;
  readonly readTheArticle: string;
  readonly earlierText: string;
  readonly toCurrentText: string;
  readonly notHeld: string;
  readonly versions: string;
  readonly current: string;
  readonly changes: string;
  readonly changesLegend: string;
  readonly checkTheWords: string;
  readonly nothingThere: string;
};
