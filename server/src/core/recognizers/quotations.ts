import { findQuotes, type Quote } from '../context/quotes';
import type { Mention, Name, Quotation } from '../mention';
import { recognizeNames } from './names';
import { findSpeaker } from './quotations-speaker';

/**
 * The quotations of one block, in order, nested ones too: “…”, "…", ‘…’, '…', «…», „…“. The marks are part of the mention, `inner` is not.
 * Brackets, ellipses and [sic] inside are kept as written. The speaker is the name that a verb of saying ties to the quotation.
 */
export function recognizeQuotations(prose: string, known?: readonly Mention[]): readonly Quotation[] {
  const quotes = findQuotes(prose).filter(quote => /[\p{L}\p{N}]/u.test(prose.slice(quote.inner.start, quote.inner.end)));
  if (quotes.length === 0) return [];
  const names = known ?? recognizeNames(prose);
  const outer = quotes.filter(quote => quote.depth === 0);
  const speakers = outside(
    outer,
    names.filter((name): name is Name => name.kind === 'name' && name.type !== 'place' && name.form !== 'adjective'),
  );
  return quotes.map(quote =>
    quotationOf(prose, quote, quote.depth === 0 ? findSpeaker(prose, quote, speakers)?.canonical : undefined),
  );
}

function quotationOf(prose: string, quote: Quote, speaker: string | undefined): Quotation {
  return {
    kind: 'quotation',
    start: quote.start,
    end: quote.end,
    text: prose.slice(quote.start, quote.end),
    inner: quote.inner,
    ...(speaker !== undefined && { speaker }),
  };
}

/** The names that stand in no quotation; both lists are in order. */
function outside(quotes: readonly Quote[], names: readonly Name[]): readonly Name[] {
  let at = 0;
  return names.filter(name => {
    while (at < quotes.length && quotes[at]!.end <= name.start) at++;
    return at === quotes.length || quotes[at]!.start >= name.end;
  });
}
