/** Values measured of one thing to be scored. */
export type Values = ArrayLike<number>;

/** A linear model: `bias + Σ weights[i] · values[i]`. */
export type Fit = { readonly bias: number; readonly weights: readonly number[] };

/** Something that is so or not. */
export type Case = { readonly values: Values; readonly yes: boolean };

/** Uniform numbers in [0, 1) that are the same every time: a linear congruential generator. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Weights that tell cases that are so from those that are not: logistic regression. */
export function fitCases(cases: readonly Case[], random: () => number, epochs = 60): Fit {
  const scale = scalesOf(cases.map(({ values }) => values));
  const step = adam(scale.length + 1);
  const weights = new Float64Array(scale.length + 1);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const batch of batches(shuffled(cases, random), 256)) {
      const gradient = new Float64Array(weights.length);
      for (const { values, yes } of batch) {
        const scaled = [...scale.map((s, at) => (values[at] ?? 0) / s), 1];
        const error = logistic(dot(weights, scaled)) - (yes ? 1 : 0);
        for (const [at, value] of scaled.entries())
          gradient[at] = (gradient[at] ?? 0) + error * value;
      }
      step(weights, gradient, batch.length);
    }
  }
  return { bias: weights.at(-1) ?? 0, weights: scale.map((s, at) => (weights[at] ?? 0) / s) };
}

/** What a fitted model gives for some values. */
export function apply(fit: Fit, values: Values): number {
  return fit.weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), fit.bias);
}

/** Probability of log odds. */
export function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Kingma and Ba, "Adam: a method for stochastic optimization" (2015), with a small L2 penalty. */
function adam(size: number, rate = 0.02, penalty = 1e-4) {
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  let steps = 0;
  return (weights: Float64Array, gradient: Float64Array, count: number): void => {
    steps += 1;
    for (let at = 0; at < size; at += 1) {
      const slope = (gradient[at] ?? 0) / count + penalty * (weights[at] ?? 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * slope * slope;
      const direction = (mean[at] ?? 0) / (1 - 0.9 ** steps);
      const size = Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** steps)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (rate * direction) / size;
    }
  };
}

/** Standard deviation of each value; 1 for a value that never changes. */
function scalesOf(rows: readonly Values[]): number[] {
  const size = rows[0]?.length ?? 0;
  return Array.from({ length: size }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
}

function dot(a: ArrayLike<number>, b: readonly number[]): number {
  return b.reduce((sum, value, at) => sum + value * (a[at] ?? 0), 0);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
