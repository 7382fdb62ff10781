import { stat, statfs } from "node:fs/promises";
import { type Finding, ill, note, well } from "./finding.ts";

/** The oldest Node that Pincite runs on; the same as `engines` in package.json. */
const OLDEST_NODE = [20, 19] as const;
/** Less free space than this is soon full. */
const LITTLE_BYTES = 500 * 1024 * 1024;
const GIB = 1024 ** 3;

/** Whether this Node is new enough. */
export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const [leastMajor, leastMinor] = OLDEST_NODE;
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  if (isEnough) return well("node", `${version}.`);
  return ill(
    "node",
    `${version} is too old.`,
    `Install Node ${leastMajor}.${leastMinor} or newer (https://nodejs.org).`,
  );
}

/** Whether others on this machine can read the file with the secrets. */
export async function envFile(file: string): Promise<Finding> {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) === 0) return well("permissions", `${file} is for its owner alone.`);
    return note("permissions", `Others on this machine may read ${file}.`, `chmod 600 ${file}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return well("permissions", `There is no ${file}; settings come from the environment.`);
  }
}

/** Whether there is room where things are kept. */
export async function diskSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const said = `${(free / GIB).toFixed(1)} GiB are free where ${folder} is.`;
  if (free >= LITTLE_BYTES) return well("disk", said);
  return ill("disk", said, "Make room: on a full disk the bot takes no more questions.");
}
