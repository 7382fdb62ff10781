/** Updates cannot be fetched, and waiting will not change it. */
export class PollingError extends Error {
  override readonly name = "PollingError";
  /** Telegram's error code: 401 or 404. */
  readonly code: number;

  constructor(code: number) {
    super(
      code === 401
        ? "Telegram does not accept TELEGRAM_BOT_TOKEN (401). Take the token from @BotFather again; it may have been revoked."
        : `Telegram does not know this bot (${code}). Check TELEGRAM_BOT_TOKEN for missing characters, and TELEGRAM_API_ROOT if it is set.`,
    );
    this.code = code;
  }
}
