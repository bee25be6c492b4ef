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
const CLASSES_FILE = 'my_classes.dat';

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
 * Where the classes of photons are: in the file that a config.ini names, else beside the photons; undefined where they
 * are in neither.
 */
export async function findClassesFile(
  photons: string,
  named: string | undefined,
  files: Pick<FrameFiles, 'beside'>,
): Promise<string | undefined> {
  for (const path of [...(named === undefined ? [] : [named]), usualPlace(photons)]) {
    const near = await files.beside(path).catch(() => []);
    const found = near.find((file) => nameOf(file.path) === nameOf(path));
    if (found !== undefined) {
      return found.path;
    }
  }
  return undefined;
}

/** Where classes are where nothing else is said. */
export function usualPlace(photons: string): string {
  return photons.slice(0, photons.length - nameOf(photons).length) + CLASSES_FILE;
}

/**
 * Writes classes, or saves them as a download where the file browser does not show that folder.
 *
 * @param file where they are to be.
 * @param mayReplace asks the user where another file stands there.
 * @returns where they are now; undefined where the user did not want that.
 * @throws what writing throws.
 */
export async function saveClasses(
  file: string,
  classes: Uint8Array,
  { contents, places }: { readonly contents: Contents.IManager; readonly places: IPlaces },
  mayReplace: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  const text = classesText(classes);
  const folder = folderOf(file);
  const name = nameOf(file);
  const shown = folder.startsWith('/')
    ? // Without a gateway the file browser's root is the root.
      await places.toContents(folder).catch(() => folder.slice(1))
    : undefined;
  if (shown === undefined) {
    saveBlob(new Blob([text], { type: 'text/plain' }), name);
    return name;
  }
  const path = shown === '' ? name : `${shown}/${name}`;
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
