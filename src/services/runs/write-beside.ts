import { runError } from '@damselfly/compute/errors.ts';
import type { Contents } from '@jupyterlab/services';
import type { IPageFiles } from '../page-runs/tokens.ts';
import { folderOf, nameOf } from '../places/paths.ts';
import type { IPlaces } from '../places/tokens.ts';
import { textAt } from './text-at.ts';

/** Where files can be written. */
export interface WritablePlaces {
  readonly contents: Contents.IManager;
  readonly places: IPlaces;
  /** Missing where a site takes no files into the page. */
  readonly pageFiles: IPageFiles | null;
}

/**
 * Writes a text beside a file, under a name that ends in `.dat` and that no other text has.
 *
 * @param file a config.ini, or photons.
 * @param stem begins the name.
 * @returns the path by which that file finds it: of one that is there already where it says the same.
 * @throws Run where nothing can be written there, with the reason.
 */
export async function writeBeside(
  { file, stem, text }: { readonly file: string; readonly stem: string; readonly text: string },
  { contents, places, pageFiles }: WritablePlaces,
): Promise<string> {
  const folder = folderOf(file);
  if (!folder.startsWith('/')) {
    if (pageFiles === null) {
      const reason = 'its files are in the browser, and this site takes no files into it';
      throw runError({ folder: nameOf(file), reason });
    }
    const up = '../'.repeat(folder === '' ? 0 : folder.split('/').length);
    const name = `${stem}.dat`;
    return `${up}${await pageFiles.add([new File([text], name)])}/${name}`;
  }
  // Without a gateway the file browser's root is the root.
  const shown = await places.toContents(folder).catch(() => folder.slice(1));
  if (shown === undefined) {
    const reason = `it is outside the folder that the file browser shows; save ${stem}.dat, put it there, and name it in the form`;
    throw runError({ folder, reason });
  }
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.dat` : `${stem}-${number}.dat`;
    const path = shown === '' ? name : `${shown}/${name}`;
    const there = await textAt(path, contents);
    if (there === undefined) {
      await contents.save(path, { type: 'file', format: 'text', content: text });
    }
    if (there === undefined || there === text) {
      return name;
    }
  }
}
