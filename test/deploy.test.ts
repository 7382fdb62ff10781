import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createMetrics } from "../src/web/metrics.ts";

function read(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
}

/** Names of metrics that a text of queries mentions. */
function mentioned(text: string): readonly string[] {
  return [...new Set(text.match(/\b(?:pincite|process|nodejs)_[a-z0-9_]+/g) ?? [])];
}

async function exported(): Promise<readonly string[]> {
  const backlog = async () => ({ updates: 0, oldestMs: 0 });
  const metrics = createMetrics({ backlog, onTrouble: () => {} });
  const names = [...(await metrics.text()).matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return names.flatMap(([, name = "", kind]) =>
    kind === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
}

describe("what is shipped for running it", () => {
  it("asks Prometheus for nothing that the bot does not count", async () => {
    const known = await exported();
    for (const file of ["deploy/alerts.yml", "deploy/grafana.json"]) {
      const names = mentioned(read(file));
      expect(names.length, file).toBeGreaterThan(5);
      expect(
        names.filter((name) => !known.includes(name)),
        file,
      ).toEqual([]);
    }
  });

  it("shows every metric of its own on the dashboard", async () => {
    const shown = mentioned(read("deploy/grafana.json"));
    const own = (await exported()).filter((name) => /^pincite_/.test(name));
    expect(own.filter((name) => !/_(?:sum|count)$/.test(name) && !shown.includes(name))).toEqual(
      [],
    );
  });

  it("explains in .env.example every variable that compose and systemd set", () => {
    const explained = read(".env.example");
    const compose: Compose = parse(read("compose.yaml"), { merge: true });
    const set = Object.values(compose.services).flatMap(({ environment = {} }) =>
      Object.keys(environment),
    );
    const unit = read("deploy/pincite.service").match(/[A-Z_]+(?==level:)/g) ?? [];
    for (const name of [...set, ...unit].filter((name) => name !== "SITE"))
      expect(explained, name).toContain(`\n${name}=`);
  });

  it("keeps secrets and stores out of the image", () => {
    const [first, ...kept] = read(".dockerignore")
      .split("\n")
      .filter((line) => /^[^#]/.test(line));
    expect(first).toBe("*");
    const copied = [...read("Dockerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
      .flatMap(([, names = ""]) => names.split(" "))
      .map((name) => `!${name}`);
    expect(kept.toSorted()).toEqual([...new Set(copied)].toSorted());
  });

  it("runs on the oldest Node that package.json allows and on newer ones", () => {
    const workflow = read(".github/workflows/ci.yml");
    const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
    expect(engines.node).toBe(">=20.19");
    expect(workflow).toContain('node: ["20.19", "22", "24"]');
    expect(workflow).toContain(".ci/run");
  });
});

type Compose = {
  readonly services: Readonly<
    Record<string, { readonly environment?: Readonly<Record<string, string>> }>
  >;
};
