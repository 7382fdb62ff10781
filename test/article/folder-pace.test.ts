import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPace } from "../../src/article/folder-pace.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

describe("the pace of looks", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  async function aPace() {
    const dir = await temporaryFolder();
    let ahead = 60_000;
    const pace = createPace({ dir, now: () => Date.now() + ahead });
    const look = async (tookMs: number) => {
      const ended = await pace.begin();
      vi.advanceTimersByTime(tookMs);
      ended();
    };
    return { dir, pace, look, settle: (ms: number) => (ahead = ms) };
  }

  it("rests twenty times as long as a look took, and half a second at least", async () => {
    const { pace, look } = await aPace();
    expect(await pace.isDue()).toBe(true);
    for (const [took, rest] of [
      [1, 500],
      [200, 4_000],
    ] as const) {
      await look(took);
      vi.advanceTimersByTime(rest - 1);
      expect(await pace.isDue()).toBe(false);
      vi.advanceTimersByTime(1);
      expect(await pace.isDue()).toBe(true);
    }
  });

  it("does not rest where a file came, went or was renamed, or may have just now", async () => {
    const { dir, pace, look, settle } = await aPace();
    await look(1_000);
    expect(await pace.isDue()).toBe(false);
    await writeFile(join(dir, "one.md"), "It passed.");
    expect(await pace.isDue()).toBe(true);
    await look(1_000);
    await rename(join(dir, "one.md"), join(dir, "two.md"));
    expect(await pace.isDue()).toBe(true);
    await look(1_000);
    await mkdir(join(dir, "more"));
    settle(0);
    await look(1_000);
    expect(await pace.isDue()).toBe(true);
  });
});
