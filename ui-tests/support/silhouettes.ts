import { refineCube } from '@damselfly/compute/volume/refine-cube.ts';
import { silhouette, type SilhouetteVolume } from '@damselfly/compute/volume/silhouette.ts';
import { VOLUME_HEADER, VolumeHeaderSchema } from '@damselfly/remote/http';
import type { Locator } from 'playwright-core';
import * as Type from 'typebox';
import { Value } from 'typebox/value';
import type { LabServer } from './lab-server.ts';

const triple = Type.Tuple([Type.Number(), Type.Number(), Type.Number()]);

/** What the volume viewer notes beside its picture: how it was taken. */
const NoteSchema = Type.Object({
  camera: Type.Object({
    position: triple,
    target: triple,
    up: triple,
    fieldOfView: Type.Number(),
  }),
  level: Type.Number(),
});

/** The surface as it is on the screen. */
export interface SurfacePicture extends Type.Static<typeof NoteSchema> {
  readonly width: number;
  readonly height: number;
  /** 1 where the surface is, the upper row first. */
  readonly covered: readonly number[];
}

/** Hides what lies over the picture, and the ring around it where it has the focus. */
const PICTURE_ALONE = `
  .dfl-VolumeViewer-stage > :not(canvas) { visibility: hidden !important; }
  .dfl-VolumeViewer-stage[tabindex] { outline: none !important; }
`;

/** Red of a pixel that the surface (about 90) covers by half, on the light theme's #fafafa. */
const HALF_COVERED = 175;

/** Takes the picture in a tile, in the light theme. */
export async function takePicture(tile: Locator): Promise<SurfacePicture> {
  // There from the first picture on.
  const stage = tile.locator('[data-view]');
  const png = await stage.screenshot({ style: PICTURE_ALONE });
  const note: unknown = JSON.parse((await stage.getAttribute('data-view')) ?? 'null');
  const picture = await stage.evaluate(
    async (_, { base64, threshold }) => {
      const response = await fetch(`data:image/png;base64,${base64}`);
      const image = await createImageBitmap(await response.blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      return {
        width: image.width,
        height: image.height,
        covered: Array.from({ length: data.length / 4 }, (_, i) => Number(data[4 * i] < threshold)),
      };
    },
    { base64: png.toString('base64'), threshold: HALF_COVERED },
  );
  return { ...Value.Parse(NoteSchema, note), ...picture };
}

/** What of the picture the volume covers, by rays through it. */
export function expectedCover(volume: SilhouetteVolume, picture: SurfacePicture): Uint8Array {
  return silhouette(volume, picture.level, picture.camera, picture.width, picture.height);
}

/** The model after an iteration. */
export async function modelOf(
  { url, token }: LabServer,
  id: string,
  iteration: number,
): Promise<SilhouetteVolume> {
  const response = await fetch(
    `${url}damselfly/api/runs/${id}/volumes/${iteration}?level=full&type=f32&scale=linear`,
    { headers: { Authorization: `token ${token}` } },
  );
  const header: unknown = JSON.parse(response.headers.get(VOLUME_HEADER) ?? 'null');
  const { shape } = Value.Parse(VolumeHeaderSchema, header);
  return refined(new Float32Array(await response.arrayBuffer()), shape[0]);
}

/** Steps between voxels. */
const STEPS = 2;

/** As the viewer shows it: smooth between the voxels. The places of the voxels stay. */
function refined(values: Float32Array, size: number): SilhouetteVolume {
  return {
    values: refineCube(values, size, STEPS),
    size: (size - 1) * STEPS + 1,
    binning: 1 / STEPS,
    modelSize: size - 1 + 1 / STEPS,
  };
}
