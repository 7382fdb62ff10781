import { ConfigError, type Environment, readConfig } from "../config.ts";
import { articles } from "./articles.ts";
import { type Finding, told, well } from "./finding.ts";
import { envFile, nodeVersion } from "./machine.ts";
import { claude, embeddings } from "./model.ts";
import { redis, store } from "./store.ts";
import { clock, telegram } from "./telegram.ts";

/** What is looked at. */
export type Patient = {
  readonly environment: Environment;
  readonly articlesDir: string;
  /** The file that may hold secrets. */
  readonly envFile: string;
  /** Such as `v20.19.0`. */
  readonly node: string;
};

/**
 * Looks at everything that the bot needs, changing nothing: it asks Telegram and Claude for what costs
 * nothing, and writes one value into the store, which is gone a minute later. With settings that cannot
 * be read, only what does not depend on them is looked at.
 */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const machine = [nodeVersion(patient.node), await envFile(patient.envFile)];
  const read = settings(patient.environment);
  if ("faults" in read)
    return [...machine, ...read.faults, ...(await articles(patient.articlesDir))];
  const { config } = read;
  const found = await Promise.all([
    telegram(config),
    config.telegramToken === undefined ? [] : one(clock(config.telegramApiRoot)),
    one(claude(config.claude)),
    embeddings(config.embeddings),
    store(config.storeUrl),
    redis(config.redisUrl),
    articles(patient.articlesDir),
  ]);
  return [...machine, well("settings", "All of them can be read."), ...found.flat()];
}

function settings(environment: Environment) {
  try {
    return { config: readConfig(environment) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return {
      faults: error.message
        .split("\n")
        .map((fault) =>
          told("settings", "ill", fault, "Write another value; .env.example explains each."),
        ),
    };
  }
}

async function one(finding: Promise<Finding>): Promise<readonly Finding[]> {
  return [await finding];
}
