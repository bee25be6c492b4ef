import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { VolumeData } from '../volume-data.ts';
import type { VolumeState } from '../volume/volume-state.ts';
import type { VolumeOptions, VolumeViewer } from '../volume/volume-viewer.ts';
import type { Viewers } from './page.ts';
import { textOfNumbers } from './text-of-numbers.ts';

declare const viewers: Viewers;
declare let viewer: VolumeViewer | undefined;

/** Edge of the pictures, pixels; below them is the level. */
export const PICTURE = 256;
const LEVEL = 49;

export interface ShownVolume {
  readonly values: readonly number[];
  readonly size: number;
  readonly scale?: 'linear' | 'log';
  readonly more?: Partial<VolumeData>;
  readonly state?: Partial<VolumeState>;
  readonly options?: VolumeOptions;
  /** Phases of complex numbers whose amplitudes are the values: 256 to the turn. */
  readonly angles?: readonly number[];
  /** Whether the values are of either sign. */
  readonly signed?: boolean;
  /** Other values of the same grid, each a companion: `Other 1`, `Other 2`. */
  readonly others?: readonly (readonly number[])[];
  /** A mask on the same grid. */
  readonly support?: readonly number[];
  /** Room of the viewer, CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A fresh viewer in the page, drawn. */
export async function showVolume(page: Page, shown: ShownVolume): Promise<void> {
  const { values, angles, others, support, ...rest } = shown;
  const { width = PICTURE, height = PICTURE + LEVEL } = rest;
  await page.evaluate(
    async ({
      values,
      size,
      scale = 'linear',
      more,
      state,
      options,
      angles,
      signed,
      width,
      height,
    }) => {
      viewer?.dispose();
      const node = document.createElement('div');
      node.style.cssText = `width: ${width}px; height: ${height}px`;
      document.body.replaceChildren(node);
      const created = new viewers.VolumeViewer(options);
      Object.assign(globalThis, { viewer: created });
      created.state = state ?? {};
      created.mount(node);
      const drawn = new Promise((resolve) => created.on('drawn', resolve));
      const hue = angles !== undefined && {
        kind: 'phase' as const,
        angles: Uint8Array.from(viewers.numbersOf(angles)),
      };
      const numbers = viewers.numbersOf(values);
      const signs = signed === true ? viewers.signedVolume(numbers, scale, size ** 3) : {};
      created.update(
        viewers.volumeData(numbers, size, scale, { ...more, ...(hue && { hue }), ...signs }),
      );
      await drawn;
      // What lies over and below takes its place before the picture is measured.
      await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    {
      ...rest,
      width,
      height,
      values: textOfNumbers(values),
      ...(angles && { angles: textOfNumbers(angles) }),
    },
  );
  if (others) {
    await showOthers(page, shown, others);
  }
  if (support) {
    await showSupport(page, shown, support);
  }
}

/** Adds the companions, and waits until they are drawn or taken off. */
async function showOthers(
  page: Page,
  { size, scale, more, state }: ShownVolume,
  others: readonly (readonly number[])[],
): Promise<void> {
  const shown = { size, scale, more, state, others: others.map(textOfNumbers) };
  await page.evaluate(async ({ others, size, scale = 'linear', more, state }) => {
    const { length } = others;
    const drawn = new Promise((resolve) => viewer?.on('drawn', resolve));
    if (viewer) {
      viewer.companions = {
        volumes: others.map((values, i) => ({
          name: `Other ${i + 1}`,
          data: viewers.volumeData(viewers.numbersOf(values), size, scale, more),
        })),
        name: 'Own',
        before: 0,
        sharesLevels: true,
      };
    }
    if (state?.together === 'difference') {
      await drawn;
      return;
    }
    while (viewer?.shownCompanions !== length) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, shown);
  await changeState(page, {});
}

/** Adds the support, and waits until the picture is another: nothing else tells that it is there. */
async function showSupport(
  page: Page,
  { size, more }: ShownVolume,
  support: readonly number[],
): Promise<void> {
  const before = await takePng(page);
  await page.evaluate(
    ({ mask, size, more }) => {
      if (viewer) {
        viewer.support = viewers.volumeData(viewers.numbersOf(mask), size, 'linear', more);
      }
    },
    { mask: textOfNumbers(support), size, more },
  );
  await expect.poll(() => takePng(page)).not.toBe(before);
}

/** Changes the state, and waits until that is drawn. */
export async function changeState(page: Page, state: Partial<VolumeState>): Promise<void> {
  await page.evaluate(async (change) => {
    if (viewer) {
      viewer.state = change;
    }
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, state);
}

/** The picture as PNG. */
export function takePng(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const bytes = new Uint8Array((await (await viewer?.screenshot())?.arrayBuffer()) ?? []);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
}
