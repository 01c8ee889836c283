// When a server that stopped by itself is started again: at once the first time, then ever later, then no more.

/** Waiting times in milliseconds before each new start; after the last one the server stays down. */
export const kDelays: readonly number[] = [0, 1000, 4000, 15000];
/** A server that ran this long without stopping, in milliseconds, begins with a clean sheet. */
export const kHealthyAfter = 3 * 60 * 1000;

export class RestartPolicy {
  private failures = 0;
  private lastFailure = Number.NEGATIVE_INFINITY;

  /** The wait before the next start, or undefined when it is no use. `now` is in milliseconds. */
  next(now: number): number | undefined {
    if (now - this.lastFailure > kHealthyAfter) {
      this.failures = 0;
    }
    this.lastFailure = now;
    return kDelays[this.failures++];
  }
}
