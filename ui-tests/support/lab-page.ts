import type { Locator, Page } from 'playwright-core';
import type { LabServer } from './lab-server.ts';

/** JupyterLab in the browser, by what its user sees: roles, names and text. */
export class LabPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
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

  /** Runs a command by its label in the command palette. */
  async runCommand(label: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+C');
    const search = this.page.locator('.jp-ModalCommandPalette').getByRole('textbox');
    await search.fill(label);
    await this.page
      .locator('.jp-ModalCommandPalette')
      .getByRole('option', { name: label })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The tab of a panel in the main area. */
  tab(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('tab', { name });
  }
}
