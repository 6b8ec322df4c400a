/** The names that settings and front matter give to the styles that come with the extension. */
export const STYLE_NAMES: readonly string[] = [
  'chicago-notes',
  'chicago-author-date',
  'apa',
  'mla',
  'harvard',
  'oscola',
  'bluebook',
];
