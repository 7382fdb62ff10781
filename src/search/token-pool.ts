import { withRoom } from "./growing.ts";

/**
 * Tokens of all texts, one behind the other. Token `t` has the vocabulary id `ids[t]` (-1 for a stop
 * word), is the `spellings[t]`-th spelling of that id, and can be an answer to what `flags[t]` says
 * (`TOKEN_FLAG`). The arrays may be longer than what they hold, and others take their place when
 * they have grown: keep none of them over a change of the index.
 */
export type Tokens = {
  readonly ids: Int32Array;
  readonly spellings: Uint8Array;
  readonly flags: Uint8Array;
};

/** A growing row of tokens, and where in it sentences end. */
export type TokenPool = {
  readonly tokens: Tokens;
  /** Positions of tokens at which sentences end, in order. May be longer than what it holds. */
  readonly ends: Int32Array;
  /** How many tokens there are. */
  readonly length: number;
  /** How many sentences there are. */
  readonly sentences: number;
  push(id: number, spelling: number, flags: number): void;
  endSentence(): void;
};

/** A row of tokens, empty unless what it held before is given. */
export function createTokenPool(
  { ids, spellings, flags }: Tokens = {
    ids: new Int32Array(0),
    spellings: new Uint8Array(0),
    flags: new Uint8Array(0),
  },
  ends: Int32Array = new Int32Array(0),
): TokenPool {
  let tokens: Tokens = { ids, spellings, flags };
  let length = ids.length;
  let sentenceEnds = ends;
  let sentences = ends.length;

  function grow(): void {
    tokens = {
      ids: withRoom(tokens.ids, length + 1),
      spellings: withRoom(tokens.spellings, length + 1),
      flags: withRoom(tokens.flags, length + 1),
    };
  }

  return {
    get tokens() {
      return tokens;
    },
    get ends() {
      return sentenceEnds;
    },
    get length() {
      return length;
    },
    get sentences() {
      return sentences;
    },
    push(id, spelling, flags) {
      if (length === tokens.ids.length) grow();
      tokens.ids[length] = id;
      tokens.spellings[length] = spelling;
      tokens.flags[length] = flags;
      length += 1;
    },
    endSentence() {
      sentenceEnds = withRoom(sentenceEnds, sentences + 1);
      sentenceEnds[sentences] = length;
      sentences += 1;
    },
  };
}
