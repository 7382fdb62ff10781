/** Words and the language (BCP 47 tag) that they are in. */
export type Said = { readonly text: string; readonly language: string };
