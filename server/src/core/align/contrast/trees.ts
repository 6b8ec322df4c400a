/** A decision of a boosted ensemble: the value of a leaf, or which way to go on. Values are log-odds. */
export type Tree = number | { readonly feature: number; readonly below: number; readonly yes: Tree; readonly no: Tree };

/** The chance that an ensemble gives, 0–1. */
export function chance(trees: readonly Tree[], features: readonly number[]): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, features);
  return 1 / (1 + Math.exp(-sum));
}

function leafOf(tree: Tree, features: readonly number[]): number {
  let node = tree;
  while (typeof node !== 'number') node = features[node.feature]! < node.below ? node.yes : node.no;
  return node;
}
