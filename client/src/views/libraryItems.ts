import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import type { LibraryEntry, LibraryFact } from '../../../server/src/protocol';
import type { EntryNode, FactNode, UseNode } from './libraryTree';
import { openAt, rangeOf } from './places';

export function entryItem({ id, uri, entry, facts }: EntryNode): TreeItem {
  const item = new TreeItem(entry.title, facts.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const counts = countsOf(entry);
  item.id = id;
  item.description = counts;
  item.tooltip = [entry.title, entry.source, kindName(entry.kind), counts, problemsOf(entry), placeOf(entry)]
    .filter(part => part)
    .join('\n');
  item.iconPath =
    entry.problems > 0
      ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
      : new ThemeIcon(entry.kind === 'article' ? 'book' : entry.kind === 'sheet' ? 'checklist' : 'verified');
  item.contextValue = `entry ${entry.kind}`;
  item.accessibilityInformation = {
    label: [kindName(entry.kind), entry.title, counts, problemsOf(entry)].filter(part => part).join(', '),
  };
  if (facts.length === 0) item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  return item;
}

export function factItem({ id, uri, fact, uses }: FactNode): TreeItem {
  // The value first: a narrow view cuts off what stands behind.
  const [first, second] = fact.value === undefined ? [fact.label] : [fact.value, fact.label];
  const item = new TreeItem(first, uses.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = id;
  item.description = [second, usesOf(fact)].filter(part => part).join(' · ');
  item.tooltip = [[fact.label, fact.value].filter(part => part).join(': '), `“${fact.evidence}”`, stateName(fact)]
    .filter(part => part)
    .join('\n');
  item.iconPath = factIcon(fact);
  item.contextValue = uses.length > 0 ? 'fact used' : 'fact';
  item.command = openAt(uri, rangeOf(fact.range));
  item.accessibilityInformation = {
    label: [fact.label, fact.value, stateName(fact), usesOf(fact)].filter(part => part).join(', '),
  };
  return item;
}

export function useItem({ id, uri, use }: UseNode): TreeItem {
  const item = new TreeItem(use.text);
  const place = `${workspace.asRelativePath(uri)}:${use.range.start.line + 1}`;
  item.id = id;
  item.description = place;
  item.tooltip = use.contradicts ? l10n.t('{0} contradicts it', place) : l10n.t('{0} agrees with it', place);
  item.iconPath = new ThemeIcon(use.contradicts ? 'warning' : 'pass', use.contradicts ? WARNING : PASSED);
  item.command = openAt(uri, rangeOf(use.range));
  item.accessibilityInformation = { label: `${use.text}, ${item.tooltip}` };
  return item;
}

const WARNING = new ThemeColor('list.warningForeground');
const PASSED = new ThemeColor('testing.iconPassed');

function countsOf({ used, unused, contradicted }: LibraryEntry): string {
  const parts = [
    contradicted > 0 && l10n.t('{0} contradicted', contradicted),
    used > 0 && l10n.t('{0} used', used),
    unused > 0 && l10n.t('{0} unused', unused),
  ];
  return parts.filter(part => part).join(' · ');
}

function problemsOf({ problems }: LibraryEntry): string | undefined {
  return problems > 0 ? l10n.t('Mistakes in the sheet: {0}', problems) : undefined;
}

function placeOf({ uri, kind }: LibraryEntry): string | undefined {
  return kind === 'built-in' ? undefined : decodeURIComponent(/[^/]*$/.exec(uri)?.[0] ?? uri);
}

function kindName(kind: LibraryEntry['kind']): string {
  switch (kind) {
    case 'sheet':
      return l10n.t('Fact sheet');
    case 'built-in':
      return l10n.t('Built-in fact sheet');
    case 'article':
      return l10n.t('Source article');
  }
}

function usesOf({ uses }: LibraryFact): string {
  if (uses.length === 0) return '';
  return uses.length === 1 ? l10n.t('1 use') : l10n.t('{0} uses', uses.length);
}

function stateName({ state }: LibraryFact): string {
  switch (state) {
    case 'used':
      return l10n.t('Drafts agree with it');
    case 'contradicted':
      return l10n.t('A draft contradicts it');
    case 'unused':
      return l10n.t('No draft uses it');
    case 'untold':
      return '';
  }
}

function factIcon({ state, kind }: LibraryFact): ThemeIcon {
  if (state === 'contradicted') return new ThemeIcon('warning', WARNING);
  if (state === 'used') return new ThemeIcon('pass', PASSED);
  return new ThemeIcon(state === 'unused' ? 'circle-outline' : KIND_ICONS[kind]);
}

const KIND_ICONS: Readonly<Record<LibraryFact['kind'], string>> = {
  fact: 'note',
  quotation: 'quote',
  person: 'person',
  organisation: 'organization',
  place: 'location',
  term: 'symbol-key',
  passage: 'quote',
};
