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
      const bar = document.querySelector<SVGElement>('.dfl-VolumeViewer-scaleBar');
      return `${bar?.textContent} ${bar?.style.width}`;
    };
    const bytesOf = (image: CanvasImageSource, width: number, height: number): number[] => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, width, height).data ?? [])];
    };
    const before = await createImageBitmap(
      await viewer.exports.picture({ isTransparent: true, hasOverlay: false }),
    );
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
  const { whileSeen, whileHidden, onceSeen, seen } = await page.evaluate(
    async ({ text, size }) => {
      const values = viewers.numbersOf(text);
      const [first, ...given] = [1, 2, 3, 4].map(() =>
        viewers.volumeData(values, size, 'linear', { voxel: 0.5, space: 'real' }),
      );
      const nextFrame = (): Promise<unknown> =>
        new Promise((resolve) => requestAnimationFrame(resolve));
      // What is shown may still be made anew, with smaller triangles.
      await viewer.screenshot();
      const seen: number[] = [];
      // What is to be made is asked of a worker at once.
      let asked = 0;
      const { prototype } = Worker;
      const post = Reflect.get<Worker, 'postMessage'>(prototype, 'postMessage');
      prototype.postMessage = new Proxy(post, {
        apply: (target, worker, message) => {
          asked += 1;
          Reflect.apply(target, worker, message);
        },
      });
      viewer.update(first);
      const whileSeen = asked;
      await viewer.screenshot();
      viewer.on('seen', (data) => seen.push(given.indexOf(data)));
      const room = document.body.firstElementChild;
      room?.toggleAttribute('hidden', true);
      // Where it is told that it has no place any more.
      await nextFrame();
      await nextFrame();
      asked = 0;
      for (const data of given) {
        viewer.update(data);
      }
      viewer.support = first;
      const whileHidden = asked;
      room?.toggleAttribute('hidden', false);
      while (seen.at(-1) !== given.length - 1) {
        await nextFrame();
      }
      prototype.postMessage = post;
      return { whileSeen, whileHidden, onceSeen: asked, seen };
    },
    { text: textOfNumbers(blobs(SIZE)), size: SIZE },
  );
  expect(whileSeen).toBeGreaterThan(0);
  expect(whileHidden).toBe(0);
  expect(onceSeen).toBeGreaterThan(0);
  expect(seen).toEqual([2]);
  expect(errors).toEqual([]);
});
