import type { VolumeViewer } from '../../viewers/volume/volume-viewer.ts';

/** Pixels per CSS pixel of the picture that a notebook keeps: some 50 kB. */
const SCALE = 0.5;

/** The viewer's picture as a small PNG in base64; undefined before there is one. */
export async function thumbnailOf(viewer: VolumeViewer | undefined): Promise<string | undefined> {
  if (!viewer?.hasPicture) {
    return undefined;
  }
  const picture = await viewer.exports.picture({ scale: SCALE });
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
