/** What stands wrong in `workspace/draft.md`, and nothing else does. */
export const threeFindings = ['amount-mismatch $204.1bn', 'term-slip Sino-Soviet', 'year-mismatch 2021'];
