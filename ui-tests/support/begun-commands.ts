import type { Page } from 'playwright-core';

/** Which commands have begun in a page, by their labels. Pages that do not show their application tell of none. */
export class BegunCommands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Forgets that the command has begun before, and notes it when it does. */
  async await(label: string): Promise<void> {
    await this.#page.evaluate(`(() => {
      const commands = globalThis.jupyterapp?.commands;
      if (globalThis.begunCommands === undefined) {
        globalThis.begunCommands = new Set();
        commands?.commandExecuted.connect((_, { id, args }) => {
          globalThis.begunCommands.add(commands.label(id, args));
        });
      }
      globalThis.begunCommands.delete(${JSON.stringify(label)});
    })()`);
  }

  async has(label: string): Promise<boolean> {
    const begun = `globalThis.begunCommands.has(${JSON.stringify(label)})`;
    return (await this.#page.evaluate(begun)) === true;
  }

  /** Whether the page tells of commands, and of none with this label. */
  async lacks(label: string): Promise<boolean> {
    const tells = (await this.#page.evaluate('globalThis.jupyterapp !== undefined')) === true;
    return tells && !(await this.has(label));
  }
}
