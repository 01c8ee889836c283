// Work that waits until nothing has asked for it for a while.

export class Debounce {
  private timer: NodeJS.Timeout | undefined;

  /** `delay` in milliseconds. */
  constructor(
    private readonly delay: number,
    private readonly work: () => void,
  ) {}

  request(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.work, this.delay);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
