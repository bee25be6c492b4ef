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
const opening = sharedViewersPage();

test('a view that gave its graphics back shows its last picture until it has drawn a new one', async () => {
  const { page, errors } = await opening;
  await showVolume(page, { values: blobs(SIZE), size: SIZE, more: { voxel: 0.5, space: 'real' } });
  const seen = await page.evaluate(async () => {
    const nextFrame = (): Promise<unknown> =>
      new Promise((resolve) => requestAnimationFrame(resolve));
    const find = (name: string): HTMLCanvasElement | null =>
      document.querySelector<HTMLCanvasElement>(`.dfl-VolumeViewer-${name}`);
    const until = async (isTrue: () => boolean): Promise<void> => {
      while (!isTrue()) {
        await nextFrame();
      }
    };
    const scaleBar = (): string => {
      const bar = document.querySelector<HTMLElement>('.dfl-VolumeViewer-scaleBar');
      return `${bar?.textContent} ${bar?.style.width}`;
    };
    const bytesOf = (image: CanvasImageSource, width: number, height: number): number[] => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, width, height).data ?? [])];
    };
    const before = await createImageBitmap(await viewer.exports.picture({ isTransparent: true }));
    const bar = scaleBar();
    const room = document.body.firstElementChild;
    const wait = window.setTimeout.bind(window);
    // What is waited for long is waited for shortly.
    window.setTimeout = ((run: () => void, delay = 0) =>
      wait(run, delay >= 20_000 ? 10 : delay)) as typeof window.setTimeout;
    room?.toggleAttribute('hidden', true);
    await until(() => find('canvas') === null);
    window.setTimeout = wait;
    room?.toggleAttribute('hidden', false);
    await nextFrame();
    const kept = find('kept');
    const bars = [scaleBar()];
    const pixels = kept ? bytesOf(kept, kept.width, kept.height) : [];
    await until(() => find('kept') === null);
    bars.push(scaleBar());
    return {
      bar,
      bars,
      pixels,
      isDrawn: find('canvas') !== null,
      before: bytesOf(before, before.width, before.height),
    };
  });
  expect(seen.pixels).toEqual(seen.before);
  expect(seen.bars).toEqual([seen.bar, seen.bar]);
  expect(seen.isDrawn).toBe(true);
  expect(errors).toEqual([]);
});

test('a view that nobody sees makes nothing of what comes, and the latest once it is seen', async () => {
  const { page, errors } = await opening;
  await showVolume(page, { values: blobs(SIZE), size: SIZE, more: { voxel: 0.5, space: 'real' } });
  const { whileHidden, seen } = await page.evaluate(
    async ({ text, size }) => {
      const values = viewers.numbersOf(text);
      const given = [1, 2, 3].map(() =>
        viewers.volumeData(values, size, 'linear', { voxel: 0.5, space: 'real' }),
      );
      const nextFrame = (): Promise<unknown> =>
        new Promise((resolve) => requestAnimationFrame(resolve));
      // What is shown may still be made anew, with smaller triangles.
      await viewer.screenshot();
      const seen: number[] = [];
      let made = 0;
      viewer.on('drawn', () => (made += 1));
      viewer.on('seen', (data) => seen.push(given.indexOf(data)));
      const room = document.body.firstElementChild;
      room?.toggleAttribute('hidden', true);
      // Where it is told that it has no place any more.
      await nextFrame();
      await nextFrame();
      for (const data of given) {
        viewer.update(data);
      }
      // Long enough for many pictures of so few voxels.
      for (let frame = 0; frame < 30; frame++) {
        await nextFrame();
      }
      const whileHidden = made;
      room?.toggleAttribute('hidden', false);
      while (seen.at(-1) !== given.length - 1) {
        await nextFrame();
      }
      return { whileHidden, seen };
    },
    { text: textOfNumbers(blobs(SIZE)), size: SIZE },
  );
  expect(whileHidden).toBe(0);
  expect(seen).toEqual([2]);
  expect(errors).toEqual([]);
});
