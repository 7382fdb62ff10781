/**
 * What about this Redis could lose what is kept in it, one sentence for each, telling what to do.
 *
 * @param info what `INFO` gives (https://redis.io/docs/latest/commands/info/).
 * @param appendfsync the setting of that name; `undefined` where Redis does not tell.
 */
export function redisWarnings(info: string, appendfsync: string | undefined): string[] {
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1];
  const warnings: string[] = [];
  if (field("aof_enabled") === "0") {
    warnings.push(
      "Redis keeps nothing on disk while it works (appendonly no): what came since its last snapshot is gone when it stops. Set appendonly yes and appendfsync always.",
    );
  } else if (appendfsync !== undefined && appendfsync !== "always") {
    warnings.push(
      `Redis acknowledges what is not on its disk yet (appendfsync ${appendfsync}): a power cut takes the last second with it. Set appendfsync always.`,
    );
  }
  const policy = field("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction" && field("maxmemory") !== "0") {
    warnings.push(
      `Redis may throw away what is kept when its memory is full (maxmemory-policy ${policy}). Set maxmemory-policy noeviction.`,
    );
  }
  return warnings;
}
