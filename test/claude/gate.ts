/** Something that a test opens when it is time. */
export type Gate = {
  readonly opened: Promise<void>;
  open(): void;
};

/** A closed gate. */
export function gate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Lets one through for each time it is turned, whichever comes first. */
export type Turnstile = {
  turn(times?: number): void;
  enter(): Promise<void>;
};

/** A turnstile that was not turned yet. */
export function turnstile(): Turnstile {
  const waiting: (() => void)[] = [];
  let free = 0;

  function turnOnce(): void {
    const first = waiting.shift();
    if (first === undefined) free += 1;
    else first();
  }

  return {
    turn(times = 1) {
      for (let time = 0; time < times; time += 1) turnOnce();
    },
    enter() {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
