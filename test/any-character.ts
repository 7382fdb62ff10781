import fc from "fast-check";

/**
 * Any character of Unicode, assigned or not, but no half of one: what fast-check calls `binary`, which
 * takes it a second to list.
 */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
