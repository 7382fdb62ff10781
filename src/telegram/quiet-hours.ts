/** Hours of each day in which the bot keeps silent, by the clock of a place. */
export type QuietHours = {
  /** Whole hours from 0 to 23; the same as `until`: never. */
  readonly from: number;
  readonly until: number;
  /** How far that clock is ahead of UTC, in minutes. */
  readonly ahead: number;
};

/** No quiet hours, said outright: in a topic, whatever the group has. */
export const NEVER_QUIET: QuietHours = { from: 0, until: 0, ahead: 0 };

/** Offsets from UTC that people live by, in minutes (IANA time zone database, 2026). */
export const OFFSETS: readonly number[] = [
  ...[-12, -11, -10, -9.5, -9, -8, -7, -6, -5, -4, -3.5, -3, -2, -1, 0, 1, 2, 3, 3.5, 4, 4.5, 5],
  ...[5.5, 5.75, 6, 6.5, 7, 8, 8.75, 9, 9.5, 10, 10.5, 11, 12, 12.75, 13, 14],
].map((hours) => hours * 60);

const MINUTE_MS = 60 * 1000;

/** Whether it is quiet at `ms` since 1970. */
export function isQuiet({ from, until, ahead }: QuietHours, ms: number): boolean {
  const hour = new Date(ms + ahead * MINUTE_MS).getUTCHours();
  if (from === until) return false;
  return from < until ? from <= hour && hour < until : from <= hour || hour < until;
}

/** Two digits each: `07:00`. */
export function clockOf(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** As it is written everywhere: `UTC`, `UTC+3`, `UTC−3:30`. */
export function zoneOf(ahead: number): string {
  if (ahead === 0) return "UTC";
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const rest = minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`;
  return `UTC${ahead < 0 ? "−" : "+"}${hours}${rest}`;
}
