import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { BegunCommands } from './begun-commands.ts';
import { eventually } from './eventually.ts';
import type { LabServer } from './lab-server.ts';
import { LaunchPanel } from './launch-panel.ts';
import { RunPanel } from './run-panel.ts';

/** How long the command palette may take for each step. */
const SOON = { timeout: 5000 };

/** How long a busy page may take to close it, before a key is taken for lost. */
const LATER = { timeout: 20_000 };

/** More than there are stops in a page. */
const MOST_PRESSES = 200;

/** JupyterLab in the browser, by what its user sees: roles, names and text. */
export class LabPage {
  readonly page: Page;

  readonly #messages: string[] = [];
  readonly #begun: BegunCommands;

  constructor(page: Page) {
    this.page = page;
    this.#begun = new BegunCommands(page);
    page.on('console', (message) => this.#messages.push(message.text()));
    page.on('pageerror', (error) => this.#messages.push(String(error)));
  }

  /** What the page has written to the console, and its errors. */
  messages(): string {
    return this.#messages.join('\n');
  }

  /** Opens JupyterLab with its token in a workspace that is empty, and waits until it can be used. */
  async open({ url, token }: LabServer): Promise<void> {
    await this.page.goto(`${url}lab?reset&token=${token}`);
    await this.ready();
  }

  /** Loads the page again; its panels come back by themselves. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.getByRole('menubar').getByText('File', { exact: true }).waitFor();
    await this.page.locator('#jupyterlab-splash').waitFor({ state: 'detached' });
  }

  /**
   * Waits until what changed last is in the workspace, which JupyterLab saves a moment later.
   *
   * @param holding what it must hold by then, where an earlier change may be saved first.
   */
  async savedWorkspace(holding = ''): Promise<void> {
    await this.page.waitForResponse((response) => {
      const request = response.request();
      return (
        request.method() === 'PUT' &&
        response.url().includes('/lab/api/workspaces/') &&
        (request.postData() ?? '').includes(holding)
      );
    });
  }

  /** Runs a command by its label in the command palette. */
  async runCommand(label: string): Promise<void> {
    const palette = this.page.locator('.jp-ModalCommandPalette');
    const search = palette.getByRole('textbox');
    await this.#begun.await(label);
    // It closes by itself where the page moves the focus, and loses keys while it lists its commands anew.
    await eventually(`the command "${label}"`, async () => {
      if (await palette.isHidden()) {
        // JupyterLab takes its shortcuts from the settings, a moment after it can be seen.
        await this.page.keyboard.press('Control+Shift+C');
      }
      const chosen = palette.locator('.lm-mod-active').getByText(label, { exact: true });
      try {
        await search.fill(label, SOON);
        // Before the search is answered the whole list stands there, and Enter chooses nothing.
        await chosen.waitFor(SOON);
        await search.press('Enter', SOON);
        await palette.waitFor({ state: 'hidden', ...LATER });
        // It may have closed before the key came.
        return (await this.#begun.lacks(label)) ? undefined : true;
      } catch {
        // One that has begun is not begun again, however late the palette closes.
        return (await this.#begun.has(label)) ? true : undefined;
      }
    });
  }

  /** Presses a key until the focus is on an element, or within it. */
  async press(key: string, target: Locator): Promise<void> {
    for (let count = 0; count < MOST_PRESSES; count++) {
      if (await target.evaluate((node) => node.contains(document.activeElement))) {
        return;
      }
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${String(target)}`);
  }

  /** Shows the sidebar "Damselfly". */
  async openSidebar(): Promise<void> {
    if (!(await this.sidebar.isVisible())) {
      await this.sidebarTab.click();
    }
    await this.runs.or(this.sidebar.getByText('No runs yet')).waitFor();
  }

  get sidebarTab(): Locator {
    return this.page.getByRole('tab', { name: 'Damselfly' });
  }

  get sidebar(): Locator {
    return this.page.locator('.dfl-Sidebar');
  }

  /** The list of runs in the sidebar. */
  get runs(): Locator {
    return this.sidebar.getByRole('listbox', { name: 'Runs' });
  }

  /** Opens a run from the list in the sidebar. */
  async openRun(name: string): Promise<RunPanel> {
    await this.runs.getByRole('option').filter({ hasText: name }).click();
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
    return new RunPanel(this.page);
  }

  /** JupyterLab's own list of files. */
  get fileBrowser(): Locator {
    return this.page.locator('.jp-FileBrowser');
  }

  /** Opens a file of the root by a double click. */
  async openFile(name: string): Promise<void> {
    await this.fileBrowser.locator('.jp-BreadCrumbs-home').click();
    await this.fileBrowser.locator('.jp-DirListing-item').filter({ hasText: name }).dblclick();
  }

  /** Uploads files of this machine into the folder that the file browser shows. */
  async upload(paths: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.fileBrowser.getByRole('button', { name: 'Upload' }).click();
    await (await chooser).setFiles([...paths]);
    for (const path of paths) {
      await this.fileBrowser.getByText(basename(path), { exact: true }).waitFor();
    }
  }

  /** Opens the form "New reconstruction" by its card in the launcher. */
  async openForm(): Promise<LaunchPanel> {
    await this.page.locator('.jp-Launcher').getByText('New Reconstruction').click();
    const panel = new LaunchPanel(this.page);
    await panel.node.waitFor();
    return panel;
  }
}
