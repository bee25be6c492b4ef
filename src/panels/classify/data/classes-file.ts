import { readClasses } from '@damselfly/compute/io/formats/dragonfly-classes/read-classes.ts';
import { classesText } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';
import type { Contents } from '@jupyterlab/services';
import { saveBlob } from '../../../components/save-blob.ts';
import { sourceOf } from '../../../services/page-runs/coordinator/located-file.ts';
import { folderOf, nameOf } from '../../../services/places/paths.ts';
import type { IPlaces } from '../../../services/places/tokens.ts';
import { textAt } from '../../../services/runs/text-at.ts';
import type { FrameFiles } from '../../frame/data/frame-files.ts';

/** As Dragonfly's classifier names it. */
export const CLASSES_FILE = 'my_classes.dat';

type Found = Uint8Array<ArrayBuffer>;

/** Classes of a file. @throws what reading it throws; FileFormat where it is not of so many frames. */
export async function classesAt(
  path: string,
  frameCount: number,
  files: Pick<FrameFiles, 'locate'>,
): Promise<Found> {
  const source = await sourceOf(await files.locate(path), path);
  try {
    return await readClasses(source, frameCount);
  } finally {
    await source.close();
  }
}

/**
 * Classes that a config.ini names, or that lie beside photons; undefined where there are none.
 *
 * @throws as `classesAt`.
 */
export async function classesBeside(
  photons: string,
  frameCount: number,
  files: Pick<FrameFiles, 'locate' | 'beside'>,
  named = `${folderOf(photons)}/${CLASSES_FILE}`,
): Promise<Found | undefined> {
  const near = await files.beside(named).catch(() => []);
  const found = near.find(({ path }) => nameOf(path) === nameOf(named));
  return found && classesAt(found.path, frameCount, files);
}

/**
 * Writes classes beside photons, or saves them as a download where the file browser does not show that folder.
 *
 * @param mayReplace asks the user where another file stands there.
 * @returns where they are now; undefined where the user did not want that.
 * @throws what writing throws.
 */
export async function saveClasses(
  photons: string,
  classes: Uint8Array,
  { contents, places }: { readonly contents: Contents.IManager; readonly places: IPlaces },
  mayReplace: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  const text = classesText(classes);
  const folder = folderOf(photons);
  const shown = folder.startsWith('/')
    ? // Without a gateway the file browser's root is the root.
      await places.toContents(folder).catch(() => folder.slice(1))
    : undefined;
  if (shown === undefined) {
    saveBlob(new Blob([text], { type: 'text/plain' }), CLASSES_FILE);
    return CLASSES_FILE;
  }
  const path = shown === '' ? CLASSES_FILE : `${shown}/${CLASSES_FILE}`;
  const there = await textAt(path, contents);
  if (there === text) {
    return path;
  }
  if (there !== undefined && !(await mayReplace(path))) {
    return undefined;
  }
  await contents.save(path, { type: 'file', format: 'text', content: text });
  return path;
}
