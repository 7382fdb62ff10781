import { ModelSettingError } from "./answer/model-settings.ts";
import { ConfigError, readConfig, withEnvFile } from "./config.ts";
import { createLog } from "./log.ts";
import { type Pincite, startPincite } from "./start.ts";
import { explainError } from "./telegram/explain-error.ts";

/** Exit code for a wrong setting: EX_CONFIG of sysexits.h. */
const WRONG_SETTING = 78;

/** Errors of ours: their message is a sentence for whoever runs the bot. */
const OWN_ERRORS = [
  "ConfigError",
  "StoreError",
  "FolderError",
  "PollingError",
  "WebhookError",
  "ModelSettingError",
  "PromptError",
];

await main().catch(fail);

async function main(): Promise<void> {
  const config = readConfig(withEnvFile());
  const secrets = [
    config.telegramToken,
    config.webhook?.secret,
    config.redisUrl,
    config.claude?.apiKey,
    config.embeddings?.apiKey,
    /^rediss?:/i.test(config.storeUrl) ? config.storeUrl : undefined,
  ];
  const log = await createLog(
    config.logLevel,
    secrets.filter((secret) => secret !== undefined),
  );
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);

  let pincite: Pincite | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log.info({ signal }, "Stopping");
      // Until it has started, all that it has taken on is in the inbox.
      if (pincite === undefined) process.exit(0);
      pincite.stop().catch(fail);
    });
  }
  pincite = await startPincite(config, { log });
  if (pincite.page !== undefined) {
    log.info(
      { page: pincite.page },
      `No TELEGRAM_BOT_TOKEN is set, so this is the sandbox. Open ${pincite.page}`,
    );
  }
  await pincite.ended;
}

/** Ends the process with a sentence. The error itself may hold the token, and is never printed. */
function fail(error: unknown): never {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(isWrongSetting(error) ? WRONG_SETTING : 1);
}

function isWrongSetting(error: unknown): boolean {
  return error instanceof ConfigError || error instanceof ModelSettingError;
}

function sentence(error: unknown): string {
  if (error instanceof Error && OWN_ERRORS.includes(error.name)) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE")
    return "The port is taken. Set PORT to another one, or to 0 for any that is free.";
  return `Pincite cannot go on: ${JSON.stringify(explainError(error))}`;
}
