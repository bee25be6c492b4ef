import { beforeEach, describe, expect, test } from 'vitest';
import type { VolumeViewer } from '../volume/volume-viewer.ts';
import { blobs } from './blobs.ts';
import type { Viewers } from './page.ts';
import { readPng } from './pixels.ts';
import { sharedViewersPage } from './viewers-page.ts';
import { changeState, showVolume } from './volume-stage.ts';

declare const viewer: VolumeViewer;
declare const viewers: Viewers;

const SIZE = 24;
const values = blobs(SIZE);
const opening = sharedViewersPage();

beforeEach(async () => {
  const { page } = await opening;
  await showVolume(page, {
    values,
    size: SIZE,
    more: { space: 'real', voxel: 0.5 },
    state: { level: 0.4, technique: 'mesh' },
    width: 160,
    height: 209,
  });
});

/** The picture as PNG in base64. */
async function takePicture(
  scale: number,
  isTransparent: boolean,
  hasOverlay?: boolean,
): Promise<string> {
  const { page } = await opening;
  return page.evaluate(
    async (options) => {
      const blob = await viewer.exports.picture(options);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { scale, isTransparent, ...(hasOverlay !== undefined && { hasOverlay }) },
  );
}

/** Whether each of red, green and blue is within a twentieth of what is wanted. */
function isLike(wanted: readonly number[]): (colour: readonly number[]) => boolean {
  return (colour) => colour.every((value, i) => Math.abs(value - wanted[i]) < 13);
}

/** Quarters of the picture in which something lies over it. */
async function markedParts(scale: number, isTransparent = false): Promise<string[]> {
  const { page } = await opening;
  const bare = await readPng(page, await takePicture(scale, isTransparent, false));
  const { data, width, height } = await readPng(page, await takePicture(scale, isTransparent));
  const parts = new Set<string>();
  data.forEach((value, i) => {
    if (Math.abs(value - bare.data[i]) > 60) {
      const at = Math.floor(i / 4);
      const row = at / width < height / 2 ? 'upper' : 'lower';
      parts.add(`${row} ${at % width < width / 2 ? 'left' : 'right'}`);
    }
  });
  return [...parts].sort();
}

async function takeMesh(format: 'stl' | 'ply' | 'glb'): Promise<Uint8Array> {
  const { page } = await opening;
  const bytes = await page.evaluate(async (wanted) => {
    const blob = await viewer.exports.mesh(wanted);
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, format);
  return Uint8Array.from(bytes);
}

describe('what a viewer saves', () => {
  test('pictures of one to four pixels per CSS pixel, with or without background', async () => {
    const { page } = await opening;
    const plain = await readPng(page, await takePicture(1, false));
    expect(plain.width).toBe(160);
    expect(plain.data.slice(0, 4)).toEqual([250, 250, 250, 255]);
    const large = await readPng(page, await takePicture(4, true));
    expect([large.width, large.height]).toEqual([640, 4 * plain.height]);
    expect(large.data[3]).toBe(0);
    const opaque = large.data.filter((alpha, i) => i % 4 === 3 && alpha === 255);
    // The surface fills a part of the picture.
    expect(opaque.length).toBeGreaterThan(0.05 * large.width * large.height);
  });

  test('pictures with what lies over them, at their scale, where it is switched on', async () => {
    const { page } = await opening;
    await showVolume(page, { values, size: SIZE, state: { level: 0.4 }, width: 240, height: 209 });
    expect(await markedParts(2)).toEqual(['lower left', 'lower right']);
    await changeState(page, { axes: false });
    expect(await markedParts(1)).toEqual(['lower right']);
    await changeState(page, { scaleBar: false });
    expect(await markedParts(1)).toEqual([]);
  });

  test.each([1, 2])('the colours of a slice with their values, %i pixels each', async (scale) => {
    const { page } = await opening;
    const plane = { normal: [0, 0, 1] as [number, number, number], at: 0 };
    const off = { axes: false, scaleBar: false };
    await changeState(page, {
      surfaces: false,
      plane,
      colours: 'viridis',
      scale: 'linear',
      ...off,
    });
    expect(await markedParts(scale, true)).toEqual(['lower right', 'upper right']);
    const { data, width } = await readPng(page, await takePicture(scale, false));
    // The bar is 10 pixels wide, 16 from the right edge: yellow above, violet below.
    const column = Array.from({ length: data.length / 4 / width }, (_, y) =>
      data.slice(4 * (y * width + width - 21 * scale)).slice(0, 3),
    );
    expect(column[42 * scale]).toSatisfy(isLike([253, 231, 37]));
    expect(column[159 * scale]).toSatisfy(isLike([68, 1, 84]));
  });

  test('surfaces as STL: more triangles than a small picture shows, in nm', async () => {
    const { page } = await opening;
    const drawn = await page.evaluate(async () => {
      const drawn = new Promise<number>((resolve) =>
        viewer.on('drawn', (event) => {
          resolve(event.triangles);
        }),
      );
      viewer.state = { level: 0.5 };
      return drawn;
    });
    const bytes = await takeMesh('stl');
    const view = new DataView(bytes.buffer);
    const triangles = view.getUint32(80, true);
    expect(triangles).toBeGreaterThan(2 * drawn);
    expect(bytes).toHaveLength(84 + 50 * triangles);
    let reach = 0;
    for (let at = 84; at < bytes.length; at += 50) {
      reach = Math.max(reach, Math.abs(view.getFloat32(at + 12, true)));
    }
    // Half of 24 voxels of 0.5 nm is 6 nm.
    expect(reach).toBeGreaterThan(2);
    expect(reach).toBeLessThan(6);
  });

  test('surfaces as PLY and GLB, also where rays draw them', async () => {
    const { page } = await opening;
    await page.evaluate(async () => {
      const drawn = new Promise((resolve) => viewer.on('drawn', resolve));
      viewer.state = { technique: 'rays' };
      await drawn;
    });
    const ply = new TextDecoder().decode((await takeMesh('ply')).subarray(0, 400));
    expect(ply).toMatch(/^ply\nformat binary_little_endian 1\.0\nelement vertex [1-9]/);
    const glb = await takeMesh('glb');
    expect(new TextDecoder().decode(glb.subarray(0, 4))).toBe('glTF');
    expect(new DataView(glb.buffer).getUint32(8, true)).toBe(glb.length);
  });

  test.each([
    ['turntable', 'by the encoder'],
    ['layers', 'by the encoder'],
    ['turntable', 'where the page has no encoder'],
  ] as const)(
    'a movie: %s, %s, as long as asked however slowly it is drawn; then all is as before',
    async (kind, way) => {
      const { page } = await opening;
      const movie = await page.evaluate(
        async ({ wanted, isEncoded }) => {
          const before = JSON.stringify(viewer.state);
          const told: number[] = [];
          const encoder = globalThis.VideoEncoder;
          if (!isEncoded) {
            Reflect.deleteProperty(globalThis, 'VideoEncoder');
          }
          const blob = await viewer.exports.movie(wanted, {
            frames: 6,
            framesPerSecond: 4,
            report: (done) => {
              told.push(done);
              // Each picture takes longer than the one before.
              const end = performance.now() + 40 * done;
              while (performance.now() < end);
            },
          });
          globalThis.VideoEncoder = encoder;
          const video = document.createElement('video');
          video.src = URL.createObjectURL(blob);
          await new Promise((resolve, reject) => {
            video.addEventListener('loadeddata', resolve);
            video.addEventListener('error', reject);
          });
          const { videoWidth: width, videoHeight: height, duration } = video;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          const pictures: string[] = [];
          // At the beginning, in the middle and at the end of the time of each.
          for (let third = 0; isEncoded && third < 18; third++) {
            video.currentTime = (third + 0.5) / 12;
            await new Promise((resolve) => {
              video.addEventListener('seeked', resolve, { once: true });
            });
            // Chromium may still show the picture of before.
            for (let frame = 0; frame < 2; frame++) {
              await new Promise((resolve) => requestAnimationFrame(resolve));
            }
            context?.drawImage(video, 0, 0);
            pictures.push(String(context?.getImageData(0, 0, width, height).data));
          }
          const starts = pictures.map((picture) => pictures.indexOf(picture));
          const isKept = JSON.stringify(viewer.state) === before;
          return { type: blob.type, width, duration, starts, told, isKept };
        },
        { wanted: kind, isEncoded: way === 'by the encoder' },
      );
      expect(movie.type).toMatch(/^video\/(mp4|webm)$/);
      expect(movie).toMatchObject({ width: 160, told: [1, 2, 3, 4, 5, 6], isKept: true });
      if (way === 'by the encoder') {
        // Times are in units of 1/57600 s.
        expect(movie.duration).toBeCloseTo(6 / 4, 4);
        expect(movie.starts).toEqual([0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9, 12, 12, 12, 15, 15, 15]);
      } else {
        // The last picture comes 5/4 s after the first at the earliest, and lasts one picture's time or not.
        expect(movie.duration).toBeGreaterThan(1);
      }
    },
  );

  test('a movie of volumes that come one after the other; then all is as before', async () => {
    const { page } = await opening;
    const movie = await page.evaluate(
      async ({ bytes, size }) => {
        const others = [1, 0.8, 0.6].map((part) =>
          viewers.volumeData(
            bytes.map((value) => value * part),
            size,
            'linear',
          ),
        );
        const before = JSON.stringify(viewer.state);
        const seen: string[] = [];
        const blob = await viewer.exports.series(
          (index) => {
            seen.push(`${JSON.stringify(viewer.camera)} ${viewer.state.together}`);
            viewer.update(others[index]);
            return Promise.resolve({
              caption: `Iteration ${index}`,
              isOf: (data) => data === others[index],
            });
          },
          { frames: 3, framesPerSecond: 12 },
        );
        const video = document.createElement('video');
        video.src = URL.createObjectURL(blob);
        await new Promise((resolve, reject) => {
          video.addEventListener('loadeddata', resolve);
          video.addEventListener('error', reject);
        });
        const canvas = document.createElement('canvas');
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        const context = canvas.getContext('2d');
        context?.drawImage(video, 0, 0);
        // The corner where the caption is, on a background of 250.
        const corner = [...(context?.getImageData(8, 8, 100, 24).data ?? [])];
        return {
          cameras: new Set(seen).size,
          darkest: Math.min(...corner.filter((_, i) => i % 4 === 1)),
          isKept: JSON.stringify(viewer.state) === before,
          isInert: document.querySelector('[inert]') !== null,
          duration: video.duration,
        };
      },
      { bytes: values, size: SIZE },
    );
    expect(movie).toMatchObject({ cameras: 1, isKept: true, isInert: false });
    expect(movie.darkest).toBeLessThan(120);
    expect(movie.duration).toBeCloseTo(3 / 12, 4);
  });

  test('a movie that is cancelled rejects and leaves all as before', async () => {
    const { page } = await opening;
    const name = await page.evaluate(async () => {
      const cancelling = new AbortController();
      const options = {
        frames: 50,
        framesPerSecond: 12,
        report: () => {
          cancelling.abort();
        },
        signal: cancelling.signal,
      };
      return viewer.exports.movie('turntable', options).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.name : ''),
      );
    });
    expect(name).toBe('AbortError');
    expect(await page.evaluate(() => viewer.state.camera)).toBe('home');
  });

  test('the page saw no error', async () => {
    const { errors } = await opening;
    expect(errors).toEqual([]);
  });
});
