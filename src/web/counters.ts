import { Counter, type Registry } from "prom-client";

/** What makes counters in a registry, with one label at most; each is called to count. */
export function countersIn(registry: Registry) {
  const registers = [registry];
  return {
    count(name: string, help: string) {
      const counted = new Counter({ name, help, registers });
      return (by = 1) => counted.inc(by);
    },
    /** `known`: values that are there from the start, so that their first rise shows as one. */
    countBy(label: string, name: string, help: string, known: readonly string[] = []) {
      const counted = new Counter<string>({ name, help, labelNames: [label], registers });
      const count = (value: string | number, by = 1) => counted.inc({ [label]: value }, by);
      for (const value of known) count(value, 0);
      return count;
    },
  };
}
