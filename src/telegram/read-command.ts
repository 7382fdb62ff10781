/** A command at the start of a message. */
export type Command = {
  /** In lower case, without the slash. */
  readonly name: string;
  /** The bot that it names, in lower case: `/ask@pincite_bot`. */
  readonly addressee?: string;
  /** What stands behind it. */
  readonly rest: string;
};

/** Reads `/name` or `/name@bot` followed by blank or nothing; other text is no command. */
export function readCommand(text: string): Command | undefined {
  const match = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,64}))?(?=\s|$)/i.exec(text);
  if (match === null) return undefined;
  const [whole, name = "", addressee] = match;
  return {
    name: name.toLowerCase(),
    ...(addressee !== undefined && { addressee: addressee.toLowerCase() }),
    rest: text.slice(whole.length).trim(),
  };
}
