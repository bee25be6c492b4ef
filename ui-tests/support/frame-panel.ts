import type { Locator, Page } from 'playwright-core';
import type { LabPage } from './lab-page.ts';

/** The panel of frames, by what its user sees. */
export class FramePanel {
  readonly node: Locator;

  /** The one in front. */
  constructor(page: Page) {
    this.node = page.locator('.dfl-FrameView:visible');
  }

  /** Opens the photons of a folder in the root by a double click, and waits for the first frame. */
  static async open({ page, fileBrowser }: LabPage, folder: string): Promise<FramePanel> {
    await fileBrowser.locator('.jp-BreadCrumbs-home').click();
    const item = (name: string): Locator =>
      fileBrowser.locator('.jp-DirListing-item').filter({ hasText: name });
    await item(folder).dblclick();
    await item('photons.emc').dblclick();
    const panel = new FramePanel(page);
    await panel.shows('Frame 0');
    return panel;
  }

  /** Waits until this is what the picture shows, as in `Frame 41`. */
  async shows(name: string): Promise<void> {
    await this.node.getByRole('img', { name: `${name},` }).waitFor();
  }

  /** What the picture shows, as it is read out. */
  async summary(): Promise<string> {
    return (await this.stage.getAttribute('aria-label')) ?? '';
  }

  /** Presses a key on the picture. */
  async press(key: string): Promise<void> {
    await this.stage.press(key);
  }

  get stage(): Locator {
    return this.node.locator('.dfl-Frame-stage');
  }

  /** Which frame it is. */
  get number(): Locator {
    return this.node.getByRole('spinbutton', { name: 'Frame', exact: true });
  }

  button(name: string): Locator {
    return this.node.getByRole('button', { name, exact: true });
  }
}
