/** Telegram keeps what a stand-in need not: a map that only grows keeps its newest thousand. */
export function forgetOldest(kept: Map<unknown, unknown>, most = 1000): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
