import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** The panel of a run, by what its user sees. */
export class RunPanel {
  readonly node: Locator;

  /** The one in front. */
  constructor(page: Page) {
    this.node = page.locator('.dfl-RunView:visible');
  }

  /** Waits until the chip in the head says so, as in "Finished". */
  async waitForState(word: string): Promise<void> {
    await this.node.locator('.dfl-RunHeader').getByText(word, { exact: true }).waitFor();
  }

  /** Waits until this iteration, or a later one, is shown. */
  async waitForIteration(number: number): Promise<void> {
    await eventually(`iteration ${number} in the run panel`, async () =>
      (await this.shown()) >= number ? true : undefined,
    );
  }

  /** The iteration that is shown. */
  async shown(): Promise<number> {
    return Number(await this.iterationSlider.inputValue());
  }

  /** The last finished iteration. */
  async finished(): Promise<number> {
    const progress = this.node.getByRole('progressbar', { name: 'Iterations' });
    return Number(await progress.getAttribute('aria-valuenow'));
  }

  get iterationSlider(): Locator {
    return this.node.getByRole('slider', { name: 'Iteration', exact: true });
  }

  /** The chip that says how old is what is shown, while there is no connection. */
  staleChip(text: RegExp): Locator {
    return this.node.locator('.dfl-ShownBar').getByText(text);
  }

  button(name: string): Locator {
    return this.node.getByRole('button', { name, exact: true });
  }

  /** Convergence, Slices, Model or Details. */
  tile(name: string): Locator {
    return this.node.getByRole('region', { name, exact: true });
  }
}
