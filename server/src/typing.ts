import type { Draft, Finding, Span } from './core/index';

/**
 * A finding on the sentence that is being typed waits until the sentence is left, or typing pauses: a half-typed number is no mistake. What
 * was told of the sentence before goes on being told, so that nothing flickers.
 */
export class Typing {
  readonly #onSettled: (uri: string) => void;
  readonly #edits = new Map<string, Edit>();
  readonly #told = new Map<string, ReadonlySet<string>>();

  constructor(onSettled: (uri: string) => void) {
    this.#onSettled = onSettled;
  }

  edited(uri: string, before: string, after: string): void {
    clearTimeout(this.#edits.get(uri)?.timer);
    this.#edits.set(uri, { span: editedSpan(before, after), time: Date.now() });
  }

  /** The findings to be told now; `delay` is in milliseconds. Where some wait, their time is told of when it has come. */
  settled(uri: string, draft: Draft, findings: readonly Finding[], delay: number): readonly Finding[] {
    const edit = this.#edits.get(uri);
    const left = edit ? edit.time + delay - Date.now() : 0;
    const told = this.#told.get(uri) ?? NONE;
    const heard = edit && left > 0 ? withoutNew(findings, sentencesAt(draft, edit.span), told) : findings;
    this.#told.set(uri, new Set(heard.map(keyOf)));
    if (edit && heard.length < findings.length) this.#wait(uri, edit, left);
    return heard;
  }

  forget(uri: string): void {
    clearTimeout(this.#edits.get(uri)?.timer);
    this.#edits.delete(uri);
    this.#told.delete(uri);
  }

  #wait(uri: string, edit: Edit, left: number): void {
    clearTimeout(edit.timer);
    edit.timer = setTimeout(() => this.#onSettled(uri), left);
  }
}

interface Edit {
  /** In the text after it. */
  readonly span: Span;
  readonly time: number;
  timer?: ReturnType<typeof setTimeout>;
}

const NONE: ReadonlySet<string> = new Set();

/** A finding by its words: it is the same wherever the edit has moved it. */
function keyOf({ check, text, message }: Finding): string {
  return `${check}\n${text}\n${message}`;
}

function withoutNew(findings: readonly Finding[], typed: readonly Span[], told: ReadonlySet<string>): readonly Finding[] {
  return findings.filter(finding => !typed.some(sentence => touches(sentence, finding)) || told.has(keyOf(finding)));
}

/** The sentences that a span lies in or touches: behind a stop, one is still at its sentence. */
function sentencesAt({ blocks }: Draft, span: Span): readonly Span[] {
  return blocks.filter(block => touches(block, span)).flatMap(block => block.sentences.filter(one => touches(one, span)));
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** What of a text is new, as the shortest single replacement. */
export function editedSpan(before: string, after: string): Span {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let kept = 0;
  while (kept < most - start && before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)) kept++;
  return { start, end: after.length - kept };
}
