import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** A package of the lockfile (https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json). */
type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
};

/** Licences that ask for no more than that their text goes along. MPL-2.0 and CC-BY: for files as they are. */
const FREE = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"],
  ...["BlueOak-1.0.0", "Unlicense", "Zlib", "MPL-2.0", "CC-BY-4.0"],
]);

/**
 * What the lockfile brings in, by licence; fails on a licence that nobody has looked at, and on a
 * package that is not pinned by the hash of its contents.
 *
 *     npm run licences [-- --all]      without --all: what runs, without what only builds and tests
 */
function licences(): void {
  const { values } = parseArgs({ options: { all: { type: "boolean", default: false } } });
  const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
  const packages = Object.entries<Locked>(lock.packages)
    .filter(([path, { dev }]) => path !== "" && (values.all || dev !== true))
    .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ""), ...locked }));

  const found = [...new Set(packages.map(({ license = "none" }) => license))].toSorted();
  for (const licence of found) {
    const some = packages.filter(({ license = "none" }) => license === licence);
    console.log(`${licence} (${some.length})`);
    console.log(`  ${some.map(({ name, version }) => `${name} ${version}`).join(", ")}\n`);
  }
  const faults = packages.flatMap(({ name, license = "none", integrity }) => [
    ...(isFree(license) ? [] : [`${name}: its licence, ${license}, is none that is known here.`]),
    ...(integrity === undefined ? [`${name}: the lockfile has no hash of its contents.`] : []),
  ]);
  for (const fault of faults) console.error(fault);
  console.log(`${packages.length} packages, ${faults.length} of them to be looked at.`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Whether one of the licences to choose from, or all that go together, are free. */
function isFree(licence: string): boolean {
  const bare = licence.replace(/[()]/g, "");
  return bare.split(" OR ").some((choice) => choice.split(" AND ").every((one) => FREE.has(one)));
}

licences();
