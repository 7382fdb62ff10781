import { shifted } from "./decimal.ts";
import type { Figure, NumberFigure } from "./figure.ts";

const DASH = /^\s?[-‐‑–—~～〜]\s?$/u;

const TO = /^\s?(?:to|до|à|a|hasta|até|bis|إلى|الى|से|至|到|에서|hadi|ile)\s?$/iu;

const AND =
  /^\s?(?:and|or|и|или|і|й|та|або|чи|et|ou|y|o|e|und|oder|و|أو|और|या|र|वा|na|au|va|yoki|ve|veya|和|或|와|과)\s?$/iu;

/** "5–7 %" and "5–7 million" say of both ends what is written at the last. */
export function withRanges(figures: readonly Figure[], text: string): readonly Figure[] {
  return figures.flatMap((figure, at) => {
    const next = figures[at + 1];
    if (figure.kind !== "number" || next?.kind !== "number") return [figure];
    return spread(figure, next, text.slice(figure.end, next.start));
  });
}

function spread(figure: NumberFigure, next: NumberFigure, between: string): readonly Figure[] {
  const isRange = DASH.test(between) || TO.test(between);
  if (!isRange && !AND.test(between)) return [figure];
  const isShare = figure.form === "plain" && (next.form === "percent" || next.form === "permille");
  const isScaled = isRange && figure.scale === 0 && next.scale > 0;
  const currency = figure.currency ?? next.currency;
  const whole: NumberFigure = {
    ...figure,
    ...(isShare ? { form: next.form, year: false, loose: false } : {}),
    ...(isScaled
      ? {
          readings: figure.readings.map((one) => shiftedSigned(one, next.scale)),
          scale: next.scale,
        }
      : {}),
    ...(currency !== undefined && isRange ? { currency } : {}),
  };
  return isScaled ? [whole, { ...figure, loose: true }] : [whole];
}

function shiftedSigned(reading: string, power: number): string {
  return reading.startsWith("-") ? `-${shifted(reading.slice(1), power)}` : shifted(reading, power);
}
