import { commands, EventEmitter, type Memento } from 'vscode';

/** Something that the writer switches on and off in a view; kept with the workspace, and known to the menus by a context key. */
export class Choice {
  readonly changed = new EventEmitter<void>();
  readonly #key: string;
  readonly #memory: Memento;

  constructor(key: string, memory: Memento) {
    this.#key = key;
    this.#memory = memory;
    this.#tell();
  }

  get on(): boolean {
    return this.#memory.get(this.#key, false);
  }

  async set(on: boolean): Promise<void> {
    await this.#memory.update(this.#key, on);
    this.#tell();
    this.changed.fire();
  }

  #tell(): void {
    void commands.executeCommand('setContext', this.#key, this.on);
  }
}
