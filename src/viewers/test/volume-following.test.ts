import { expect, test } from 'vitest';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { blobs } from './blobs.ts';
import type { Viewers } from './page.ts';
import { textOfNumbers } from './text-of-numbers.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { showVolume } from './volume-stage.ts';

declare const viewers: Viewers;
declare const viewer: VolumeViewer;

const SIZE = 24;
/** Pictures that are waited for. */
const PICTURES = 3;
const opening = sharedViewersPage();

test('volumes that come faster than pictures are made are seen, and the last of them is', async () => {
  const { page, errors } = await opening;
  await showVolume(page, { values: blobs(SIZE), size: SIZE, more: { voxel: 0.5, space: 'real' } });
  const seen = await page.evaluate(
    async ({ text, size, pictures }) => {
      const values = viewers.numbersOf(text);
      const given: object[] = [];
      const numbers: number[] = [];
      viewer.on('seen', (data) => numbers.push(given.indexOf(data)));
      const give = (): void => {
        const data = viewers.volumeData(values, size, 'linear', { voxel: 0.5, space: 'real' });
        given.push(data);
        viewer.update(data);
      };
      const nextFrame = (): Promise<unknown> =>
        new Promise((resolve) => requestAnimationFrame(resolve));
      // Another volume is there before each frame: nothing waits for the one before.
      const follow = async (): Promise<void> => {
        const until = numbers.length + pictures;
        while (numbers.length < until) {
          give();
          give();
          await nextFrame();
        }
      };
      await follow();
      // Hidden until it has given its graphics back, which is waited for long; others come meanwhile.
      const room = document.body.firstElementChild;
      const wait = window.setTimeout.bind(window);
      window.setTimeout = ((run: () => void, delay = 0) =>
        wait(run, delay >= 20_000 ? 10 : delay)) as typeof window.setTimeout;
      room?.toggleAttribute('hidden', true);
      while (document.querySelector('.dfl-VolumeViewer-canvas')) {
        give();
        await nextFrame();
      }
      window.setTimeout = wait;
      const hidden = numbers.length;
      room?.toggleAttribute('hidden', false);
      await follow();
      while (numbers.at(-1) !== given.length - 1) {
        await nextFrame();
      }
      return { numbers, hidden, isKept: document.querySelector('.dfl-VolumeViewer-kept') !== null };
    },
    { text: textOfNumbers(blobs(SIZE)), size: SIZE, pictures: PICTURES },
  );
  expect(seen.numbers.length).toBeGreaterThanOrEqual(2 * PICTURES);
  expect(seen.numbers).toEqual([...seen.numbers].sort((a, b) => a - b));
  expect(seen.isKept).toBe(false);
  expect(errors).toEqual([]);
});
