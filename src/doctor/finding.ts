/** What was found out about one thing that the bot needs. */
export type Finding = {
  /** What was looked at, in a word or two. */
  readonly about: string;
  /** `ill` keeps the bot from working as it is set; `note` is worth knowing; `well` is as it should be. */
  readonly state: "well" | "note" | "ill";
  /** What is so, in a sentence. Holds no token, key or password. */
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string;
};

/** As it should be. */
export function well(about: string, says: string): Finding {
  return { about, state: "well", says };
}

/** Works, but somebody should know of it. */
export function note(about: string, says: string, fix?: string): Finding {
  return { about, state: "note", says, ...(fix === undefined ? {} : { fix }) };
}

/** Does not work. */
export function ill(about: string, says: string, fix: string): Finding {
  return { about, state: "ill", says, fix };
}

/** What sentences of ours tell: first what is so, then what to do, which is `otherwise` where they do not say. */
export function told(
  about: string,
  state: "note" | "ill",
  sentences: string,
  otherwise?: string,
): Finding {
  const [says = "", ...rest] = sentences.split(/(?<=\.) (?=[A-Z])/);
  const fix = rest.join(" ") || otherwise;
  return { about, state, says, ...(fix === undefined ? {} : { fix }) };
}
