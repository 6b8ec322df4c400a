/** A piece of a snippet's body, in the grammar of TextMate snippets as VS Code documents it; transforms of variables only. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tabstop'; readonly stop: number }
  | { readonly kind: 'placeholder'; readonly stop: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'choice'; readonly stop: number; readonly choices: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'problem'; readonly text: string };

/** Stricter than the editor, which takes a `$` that means nothing for text, and `$240` for tab stop 240. */
export function parseSnippet(body: string): readonly Piece[] {
  return parse(body, 0, false).pieces;
}

/** What stands in the document when every default is accepted and nothing is selected. A variable stands for its default, or its name. */
export function snippetText(pieces: readonly Piece[]): string {
  return pieces.map(textOf).join('');
}

interface Parsed {
  readonly pieces: readonly Piece[];
  readonly end: number;
}

const variables = /^(?:TM_SELECTED_TEXT|CURRENT_YEAR|CURRENT_MONTH|CURRENT_MONTH_NAME|CURRENT_DATE)$/;

function parse(body: string, start: number, nested: boolean): Parsed {
  const pieces: Piece[] = [];
  let at = start;
  while (at < body.length) {
    const sign = body.charAt(at);
    if (sign === '}' && nested) return { pieces, end: at + 1 };
    if (sign === '\\' && /[$}\\]/.test(body.charAt(at + 1))) {
      pieces.push({ kind: 'text', text: body.charAt(at + 1) });
      at += 2;
    } else if (sign === '$') {
      const { piece, end } = parseDollar(body, at);
      pieces.push(piece);
      at = end;
    } else {
      pieces.push(plain(sign, body.slice(at)));
      at++;
    }
  }
  return nested ? { pieces: [problem(`not closed: ${body.slice(start)}`)], end: at } : { pieces, end: at };
}

/** A lone backslash is text to the editor too, but nobody should have to know that; nor that a `}` outside needs no escape. */
function plain(sign: string, rest: string): Piece {
  return sign === '\\' || sign === '}' ? problem(`not escaped: ${rest.slice(0, 12)}`) : { kind: 'text', text: sign };
}

function parseDollar(body: string, at: number): { readonly piece: Piece; readonly end: number } {
  const rest = body.slice(at);
  const choice = /^\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}/.exec(rest);
  if (choice)
    return {
      piece: { kind: 'choice', stop: Number(choice[1]), choices: splitChoices(choice[2] ?? '') },
      end: at + choice[0].length,
    };
  const transform = /^\$\{([A-Z_]+)\/((?:\\.|[^\\/])+)\/((?:\\.|[^\\/])*)\/[gim]*\}/.exec(rest);
  if (transform) return { piece: transformed(transform), end: at + transform[0].length };
  const open = /^\$\{(\d+|[A-Z_]+):/.exec(rest);
  if (open?.[1]) {
    const { pieces, end } = parse(body, at + open[0].length, true);
    const stop = Number(open[1]);
    return { piece: Number.isNaN(stop) ? variable(open[1], pieces) : { kind: 'placeholder', stop, pieces }, end };
  }
  const bare = /^\$(?:\{(\d+|[A-Z_]+)\}|(0)(?![\d.,])|([A-Z_]+))/.exec(rest);
  const name = bare?.[1] ?? bare?.[2] ?? bare?.[3];
  if (!bare || name === undefined)
    return { piece: problem(`a dollar sign that is not escaped: ${rest.slice(0, 12)}`), end: at + 1 };
  const stop = Number(name);
  return { piece: Number.isNaN(stop) ? variable(name, []) : { kind: 'tabstop', stop }, end: at + bare[0].length };
}

function variable(name: string, pieces: readonly Piece[]): Piece {
  return variables.test(name) ? { kind: 'variable', name, pieces } : problem(`no such variable: ${name}`);
}

/** What a transform makes is for the editor to say; its pattern must be one. */
function transformed([all, name = '', pattern = '']: RegExpExecArray): Piece {
  try {
    new RegExp(pattern);
  } catch {
    return problem(`no pattern: ${all}`);
  }
  return variable(name, []);
}

function splitChoices(list: string): string[] {
  return (list.match(/(?:\\.|[^\\,])+/g) ?? []).map(choice => choice.replace(/\\([,|\\])/g, '$1'));
}

function problem(text: string): Piece {
  return { kind: 'problem', text };
}

function textOf(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'tabstop':
      return '';
    case 'placeholder':
      return snippetText(piece.pieces);
    case 'choice':
      return piece.choices[0] ?? '';
    case 'variable':
      if (piece.pieces.length > 0) return snippetText(piece.pieces);
      return piece.name === 'TM_SELECTED_TEXT' ? '' : piece.name;
    case 'problem':
      return `«${piece.text}»`;
  }
}
