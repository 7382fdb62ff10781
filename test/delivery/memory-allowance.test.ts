import { createMemoryAllowance } from "../../src/delivery/memory-allowance.ts";
import { allowanceContract } from "./allowance-contract.ts";

allowanceContract("an allowance in memory", async () => {
  let time = 1_000_000;
  return {
    allowance: createMemoryAllowance({ now: () => time }),
    passes(ms) {
      time += ms;
    },
  };
});
