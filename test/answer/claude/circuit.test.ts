import { describe, expect, it } from "vitest";
import { createCircuit } from "../../../src/answer/claude/circuit.ts";

function aCircuit() {
  const clock = { ms: 0 };
  const circuit = createCircuit(() => clock.ms);
  const fail = (times: number) => {
    for (let time = 0; time < times; time += 1) circuit.failed();
  };
  return { circuit, clock, fail };
}

describe("a circuit", () => {
  it("lets calls through while fewer than five failed within a minute", () => {
    const { circuit, fail } = aCircuit();
    fail(4);
    expect(circuit.allows()).toBe(true);
  });

  it("opens after five failures within a minute", () => {
    const { circuit, fail } = aCircuit();
    fail(5);
    expect(circuit.allows()).toBe(false);
  });

  it("forgets failures older than a minute", () => {
    const { circuit, clock, fail } = aCircuit();
    fail(4);
    clock.ms = 60_000;
    fail(1);
    expect(circuit.allows()).toBe(true);
  });

  it("forgets failures before a success", () => {
    const { circuit, fail } = aCircuit();
    fail(4);
    circuit.succeeded();
    fail(4);
    expect(circuit.allows()).toBe(true);
  });

  it("lets one call through to probe after 30 seconds", () => {
    const { circuit, clock, fail } = aCircuit();
    fail(5);
    clock.ms = 29_999;
    expect(circuit.allows()).toBe(false);
    clock.ms = 30_000;
    expect([circuit.allows(), circuit.allows()]).toEqual([true, false]);
  });

  it("closes when the probe succeeds", () => {
    const { circuit, clock, fail } = aCircuit();
    fail(5);
    clock.ms = 30_000;
    circuit.allows();
    circuit.succeeded();
    expect([circuit.allows(), circuit.allows()]).toEqual([true, true]);
  });

  it("stays open for another 30 seconds when the probe fails", () => {
    const { circuit, clock, fail } = aCircuit();
    fail(5);
    clock.ms = 30_000;
    circuit.allows();
    clock.ms = 35_000;
    circuit.failed();
    clock.ms = 64_999;
    expect(circuit.allows()).toBe(false);
    clock.ms = 65_000;
    expect(circuit.allows()).toBe(true);
  });

  it("probes again when a probe never reports back", () => {
    const { circuit, clock, fail } = aCircuit();
    fail(5);
    clock.ms = 30_000;
    circuit.allows();
    clock.ms = 60_000;
    expect(circuit.allows()).toBe(true);
  });

  it("opens at once for what does not pass by itself", () => {
    const { circuit, clock } = aCircuit();
    circuit.trip();
    expect(circuit.allows()).toBe(false);
    clock.ms = 30_000;
    expect(circuit.allows()).toBe(true);
  });
});
