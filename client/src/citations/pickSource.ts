import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { Citable, CitableFact, Citables, InsertCitationArguments } from '../../../server/src/protocol';

type Chosen = Pick<InsertCitationArguments, 'key' | 'fact' | 'locator'>;

interface SourceItem extends QuickPickItem {
  readonly chosen?: Chosen;
}

/**
 * Asks which source, or whose fact, is to be cited; undefined where the writer thinks better of it. Each word that is typed may stand in another
 * part of a source, which the editor's own filter knows nothing of: `find` answers what fits.
 */
export function pickSource(find: (query: string) => Promise<Citables | null>): Promise<Chosen | undefined> {
  const pick = window.createQuickPick<SourceItem>();
  pick.title = l10n.t('Insert Citation');
  pick.placeholder = l10n.t('Author, title, year, or a fact');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  return new Promise(resolve => {
    /** Fills the list with what fits; false where something else has been typed meanwhile. */
    const fill = async (query: string): Promise<boolean> => {
      pick.busy = true;
      const citables = await find(query).catch(() => pick.hide());
      if (query !== pick.value) return false;
      pick.items = citables ? itemsOf(citables) : [];
      pick.busy = false;
      return true;
    };
    let filled = fill('');
    pick.onDidChangeValue(query => {
      filled = fill(query);
    });
    pick.onDidAccept(async () => {
      // Enter may come before what is typed has been looked up: then the first that fits is meant.
      const wasBusy = pick.busy;
      if (!(await filled)) return;
      const chosen = (wasBusy ? pick.items.find(item => item.chosen) : pick.selectedItems[0])?.chosen;
      if (chosen === undefined) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item }) => {
      resolve(withLocator(item));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Only the button asks where in the source. */
async function withLocator({ chosen, label }: SourceItem): Promise<Chosen | undefined> {
  const locator = await window.showInputBox({
    title: label,
    prompt: l10n.t('Where in the source: p. 12, pp. 12–14, chap. 3, para. 8'),
    ignoreFocusOut: true,
  });
  return locator === undefined || chosen === undefined ? undefined : { ...chosen, locator };
}

/** The sources of the draft's own bibliography, the other ones, and the facts of sheets. */
export function itemsOf({ sources, facts }: Citables): readonly SourceItem[] {
  const buttons = [{ iconPath: new ThemeIcon('location'), tooltip: l10n.t('With a Page or Another Place…') }];
  const part = (label: string, items: readonly SourceItem[]): readonly SourceItem[] =>
    items.length === 0
      ? []
      : [{ label, kind: QuickPickItemKind.Separator }, ...items.map(item => ({ ...item, buttons, alwaysShow: true }))];
  const ofSource = (source: Citable): SourceItem => ({
    label: nameOf(source),
    description: source.key,
    ...(source.title !== '' && { detail: source.title }),
    chosen: { key: source.key },
  });
  const ofFact = ({ id, source, label, value, evidence, locator }: CitableFact): SourceItem => ({
    label: value,
    description: label,
    detail: `${[source, locator].filter(Boolean).join(', ')}: “${evidence}”`,
    chosen: { fact: id },
  });
  const [own, others] = [true, false].map(is => sources.filter(source => source.own === is).map(ofSource));
  return [
    ...part(l10n.t('Bibliography of the Draft'), own ?? []),
    ...part(l10n.t('Sources'), others ?? []),
    ...part(l10n.t('Facts'), facts.map(ofFact)),
  ];
}

function nameOf({ authors, title, year, key }: Citable): string {
  return [authors || title || key, year].filter(Boolean).join(' ');
}
