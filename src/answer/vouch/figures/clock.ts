import { latinDigits } from "./decimal.ts";
import type { Reading } from "./reading.ts";

const CLOCK = /(\p{Nd}{1,2})[:：](\p{Nd}{2})(?:[:：](\p{Nd}{2}))?(?!\p{Nd})/uy;

const HALF_DAY = /(\p{Nd}{1,2})(?:[:.](\p{Nd}{2}))?\s?([ap])\.?\s?m(?:\.|(?!\p{L}))/iuy;

/** A time of day: `15:30`, `3 pm`. */
export function timeAt(text: string, start: number): Reading | undefined {
  HALF_DAY.lastIndex = start;
  const halfDay = HALF_DAY.exec(text);
  if (halfDay !== null) {
    const [written, hours = "", minutes, half = ""] = halfDay;
    const hour = Number(latinDigits(hours));
    const late = half.toLowerCase() === "p" ? 12 : 0;
    if (hour >= 1 && hour <= 12) return clocked([(hour % 12) + late, minutes], start, written);
  }
  CLOCK.lastIndex = start;
  const clock = CLOCK.exec(text);
  if (clock === null) return undefined;
  const [written, hours = "", ...others] = clock;
  const hour = Number(latinDigits(hours));
  return hour > 24 ? undefined : clocked([hour, ...others], start, written);
}

function clocked(
  [hour, ...others]: [number, ...(string | undefined)[]],
  start: number,
  written: string,
): Reading {
  const [minute = "00", second = "00"] = others.map((one) => one && latinDigits(one));
  const clock = `${String(hour).padStart(2, "0")}:${minute}${second === "00" ? "" : `:${second}`}`;
  const end = start + written.length;
  return { figures: [{ kind: "time", clock, start, end, loose: false }], end };
}
