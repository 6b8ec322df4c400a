import { commands, type Disposable, env, l10n, Range, type Uri, window } from 'vscode';
import { CLAIM_REVIEW_REQUEST, type ClaimReviewParams, COPY_CLAIM_REVIEW, type TextRange } from '../../server/src/protocol';
import type { Session } from './session';

/** A claim of the view Claims; without one, that at the cursor is meant. */
interface ListedClaim {
  readonly uri: Uri;
  readonly claim: { readonly range: TextRange };
}

/** Copies what was found of a claim as a ClaimReview, for the page that publishes the check. */
export function registerClaimReview(session: Session): Disposable {
  return commands.registerCommand(COPY_CLAIM_REVIEW, async (listed?: ListedClaim) => {
    const { client } = session;
    const editor = window.activeTextEditor;
    const uri = listed?.uri ?? editor?.document.uri;
    if (client === undefined || uri === undefined) return;
    const { start, end } = listed?.claim.range ?? editor?.selection ?? new Range(0, 0, 0, 0);
    const params: ClaimReviewParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      range: client.code2ProtocolConverter.asRange(new Range(start.line, start.character, end.line, end.character)),
    };
    const review = await client.sendRequest<string | null>(CLAIM_REVIEW_REQUEST, params);
    if (review === null) {
      void window.showInformationMessage(l10n.t('No source speaks for or against what stands at the cursor.'));
      return;
    }
    await env.clipboard.writeText(review);
    window.setStatusBarMessage(l10n.t('Copied as ClaimReview.'), 4000);
  });
}
