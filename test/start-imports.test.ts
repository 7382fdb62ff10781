import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { describe, expect, it } from "vitest";

/** What a file imports when it is loaded; types, and what it loads later, are not among it. */
function importsOf(file: URL): string[] {
  const statements = readFileSync(file, "utf8").matchAll(
    /^(?:import|export)(?! type\b)(?: [\w\s*{},]+ from)? "([^"]+)";$/gm,
  );
  return Array.from(statements, ([, name = ""]) => name);
}

/** Every file that comes with these, and every package. */
function loadedWith(...files: readonly string[]) {
  const root = new URL("../", import.meta.url);
  const reached = new Set(files.map((file) => new URL(file, root).href));
  const packages = new Set<string>();
  for (const file of reached) {
    for (const name of importsOf(new URL(file))) {
      if (name.startsWith(".")) reached.add(new URL(name, file).href);
      else if (!isBuiltin(name)) packages.add(name);
    }
  }
  const paths = Array.from(reached, (file) => file.slice(root.href.length));
  return { files: paths, packages: [...packages].sort() };
}

describe("what is loaded before updates are asked for", () => {
  const { files, packages } = loadedWith("src/main.ts", "src/store/level.ts");

  it("is what writes the log, keeps updates and talks to Telegram, and no other package", () => {
    expect(packages).toEqual(["classic-level", "grammy", "keyv", "pino"]);
  });

  it("is nothing that answers, counts or finds", () => {
    expect(files).toContain("src/delivery/poll.ts");
    expect(files.filter((file) => /^src\/(?:article|search|sandbox)\//.test(file))).toEqual([]);
    expect(files).not.toContain("src/work.ts");
    expect(files).not.toContain("src/web/metrics.ts");
  });
});
