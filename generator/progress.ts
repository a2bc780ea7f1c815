/** One line of a terminal that says what is being done. */
export interface Progress {
  /** Says that something has begun. */
  begin(text: string): void;
  /** Takes the line away. Nothing else may be written before. */
  end(): void;
}

/** Milliseconds a run may take before it says what it is doing. */
const delay = 1_000;

/** To the first column, and what is there away. */
const clear = "\r\u001b[2K";

/** Shows nothing for a short run. In a long one, a line that is rewritten as the run goes on. */
export function showProgress(write: (text: string) => void): Progress {
  const started = performance.now();
  let current = "";
  let visible = false;
  const show = (): void => {
    visible = true;
    write(`${clear}${current}…`);
  };
  const timer = setTimeout(show, delay);
  return {
    begin(text) {
      current = text;
      // Stages that compute without a pause leave the timer no room.
      if (performance.now() - started >= delay) show();
    },
    end() {
      clearTimeout(timer);
      if (visible) write(clear);
    },
  };
}
