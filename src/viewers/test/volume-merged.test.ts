import { overlap, silhouette } from '@damselfly/compute/volume/silhouette.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { blobs } from './blobs.ts';
import { covered, takePixels } from './pixels.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { showVolume } from './volume-stage.ts';

declare let viewer: VolumeViewer;

const SIZE = 64;
const values = blobs(SIZE);
const LEVEL = 0.4;
const opening = sharedViewersPage();

/** In so few pixels that two voxels beside each other become one, and that a whole surface does not stay either. */
beforeEach(async () => {
  const { page } = await opening;
  await showVolume(page, {
    values,
    size: SIZE,
    more: { space: 'real' },
    state: { level: LEVEL, technique: 'mesh' },
    width: 150,
    height: 150 + 49,
  });
});

/** How many triangles are drawn after a change, once another surface is there. */
async function trianglesAfter(change: 'near' | 'far' | 'level'): Promise<number> {
  const { page } = await opening;
  return page.evaluate(async (change) => {
    const drawn = new Promise<number>((resolve) => {
      const end = viewer.on('drawn', ({ triangles }) => {
        end();
        resolve(triangles);
      });
    });
    const { camera } = viewer;
    const factor = change === 'near' ? 0.25 : 4;
    const [x, y, z] = camera.position.map((at) => factor * at);
    viewer.state =
      change === 'level' ? { level: 0.41 } : { camera: { ...camera, position: [x, y, z] } };
    return drawn;
  }, change);
}

/** Of the surface that is saved as STL. */
async function trianglesSaved(): Promise<number> {
  const { page } = await opening;
  return page.evaluate(async () => {
    const bytes = await (await viewer.exports.mesh('stl')).arrayBuffer();
    return new DataView(bytes).getUint32(80, true);
  });
}

describe('in small pictures', () => {
  test('surfaces have far fewer triangles, and the silhouette that rays find', async () => {
    const { page } = await opening;
    expect(await trianglesAfter('level')).toBeLessThan(0.4 * (await trianglesSaved()));
    const camera = await page.evaluate(() => viewer.camera);
    const picture = await takePixels(page);
    const { width, height } = picture;
    const expected = silhouette({ values, size: SIZE }, 0.41, camera, width, height);
    expect(overlap(covered(picture), expected)).toBeGreaterThanOrEqual(0.99);
  });

  test('from near the whole surface is made, from afar fewer triangles again', async () => {
    const whole = await trianglesSaved();
    expect(await trianglesAfter('near')).toBe(whole);
    expect(await trianglesAfter('far')).toBeLessThan(whole / 2);
  });

  test('large pictures and movies are of the whole surface; then fewer triangles are drawn again', async () => {
    const { page } = await opening;
    const whole = await trianglesSaved();
    const counts = await page.evaluate(async () => {
      const drawn: number[] = [];
      viewer.on('drawn', ({ triangles }) => drawn.push(triangles));
      const next = async (): Promise<void> => {
        const before = drawn.length;
        while (drawn.length === before) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      };
      await viewer.exports.picture({ scale: 4 });
      await next();
      await viewer.exports.movie('turntable', { frames: 3, framesPerSecond: 24 });
      await next();
      return drawn;
    });
    expect(counts).toHaveLength(4);
    expect([counts[0], counts[2]]).toEqual([whole, whole]);
    expect(Math.max(counts[1], counts[3])).toBeLessThan(whole / 2);
  });
});
