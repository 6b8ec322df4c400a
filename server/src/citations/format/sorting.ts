/**
 * A style whose sort keys citeproc can build in no time. It unfolds the macro of a sort key in place, macro by macro: to the 240 kB of the
 * Chicago notes that is 170,000 elements and seconds. A key that unfolds to more than `MOST` of them is replaced by what readers look for in
 * a list: the names or, where there are none, the title; then the title; then what the source stands in. All else stays as it is.
 */
export function withLightSort(style: string): string {
  const sizeOf = sizes(style);
  const isHeavy = (key: string) => (/\bmacro="([^"]+)"/.exec(key) ?? []).slice(1).some(macro => sizeOf(macro) > MOST);
  let isLightened = false;
  const lightened = style.replace(/<sort>.*?<\/sort>/gs, sort => {
    let heavy = 0;
    return sort.replace(/<key\b[^>]*\/>/g, key => {
      if (!isHeavy(key)) return key;
      isLightened = true;
      return (REPLACED[heavy++] ?? '').replace('<key', () => `<key${key.replace(/^<key|\bmacro="[^"]+"|\/>$/g, ' ')}`);
    });
  });
  const serials = /<title[^>]*>Chicago/.test(style) ? 'article-magazine article-newspaper post-weblog webpage' : '';
  return isLightened ? lightened.replace('<citation', () => `${namesMacros(serials)}<citation`) : style;
}

/** The keys of styles that have been reviewed unfold to fewer than 600 elements, or to more than 10,000. */
const MOST = 2_000;

const REPLACED = ['<key macro="light-sort-names"/>', '<key variable="title"/>', '<key variable="container-title"/>'];

/** `serials` are the types that the style lists under what they stand in where nobody is named: *The Herald*. */
function namesMacros(serials: string): string {
  return `<macro name="light-sort-unnamed"><choose><if type="${serials}" match="any"><text variable="container-title"/></if>
<else><text variable="title"/></else></choose></macro><macro name="light-sort-names"><choose>
<if type="bill hearing legal_case legislation regulation treaty" match="any"><text variable="title"/></if>
<else><names variable="author"><name name-as-sort-order="all"/><substitute><names variable="editor"/><names variable="translator"/>
<text macro="light-sort-unnamed"/></substitute></names></else></choose></macro>`;
}

/** How many elements a macro unfolds to. */
function sizes(style: string): (macro: string) => number {
  const bodies = new Map(
    [...style.matchAll(/<macro\s+name="([^"]+)"[^>]*>(.*?)<\/macro>/gs)].map(([, name, body]) => [name!, body!]),
  );
  const known = new Map<string, number>();
  const sizeOf = (macro: string): number => {
    const before = known.get(macro);
    if (before !== undefined) return before;
    // A macro that calls itself is citeproc's to report.
    known.set(macro, 0);
    const body = bodies.get(macro) ?? '';
    const called = [...body.matchAll(/\bmacro="([^"]+)"/g)].reduce((sum, match) => sum + sizeOf(match[1]!), 0);
    known.set(macro, (body.match(/<\w/g) ?? []).length + called);
    return known.get(macro)!;
  };
  return sizeOf;
}
