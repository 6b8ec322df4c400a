import { type CitationCheck, findingAt } from './check';

export const unreadFile: CitationCheck = {
  id: 'unread-file',
  severity: 'warning',
  title: 'Unread file',
  summary: 'A bibliography or a style that a draft names and that does not serve: it is not there, too large, or no CSL style.',
  run: ({ draft, sources }) =>
    // A processor may find a style in folders of its own.
    sources.faults.map(fault => findingAt(unreadFile, draft, fault, { message: fault.message, ...(fault.isQuiet && QUIET) })),
};

const QUIET = { severity: 'information' } as const;
