/** Less CPU time than this, in milliseconds, measures nothing but the clock, the collector and cold code. */
const LEAST = 8;

/** Other work on the machine makes a time long and never short, so what is too slow is measured again this many times before it counts. */
const ROUNDS = 5;

/**
 * Whether `run` takes a time in step with the size of what `make` gives it: eight times the size must be had for less than
 * 24 times the CPU time, once in five rounds; a square would take 64 times.
 */
export function growsInStep<Input>(make: (size: number) => Input, run: (input: Input) => unknown, size: number): boolean {
  const [short, long] = [make(size), make(8 * size)];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (cpuTime(run, long) <= 24 * Math.max(cpuTime(run, short), LEAST)) return true;
  }
  return false;
}

/** Milliseconds of CPU that the process spends on `run`: not those that the machine gives to others. */
function cpuTime<Input>(run: (input: Input) => unknown, input: Input): number {
  const before = process.cpuUsage();
  run(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
