import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { ClaimVerdict, DraftClaim } from '../../../server/src/protocol';

/** In the order of their weight for a writer. */
export const VERDICTS: readonly ClaimVerdict[] = ['contradicted', 'ambiguous', 'supported', 'rounded', 'not-covered'];

export function verdictName(verdict: ClaimVerdict): string {
  switch (verdict) {
    case 'contradicted':
      return l10n.t('Contradicted');
    case 'ambiguous':
      return l10n.t('Sources disagree');
    case 'supported':
      return l10n.t('Supported');
    case 'rounded':
      return l10n.t('Supported, rounded');
    case 'not-covered':
      return l10n.t('In no source');
  }
}

export function verdictIcon(verdict: ClaimVerdict): ThemeIcon {
  switch (verdict) {
    case 'contradicted':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'ambiguous':
      return new ThemeIcon('question', new ThemeColor('problemsInfoIcon.foreground'));
    case 'supported':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'rounded':
      return new ThemeIcon('circle-outline', new ThemeColor('testing.iconPassed'));
    case 'not-covered':
      return new ThemeIcon('circle-slash');
  }
}

/** What stands beside the words of the draft: what the source has, and of what. */
export function claimDescription({ verdict, value, subject, source, message, text }: DraftClaim): string {
  if (verdict === 'not-covered') return '';
  if (verdict === 'contradicted' && value === undefined) return message ?? '';
  const other = value !== undefined && value !== text ? l10n.t('source: {0}', value) : undefined;
  return [other, subject, source].filter(part => part).join(' · ');
}

/** For the pointer resting on a claim, and for those who listen. Plain text: it comes from files. */
export function claimDetails({ message, subject, value, quote, source }: DraftClaim): string {
  const said = message ?? [subject, value].filter(part => part).join(': ');
  const evidence = quote === undefined ? undefined : `“${quote}” — ${source ?? ''}`;
  return [said, evidence].filter(part => part).join('\n');
}
