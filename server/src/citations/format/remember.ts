import type { Formatter } from './formatter';

/** The same formatter, which prints again what it has printed before without asking citeproc: a list that is narrowed key by key shows much of it anew. */
export function remember(formatter: Formatter): Formatter {
  return {
    ...formatter,
    cite: remembered(formatter.cite),
    bibliography: remembered(formatter.bibliography),
  };
}

function remembered<Args extends readonly unknown[], Text>(print: (...args: Args) => Text): (...args: Args) => Text {
  const printed = new Map<string, Text>();
  return (...args) => {
    const name = JSON.stringify(args);
    const known = printed.get(name);
    if (known !== undefined) return known;
    const text = print(...args);
    if (printed.size === MOST) printed.clear();
    printed.set(name, text);
    return text;
  };
}

/** Several screens of a list. */
const MOST = 1000;
