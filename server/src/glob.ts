/**
 * Reads a glob, as settings hold them: `*` and `?` within a name, `**` over any folders, `{a,b}` one or the other. The answer says whether
 * a path with slashes matches, without regard to case, and takes a time of pattern length by path length, whatever the pattern.
 */
export function readGlob(glob: string): (path: string) => boolean {
  const patterns = expandBraces(glob).map(pattern => pattern.toLowerCase().split('/').filter(isPart));
  return path => {
    const names = path.toLowerCase().split('/').filter(isPart);
    return patterns.some(parts => matches(parts, names, part => part === '**', matchesName));
  };
}

/** The folders that a glob begins with, before anything is left open: `sources` of `sources/**` + `/*.md`, '' of `*.md`. */
export function globRoots(glob: string): readonly string[] {
  const roots = expandBraces(glob).map(pattern => {
    const parts = pattern.split('/').filter(isPart);
    const open = parts.findIndex(part => /[*?]/.test(part));
    return parts.slice(0, open < 0 ? -1 : open).join('/');
  });
  return [...new Set(roots)];
}

/** `./a//b` is `a/b`. */
function isPart(part: string): boolean {
  return part !== '' && part !== '.';
}

function expandBraces(glob: string): readonly string[] {
  let open = [glob];
  const plain: string[] = [];
  while (open.length > 0 && open.length + plain.length < MOST) {
    open = open.flatMap(pattern => {
      const braces = /\{([^{}]*)\}/.exec(pattern);
      if (braces) return (braces[1] ?? '').split(',').map(choice => pattern.replace(braces[0], () => choice));
      plain.push(pattern);
      return [];
    });
  }
  return plain;
}

/** Patterns that one glob may stand for: no writer needs as many, and braces multiply. */
const MOST = 500;

function matchesName(pattern: string, name: string): boolean {
  return matches(
    [...pattern],
    [...name],
    letter => letter === '*',
    (letter, other) => letter === '?' || letter === other,
  );
}

/** Where the rest does not fit, the last star takes one more; the stars before it need not be looked at again. */
function matches(pattern: readonly string[], things: readonly string[], isStar: (part: string) => boolean, fits: Fits): boolean {
  let [at, next, star, taken] = [0, 0, -1, 0];
  while (next < things.length) {
    const part = pattern[at];
    if (part !== undefined && isStar(part)) {
      star = at++;
      taken = next;
    } else if (part !== undefined && fits(part, things[next] ?? '')) {
      at++;
      next++;
    } else if (star >= 0) {
      at = star + 1;
      next = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isStar);
}

type Fits = (part: string, thing: string) => boolean;
