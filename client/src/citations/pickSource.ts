import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { Citable, CitableFact, Citables, InsertCitationArguments } from '../../../server/src/protocol';

type Chosen = Pick<InsertCitationArguments, 'key' | 'fact' | 'locator'>;

interface SourceItem extends QuickPickItem {
  readonly chosen?: Chosen;
}

/** Asks which source, or whose fact, is to be cited; undefined where the writer thinks better of it. */
export function pickSource(answer: Promise<Citables | null>): Promise<Chosen | undefined> {
  const pick = window.createQuickPick<SourceItem>();
  pick.title = l10n.t('Insert Citation');
  pick.placeholder = l10n.t('Author, title, year, or a fact');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  return new Promise(resolve => {
    void answer.then(
      citables => {
        pick.items = citables ? itemsOf(citables) : [];
        pick.busy = false;
      },
      () => pick.hide(),
    );
    pick.onDidAccept(() => {
      // Before the list is filled there is nothing to accept.
      const chosen = pick.selectedItems[0]?.chosen;
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
  const named = new Map(sources.map(source => [source.key, nameOf(source)]));
  const part = (label: string, items: readonly SourceItem[]): readonly SourceItem[] =>
    items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items.map(item => ({ ...item, buttons }))];
  const ofSource = (source: Citable): SourceItem => ({
    label: nameOf(source),
    description: source.key,
    ...(source.title !== '' && { detail: source.title }),
    chosen: { key: source.key },
  });
  const ofFact = ({ id, key, label, value, evidence, locator }: CitableFact): SourceItem => ({
    label: value,
    description: label,
    detail: `${[named.get(key) ?? key, locator].filter(Boolean).join(', ')}: “${evidence}”`,
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
