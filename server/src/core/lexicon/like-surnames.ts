/** Family names of English that are a letter or two apart: writers and sources confuse them, and one place does not tell which is right. */
const GROUPS = `
Allan Allen Alan
Anderson Andersen
Barnes Barns
Bennett Bennet
Brown Browne
Clark Clarke
Cook Cooke
Davis Davies Davey
Dickson Dixon
Edmonds Edmunds
Eliot Elliot Elliott
Field Fields
Fisher Fischer
Forster Foster
Green Greene
Griffith Griffiths
Hamilton Hamlin
Hansen Hanson
Harding Hardin
Harris Harries
Hughes Hughs
Jansen Jensen Janssen
Johnson Johnston Johnstone Jonson
Larsen Larson
Lawrence Laurence
Lindsay Lindsey
Lloyd Loyd
MacDonald McDonald
MacKenzie McKenzie
Mathews Matthews
Meyer Meyers Mayer Myers Meier Maier
Miller Millar Muller
Moore More
Morris Morrison Norris
Nelson Nielson Nielsen Neilson
Nicholls Nichols Nicholas
Olsen Olson
Parsons Parson
Paterson Patterson Pattison
Pearce Pierce
Peters Peterson Petersen
Philips Phillips Philipps
Read Reed Reid
Roberts Robert Robertson
Rogers Rodgers
Saunders Sanders
Schmidt Schmitt
Shaw Shore
Simmonds Simmons Symonds
Sims Simms
Smith Smyth Smythe
Stephens Stevens Stephenson Stevenson
Stewart Stuart
Thomson Thompson
Walker Waller
Walters Waters Watters
Watson Watkins
White Whyte
Wilkins Wilkinson
Willis Wills
`;

const groupOf: ReadonlyMap<string, number> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line, group) => line.split(' ').map(name => [name.toLowerCase(), group] as const)),
);

/** Whether two words are family names that are taken for each other: "Waters" and "Walters". */
export function areLikeSurnames(a: string, b: string): boolean {
  const group = groupOf.get(a.toLowerCase());
  return group !== undefined && group === groupOf.get(b.toLowerCase());
}
