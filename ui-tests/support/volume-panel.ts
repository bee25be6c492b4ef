import type { Locator, Page } from 'playwright-core';
import type { LabPage } from './lab-page.ts';

/** The panel of a volume file, by what its user sees. */
export class VolumePanel {
  readonly node: Locator;

  /** The one in front. */
  constructor(page: Page) {
    this.node = page.locator('.dfl-VolumePanel:visible');
  }

  /** Opens a volume file of the root by a double click, and waits until its surface is drawn. */
  static async open(lab: LabPage, name: string): Promise<VolumePanel> {
    await lab.openFile(name);
    const panel = new VolumePanel(lab.page);
    await panel.node.locator('.dfl-VolumeViewer-stage[data-view]').waitFor();
    return panel;
  }

  /** Shows the three slices below. @returns the first of them. */
  async showSlices(): Promise<Locator> {
    await this.button('Three slices below').click();
    const slice = this.node.locator('.dfl-VolumePicture-slices canvas').first();
    await slice.waitFor();
    return slice;
  }

  get stage(): Locator {
    return this.node.locator('.dfl-VolumeViewer-stage');
  }

  /** What the model's view reads at the pointer, or where another view points. */
  get reading(): Locator {
    return this.node.locator('.dfl-VolumeViewer-reading');
  }

  /** What marks in the model where a slice is pointed at. */
  get crosshair(): Locator {
    return this.node.locator('.dfl-VolumeOverlay-crosshair line').first();
  }

  /** What a slice reads at the pointer, line by line. */
  get readout(): Locator {
    return this.node.locator('.dfl-Slices-readout > div');
  }

  button(name: string): Locator {
    return this.node.getByRole('button', { name, exact: true });
  }
}
