import type { Keyv } from "keyv";

/** What Keyv writes in a way of its own: strings that begin with a colon, and bytes. */
const MARKED = /[:,[{]":|"type":"Buffer"/;

/**
 * Lets what is plain JSON, as nearly every value is, be written and read as such. What stands in the
 * store is the same to the letter; Keyv's own way goes through it piece by piece.
 */
export function serialiseQuickly(keyv: Keyv): void {
  const { serialize, deserialize } = keyv;
  if (serialize === undefined || deserialize === undefined) return;
  keyv.serialize = (data) => {
    const plain = JSON.stringify(data);
    return MARKED.test(plain) ? serialize(data) : plain;
  };
  keyv.deserialize = (written) =>
    MARKED.test(written) ? deserialize(written) : JSON.parse(written);
}
