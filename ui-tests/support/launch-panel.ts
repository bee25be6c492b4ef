import type { Locator, Page } from 'playwright-core';

/** The form "New reconstruction", by what its user sees. */
export class LaunchPanel {
  readonly node: Locator;

  /** The one in front. */
  constructor(page: Page) {
    this.node = page.locator('.dfl-Launch:visible');
  }

  /** Fills the form from a config.ini; the path is relative to the root of the file browser. */
  async openConfig(path: string): Promise<void> {
    await this.node.getByText('From a config.ini', { exact: true }).click();
    const field = this.node.getByRole('textbox', { name: 'Path of the config.ini' });
    await field.fill(path);
    await field.press('Enter');
  }

  field(name: string): Locator {
    return this.node.getByLabel(name, { exact: true });
  }

  get startButton(): Locator {
    return this.node.getByRole('button', { name: /^Start on/ });
  }
}
