import { createMemoryPacer } from "../../src/delivery/memory-pacer.ts";
import { pacerContract } from "./pacer-contract.ts";

pacerContract("a pacer in memory", async () => {
  let time = 1_000_000;
  return {
    pacer: createMemoryPacer({ now: () => time }),
    async passes(ms) {
      time += ms;
    },
    async close() {},
  };
});
