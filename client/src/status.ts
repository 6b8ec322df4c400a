import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { type ClaimVerdict, type DraftClaims, MOST_SHOWN } from '../../server/src/protocol';
import { draftsAndFactSheets } from './documents';
import type { Session } from './session';
import type { ActiveClaims } from './views/activeClaims';

export interface Status extends Disposable {
  readonly item: LanguageStatusItem;
}

/** The line under `{}` in the status bar: how the active draft stands, or why nothing is checked and how to get going again. */
export function showStatus(session: Session, claims: ActiveClaims): Status {
  const item = languages.createLanguageStatusItem('policyFactCheck.server', draftsAndFactSheets());
  item.name = 'Policy Fact Check';
  const show = () => describe(item, session, claims.draft?.claims);
  show();
  const parts = Disposable.from(item, session.changed.event(show), claims.changed.event(show));
  return { item, dispose: () => parts.dispose() };
}

function describe(item: LanguageStatusItem, { state, reference }: Session, draft: DraftClaims | undefined): void {
  item.busy = state === 'starting';
  item.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.detail = [
    reference && l10n.t('Source articles: {0}, fact sheets: {1}', reference.sources, reference.sheets),
    draft && draft.waived > 0 && l10n.t('{0} waived', draft.waived),
    draft && notShown(draft),
  ]
    .filter(part => part)
    .join('; ');
  if (state === 'stopped') {
    item.text = l10n.t('Facts are not being checked');
    item.command = { command: 'policyFactCheck.restartServer', title: l10n.t('Restart') };
    return;
  }
  item.text = draft ? standing(draft) : l10n.t('Facts are being checked');
  item.command = draft
    ? { command: 'policyFactCheck.showClaims', title: l10n.t('Show Claims') }
    : { command: 'policyFactCheck.showOutput', title: l10n.t('Show Output') };
}

/** "3 contradictions · 11 sourced" */
function standing({ claims }: DraftClaims): string {
  const count = (...verdicts: ClaimVerdict[]) => claims.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const [contradicted, disputed] = [count('contradicted'), count('ambiguous')];
  const parts = [
    contradicted === 0
      ? l10n.t('No contradictions')
      : contradicted === 1
        ? l10n.t('1 contradiction')
        : l10n.t('{0} contradictions', contradicted),
    disputed > 0 && l10n.t('{0} disputed', disputed),
    l10n.t('{0} sourced', count('supported', 'rounded')),
  ];
  return parts.filter(part => part).join(' · ');
}

function notShown({ findings }: DraftClaims): string | undefined {
  return findings > MOST_SHOWN ? l10n.t('the editor shows {0} of {1} findings, the gravest', MOST_SHOWN, findings) : undefined;
}
