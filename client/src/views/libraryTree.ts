import { EventEmitter, type TreeDataProvider, type TreeItem, Uri } from 'vscode';
import {
  LIBRARY_REQUEST,
  type LibraryContents,
  type LibraryEntry,
  type LibraryFact,
  type LibraryParams,
} from '../../../server/src/protocol';
import type { Session } from '../session';
import { entryItem, factItem, useItem } from './libraryItems';

export interface EntryNode {
  readonly kind: 'entry';
  readonly id: string;
  readonly uri: Uri;
  readonly entry: LibraryEntry;
  readonly facts: readonly FactNode[];
}

export interface FactNode {
  readonly kind: 'fact';
  readonly id: string;
  /** The sheet or article that it stands in. */
  readonly uri: Uri;
  readonly fact: LibraryFact;
  readonly uses: readonly UseNode[];
}

export interface UseNode {
  readonly kind: 'use';
  readonly id: string;
  readonly uri: Uri;
  readonly use: LibraryFact['uses'][number];
}

export type LibraryNode = EntryNode | FactNode | UseNode;

/** Fact sheets and source articles, the facts in them, and where drafts use each. */
export class LibraryTree implements TreeDataProvider<LibraryNode> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #session: Session;
  #entries: readonly EntryNode[] = [];
  #shown = '';
  #turn = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  get entries(): readonly EntryNode[] {
    return this.#entries;
  }

  /** `scope` is the draft or folder whose settings say whether the built-in sheet counts. What fails leaves what is shown. */
  async refresh(scope: Uri | undefined): Promise<void> {
    const { client, state } = this.#session;
    const turn = ++this.#turn;
    if (client === undefined || state !== 'running') return;
    const params: LibraryParams = scope ? { scope: client.code2ProtocolConverter.asUri(scope) } : {};
    const contents = await client.sendRequest<LibraryContents>(LIBRARY_REQUEST, params).catch(() => undefined);
    const content = JSON.stringify(contents);
    if (turn !== this.#turn || contents === undefined || content === this.#shown) return;
    this.#shown = content;
    this.#entries = shownEntries(contents).map(entryNode);
    this.#changed.fire();
  }

  getChildren(node?: LibraryNode): LibraryNode[] {
    if (node === undefined) return [...this.#entries];
    return node.kind === 'entry' ? [...node.facts] : node.kind === 'fact' ? [...node.uses] : [];
  }

  getTreeItem(node: LibraryNode): TreeItem {
    return node.kind === 'entry' ? entryItem(node) : node.kind === 'fact' ? factItem(node) : useItem(node);
  }
}

/** To a writer who has no sources yet, what is of use is how to add some; the built-in sheet is listed once a draft makes use of it. */
function shownEntries({ entries }: LibraryContents): readonly LibraryEntry[] {
  const own = entries.some(({ kind }) => kind !== 'built-in');
  return entries.filter(({ kind, used, contradicted }) => kind !== 'built-in' || own || used + contradicted > 0);
}

function entryNode(entry: LibraryEntry): EntryNode {
  const uri = Uri.parse(entry.uri);
  const seen = new Map<string, number>();
  const facts = entry.facts.map((fact): FactNode => {
    const id = numbered(`${entry.uri} ${fact.kind} ${fact.label} ${fact.value ?? ''}`, seen);
    const uses = fact.uses.map((use): UseNode => {
      return { kind: 'use', id: numbered(`${id} ${use.uri} ${use.text}`, seen), uri: Uri.parse(use.uri), use };
    });
    return { kind: 'fact', id, uri, fact, uses };
  });
  return { kind: 'entry', id: entry.uri, uri, entry, facts };
}

/** Made of words, not of places, so that edits keep what is unfolded and selected. */
function numbered(words: string, seen: Map<string, number>): string {
  const count = (seen.get(words) ?? 0) + 1;
  seen.set(words, count);
  return `${words} ${count}`;
}
