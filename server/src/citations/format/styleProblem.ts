/** What is wrong with the text of a .csl file, in words for the writer; `undefined` of one that can print citations. */
export function styleProblem(text: string): string | undefined {
  if (!/<style[\s>]/.test(text)) return 'it has no <style> element, and is no CSL style';
  const parent = /<link\b[^>]*\brel="independent-parent"[^>]*>/.exec(text)?.[0];
  const of = parent && /\bhref="[^"]*?([\w-]+)"/.exec(parent)?.[1];
  if (!/<citation[\s>]/.test(text)) {
    return of === undefined
      ? 'it has no <citation> element, and says of no citation how it is written'
      : `it only says that it is as the style "${of}" is: name that one`;
  }
  return unclosed(text);
}

/** The first element that is not closed where it should be. */
function unclosed(text: string): string | undefined {
  const open: { readonly name: string; readonly at: number }[] = [];
  for (const match of text.matchAll(TAG)) {
    const [, mark, name, end] = match;
    if (name === undefined || end === '/') continue;
    if (mark !== '/') open.push({ name, at: match.index });
    else if (open.at(-1)?.name === name) open.pop();
    else return wrong(open.at(-1) ?? { name, at: match.index }, text);
  }
  const last = open.at(-1);
  return last && wrong(last, text);
}

/** Comments, declarations, and tags, whose attributes may hold anything between quotation marks. */
const TAG =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!\w[^>]*>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^<>"'/]|\/(?!>))*(\/?)>/g;

function wrong({ name, at }: { readonly name: string; readonly at: number }, text: string): string {
  const line = text.slice(0, at).split('\n').length;
  return `its XML is broken: the element <${name}> in line ${line} is not closed, or was not opened`;
}
