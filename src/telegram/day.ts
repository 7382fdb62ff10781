const written = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** An ISO date as people write it: `26 Feb 2026`. What is no date is shown as it came. */
export function day(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : written.format(time);
}

/** An ISO time as people write it: `00:00 UTC on 26 Feb 2026`. What is no time is shown as it came. */
export function time(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? iso : `${clock.format(ms)} UTC on ${written.format(ms)}`;
}
