/** What V8 writes with `--cpu-prof`: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/ */
export type CpuProfile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** µs of the system's steady clock, which `process.hrtime` reads too. */
  readonly startTime: number;
  /** Which node each sample met. */
  readonly samples: readonly number[];
  /** µs between one sample and the one before. */
  readonly timeDeltas: readonly number[];
};

/** Time of the CPU by place, as shares of all that was not idle, largest first. */
export type Costs = readonly { readonly place: string; readonly share: number }[];

/** What was spent from `from` to `to` (µs of the steady clock), by folder, package or part of Node. */
export function costsOf(profile: CpuProfile, from: number, to: number): Costs {
  const placeOf = new Map(
    profile.nodes.map(({ id, callFrame: { url, functionName } }) => [
      id,
      placeNamed(url, functionName),
    ]),
  );
  return shares(profile, from, to, (id) => placeOf.get(id) ?? "(program)");
}

/** The same by function. */
export function functionsOf(profile: CpuProfile, from: number, to: number): Costs {
  const nameOf = new Map(
    profile.nodes.map(({ id, callFrame: { url, functionName } }) => [
      id,
      `${functionName || "(anonymous)"} ${placeNamed(url, functionName)}`,
    ]),
  );
  return shares(profile, from, to, (id) => nameOf.get(id) ?? "(program)");
}

function shares(
  { startTime, samples, timeDeltas }: CpuProfile,
  from: number,
  to: number,
  nameOf: (node: number) => string,
): Costs {
  const spent = new Map<string, number>();
  let at = startTime;
  let all = 0;
  for (const [i, node] of samples.entries()) {
    const took = timeDeltas[i] ?? 0;
    at += took;
    const name = nameOf(node);
    if (at < from || at > to || name.startsWith("(idle)")) continue;
    spent.set(name, (spent.get(name) ?? 0) + took);
    all += took;
  }
  if (all === 0) throw new Error("The profile has nothing of the time that was measured.");
  return [...spent]
    .map(([place, µs]) => ({ place, share: µs / all }))
    .sort((a, b) => b.share - a.share);
}

/** `src/search`, `node_modules/grammy`, `node:internal/http`, or what V8 calls it, such as `(garbage collector)`. */
function placeNamed(url: string, functionName: string): string {
  const [, named] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (named !== undefined) return `node_modules/${named}`;
  const [, ours] = /\/(src(?:\/[^/]+(?=\/))?)/.exec(url) ?? [];
  if (ours !== undefined) return ours;
  if (url.startsWith("node:")) return url.replace(/^node:(?:internal\/)?([^/]+).*/, "node:$1");
  return functionName.startsWith("(") ? functionName : "(built in)";
}
