import type { Metrics, MetricsDeps } from "./metrics.ts";
import type { Serve } from "./serve.ts";

/** Metrics that may be told of, and asked for, before what counts is there. */
export type MetricsLater = Pick<Metrics, "received" | "handled" | "givenUp" | "webhookRefused"> & {
  /** `/metrics`, which waits until they are there. */
  readonly serve: Serve;
  /** Rejects when they cannot be loaded. Whoever uses any of the others waits for this one, too. */
  loaded(): Promise<Metrics>;
};

/**
 * Metrics whose code is loaded when somebody first wants it: it is much, and no update has to wait
 * for it. What happens before is counted then.
 */
export function createMetricsLater(deps: MetricsDeps): MetricsLater {
  let loading: Promise<{ readonly metrics: Metrics; readonly serve: Serve }> | undefined;

  function load() {
    loading ??= import("./metrics.ts").then(({ createMetrics, serveMetrics }) => {
      const metrics = createMetrics(deps);
      return { metrics, serve: serveMetrics(metrics) };
    });
    return loading;
  }

  const tell = (count: (metrics: Metrics) => void): void => {
    load().then(
      ({ metrics }) => count(metrics),
      () => {}, // `loaded` rejects with it.
    );
  };

  return {
    received: (updates) => tell((metrics) => metrics.received(updates)),
    handled: (sentAt) => tell((metrics) => metrics.handled(sentAt)),
    givenUp: (because) => tell((metrics) => metrics.givenUp(because)),
    webhookRefused: (status) => tell((metrics) => metrics.webhookRefused(status)),
    serve: async (request, response) => (await load()).serve(request, response),
    loaded: async () => (await load()).metrics,
  };
}
