import type { Draft } from '../draft/draft';
import { lineEndAfter, lineStartBefore } from '../draft/lines';
import type { Finding } from '../finding';
import type { Span } from '../span';
import type { Directive } from './directive';
import { waiverFinding } from './waiverFinding';

/** That a directive waives nothing; the fix takes it out, with its line where it has one to itself. */
export function unusedDirective(directive: Directive, draft: Draft): Finding {
  const what =
    directive.form === 'enable'
      ? 'Nothing is disabled above: this has no effect.'
      : 'This waives nothing: no check finds anything here.';
  const fix = { title: 'Remove this waiver', span: wholeLine(directive, draft.text), newText: '' };
  return waiverFinding(draft, 'hint', directive, what, [fix]);
}

function wholeLine({ start, end }: Span, text: string): Span {
  const [from, to] = [lineStartBefore(text, start), lineEndAfter(text, end)];
  const alone = /^[\s>]*$/.test(text.slice(from, start)) && text.slice(end, to).trim() === '';
  return alone ? { start: from, end: to + (/^\r\n|^[\r\n]/.exec(text.slice(to, to + 2))?.[0].length ?? 0) } : { start, end };
}
