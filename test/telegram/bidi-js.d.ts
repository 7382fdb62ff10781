/** What the tests use of bidi-js, which has no types of its own. */
declare module "bidi-js" {
  type Levels = {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly level: number }[];
  };
  type Bidi = {
    getEmbeddingLevels(text: string, direction?: "ltr" | "rtl" | "auto"): Levels;
    getReorderedIndices(text: string, levels: Levels): number[];
  };
  export default function bidiFactory(): Bidi;
}
