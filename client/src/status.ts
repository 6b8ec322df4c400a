import { type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { draftsAndFactSheets } from './documents';
import type { Session } from './session';

/** The line under `{}` in the status bar: whether drafts are being checked, and how to get going again. */
export function showStatus(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('policyFactCheck.server', draftsAndFactSheets());
  item.name = 'Policy Fact Check';
  const show = () => {
    const { state, reference } = session;
    item.busy = state === 'starting';
    item.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text = state === 'stopped' ? l10n.t('Facts are not being checked') : l10n.t('Facts are being checked');
    item.detail = reference ? l10n.t('Source articles: {0}, fact sheets: {1}', reference.sources, reference.sheets) : '';
    item.command =
      state === 'stopped'
        ? { command: 'policyFactCheck.restartServer', title: l10n.t('Restart') }
        : { command: 'policyFactCheck.showOutput', title: l10n.t('Show Output') };
  };
  show();
  const listener = session.changed.event(show);
  return {
    dispose: () => {
      listener.dispose();
      item.dispose();
    },
  };
}
