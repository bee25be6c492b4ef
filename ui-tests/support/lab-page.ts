import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';
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

  /** Waits until what changed last is in the workspace, which JupyterLab saves a moment later. */
  async savedWorkspace(): Promise<void> {
    await this.page.waitForResponse(
      (response) =>
        response.request().method() === 'PUT' && response.url().includes('/lab/api/workspaces/'),
    );
  }

  /** Runs a command by its label in the command palette. */
  async runCommand(label: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+C');
    const palette = this.page.locator('.jp-ModalCommandPalette');
    await palette.getByRole('textbox').fill(label);
    await palette.getByText(label, { exact: true }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Shows the sidebar "Damselfly". */
  async openSidebar(): Promise<void> {
    const runs = this.page.getByRole('button', { name: /^Runs/ });
    if (!(await runs.isVisible())) {
      await this.sidebarTab.click();
      await runs.waitFor();
    }
  }

  get sidebarTab(): Locator {
    return this.page.getByRole('tab', { name: 'Damselfly', exact: true });
  }

  /** Opens a run from the list in the sidebar. */
  async openRun(name: string): Promise<void> {
    await this.page.locator('.dfl-Sidebar').getByText(name, { exact: true }).click();
    await eventually(`the panel of ${name}`, async () =>
      (await this.page.getByRole('heading', { name, exact: true }).isVisible()) ? true : undefined,
    );
  }

  /** From the launcher's card through the form. */
  async startExample(): Promise<void> {
    await this.page.locator('.jp-Launcher').getByText('Example', { exact: true }).click();
  }
}
