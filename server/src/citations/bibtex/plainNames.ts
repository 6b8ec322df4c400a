import type { Creator } from '@retorquere/bibtex-parser';

/** "Smith, John and van der Berg, Jan and {World Bank} and others"; `undefined` where a name is of another form. */
export function readPlainNames(text: string): readonly Creator[] | undefined {
  const names = text.split(' and ').map(readName);
  return names.every(name => name !== undefined) ? names : undefined;
}

function readName(name: string): Creator | undefined {
  const whole = /^\{([^{}]+)\}$/.exec(name);
  if (whole?.[1]) return { name: whole[1] };
  if (name === 'others') return { lastName: name };
  const { prefix, lastName, firstName } = INVERTED.exec(name.replace(/^\{([^{}]+)\},/, '$1,'))?.groups ?? {};
  if (lastName === undefined || firstName === undefined) return undefined;
  return prefix === undefined ? { lastName, firstName } : { lastName, firstName, prefix };
}

const WORD = "\\p{Lu}[\\p{L}’']*";
const PREFIX = 'van|von|de|der|den|van der|van den|von der|de la|de los';
const GIVEN = '\\p{Lu}[\\p{L}.]*';
const INVERTED = new RegExp(
  `^(?:(?<prefix>${PREFIX}) )?(?<lastName>${WORD}(?:[ -]${WORD})?), (?<firstName>${GIVEN}(?:[ -]${GIVEN})*)$`,
  'u',
);
