import type { Pictured } from '../../viewers/pictured.ts';

/** Pixels per CSS pixel of the picture that a notebook keeps: some 50 kB of a panel's width. */
const SCALE = 0.5;

/** A viewer's picture as a small PNG in base64; undefined before there is one. */
export async function thumbnailOf(
  viewer: Pictured | undefined,
  scale = SCALE,
): Promise<string | undefined> {
  if (!viewer?.hasPicture) {
    return undefined;
  }
  const picture = await viewer.screenshot(scale);
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
