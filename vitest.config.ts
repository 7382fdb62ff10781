import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/compiled-folder.ts"],
    setupFiles: ["test/property-seed.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Most of a file's time would go to loading the same modules anew; no test changes one.
    isolate: false,
    maxWorkers: "100%",
  },
});
