import { describe, expect, it } from "vitest";
import { type CpuProfile, costsOf, functionsOf } from "./delivery/profile.ts";
import { deliveryBench } from "./delivery.ts";

describe("the delivery bench", () => {
  it.each([
    [["--only", "speed"], "--only speed is no part. There are: throughput, latency, cold-start"],
    [["--rate", "0"], "--rate 0 is no whole number"],
    [["--chats", "many"], "--chats many is no whole number"],
    [["--colour"], "Unknown option '--colour'"],
  ])("called with %j is a sentence", async (args, sentence) => {
    await expect(deliveryBench(args)).rejects.toThrow(sentence);
  });
});

describe("what a profile says of the time of the CPU", () => {
  const node = (id: number, functionName: string, url = "") => ({
    id,
    callFrame: { functionName, url },
  });
  const profile: CpuProfile = {
    nodes: [
      node(1, "(idle)"),
      node(2, "find", "file:///home/ann/pincite/src/search/search.ts"),
      node(3, "", "file:///home/ann/pincite/src/main.ts"),
      node(4, "_get", "file:///home/ann/pincite/node_modules/@keyv/serialize/src/index.js"),
      node(5, "request", "node:internal/http/client"),
      node(6, "onData", "node:_http_client"),
      node(7, "(garbage collector)"),
      node(8, "writev"),
    ],
    startTime: 1000,
    samples: [2, 1, 2, 3, 4, 5, 6, 7, 8, 2],
    timeDeltas: [10, 500, 40, 10, 10, 10, 10, 10, 10, 10],
  };

  it("is a share for each folder, package and part of Node, of all that was not idle", () => {
    expect(costsOf(profile, 1500, 1610)).toEqual([
      { place: "src/search", share: 0.4 },
      { place: "src", share: 0.1 },
      { place: "node_modules/@keyv/serialize", share: 0.1 },
      { place: "node:http", share: 0.1 },
      { place: "node:_http_client", share: 0.1 },
      { place: "(garbage collector)", share: 0.1 },
      { place: "(built in)", share: 0.1 },
    ]);
  });

  it("names functions too", () => {
    expect(functionsOf(profile, 1500, 1610)[0]).toEqual({
      place: "find src/search",
      share: 0.4,
    });
  });

  it("is nothing of a time that it does not cover", () => {
    expect(() => costsOf(profile, 5000, 6000)).toThrow("nothing of the time");
  });
});
