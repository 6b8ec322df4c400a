import { l10n } from 'vscode';

/** What a new fact sheet begins with: the publication, and one fact to be filled in, as comments so that nothing is checked against it yet. */
export function sheetTemplate(): string {
  return `# ${l10n.t('Drafts in this folder are checked against the facts below.')}
source:
  id: doe2025
  type: report
  title: ${l10n.t('Title of the publication')}
  author:
    - { family: Doe, given: Jane }
  issued: "2025"

# ${l10n.t('Write values as a writer writes them: $240.1bn, 26.3%, 20 companies, December 2023.')}
# ${l10n.t('The evidence is the exact words of the source. Take the signs away and fill in:')}
facts: []
#  - subject: Polish steel output
#    value: 7.5 million tonnes
#    time: "2024"
#    evidence: output came to 7.5 million tonnes in 2024
`;
}
