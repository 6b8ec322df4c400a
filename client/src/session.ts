import { EventEmitter, type LogOutputChannel, l10n, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CHANGED_NOTIFICATION, type Changed, REFERENCE_NOTIFICATION, type ReferenceCount } from '../../server/src/protocol';

/**
 * The life of the language server. Every start takes a new client: the old one refuses to start again once its server has
 * crashed too often, and a restart must help exactly then.
 */
export class Session {
  readonly changed = new EventEmitter<void>();
  /** Claims and the library, asked for again, may be others now. */
  readonly answersChanged = new EventEmitter<Changed>();
  #create: () => BaseLanguageClient;
  #output: LogOutputChannel;
  #client: BaseLanguageClient | undefined;
  #reference: ReferenceCount | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(create: () => BaseLanguageClient, output: LogOutputChannel) {
    this.#create = create;
    this.#output = output;
  }

  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  get state(): 'starting' | 'running' | 'stopped' {
    if (this.#client?.state === State.Running) return 'running';
    return this.#client?.state === State.Starting ? 'starting' : 'stopped';
  }

  /** How many files of the workspace drafts are checked against, once the server has said so. */
  get reference(): ReferenceCount | undefined {
    return this.#reference;
  }

  start(): Promise<void> {
    return this.#inTurn(() => this.#startNow());
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stopNow();
      await this.#startNow();
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stopNow());
  }

  /** Two restarts asked for at once run one after the other. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }

  async #startNow(): Promise<void> {
    const client = this.#create();
    this.#client = client;
    this.#reference = undefined;
    client.onDidChangeState(() => this.changed.fire());
    client.onNotification(CHANGED_NOTIFICATION, (changed: Changed) => this.answersChanged.fire(changed));
    client.onNotification(REFERENCE_NOTIFICATION, (count: ReferenceCount) => {
      this.#reference = count;
      this.changed.fire();
    });
    try {
      await client.start();
    } catch (error) {
      this.#output.error(String(error));
      this.changed.fire();
      void this.#tellOfFailure(error);
    }
  }

  async #stopNow(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A server that has crashed, or never came up, cannot be stopped; the next one starts all the same.
    await client?.dispose().catch(error => this.#output.warn(String(error)));
  }

  async #tellOfFailure(error: unknown): Promise<void> {
    const restart = l10n.t('Restart');
    const show = l10n.t('Show Output');
    const message = l10n.t('Policy Fact Check could not start its server: {0}', String(error));
    const choice = await window.showErrorMessage(message, restart, show);
    if (choice === restart) await this.restart();
    if (choice === show) this.#output.show();
  }
}
