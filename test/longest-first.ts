import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those that take longest, in this order: begun late, one of them would run alone at the end. */
const LONGEST = [
  "test/faults/kills.test.ts",
  "test/attacks/attacks.test.ts",
  "test/faults/outage.test.ts",
  "test/faults/redis.test.ts",
  "test/sandbox/page.test.ts",
  "test/answer/vouch/vouch.adversary.test.ts",
  "test/article/store-kill.test.ts",
  "test/start.test.ts",
  "test/delivery/redis-inbox.test.ts",
  "test/telegram/render.property.test.ts",
  "test/delivery/redis-locks.test.ts",
  "test/delivery/redis-line.test.ts",
];

/** The order of files: what takes long comes first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(file));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
