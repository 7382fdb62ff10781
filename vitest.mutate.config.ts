import { defineConfig } from "vitest/config";

/** The tests of the verifier alone, without the ten thousand cases that take minutes a mutant. */
export default defineConfig({
  test: {
    include: [
      "test/answer/verify*.test.ts",
      "test/answer/vouch/*.test.ts",
      "test/answer/claude/read-reply.test.ts",
    ],
    exclude: ["**/*.adversary.test.ts"],
    testTimeout: 30_000,
  },
});
