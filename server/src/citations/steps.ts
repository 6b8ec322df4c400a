/** Work in steps, done at once. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, giving way to others after each `slice` milliseconds. */
export async function inSlices<T>(work: Generator<undefined, T>, slice = 20): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begun < slice) continue;
    await new Promise(resolve => setTimeout(resolve, 0));
    begun = performance.now();
  }
}
