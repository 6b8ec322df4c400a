/** What stands wrong in the example draft, and nothing else does. */
export const threeFindings = ['amount-mismatch $204.1bn', 'year-mismatch 2020', 'term-slip Sino-Soviet'];
