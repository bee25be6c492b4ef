import { runError } from '@damselfly/compute/errors.ts';
import type { Contents } from '@jupyterlab/services';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import type { IPageFiles } from '../page-runs/tokens.ts';
import { fileNameFor } from './file-name-for.ts';
import { isMissing } from '../places/is-missing.ts';
import { folderOf } from '../places/paths.ts';
import type { IPlaces } from '../places/tokens.ts';
import { blacklistText } from './blacklist-text.ts';
import type { KnownRun } from './tokens.ts';

const FramesSchema = Type.Array(Type.Integer({ minimum: 0 }));

/** Frame numbers, where a command was given such. */
export function readFrames(given: unknown): readonly number[] | undefined {
  return Check(FramesSchema, given) ? given : undefined;
}

/** Where files can be written. */
export interface BlacklistPlaces {
  readonly contents: Contents.IManager;
  readonly places: IPlaces;
  /** Missing where a site takes no files into the page. */
  readonly pageFiles: IPageFiles | null;
}

/**
 * Writes a blacklist of these frames and of those that took no part in the run's last iteration, beside its
 * config.ini.
 *
 * @param frames numbers in the photon files, from 0.
 * @returns the path by which the config finds it: of a file that is there already where it says the same.
 * @throws Run where nothing can be written there, with the reason.
 */
export async function writeBlacklist(
  { source, summary }: KnownRun,
  frames: readonly number[],
  { contents, places, pageFiles }: BlacklistPlaces,
): Promise<string> {
  const orientations = await source.frames(summary.id, summary.iteration, 'orientation');
  const isLeftOut = Array.from(orientations, (orientation) => orientation < 0);
  const text = blacklistText(frames, isLeftOut);
  const folder = folderOf(summary.config ?? '');
  const stem = `blacklist-${fileNameFor(summary.name)}`;
  if (!folder.startsWith('/')) {
    if (pageFiles === null) {
      const reason = 'its files are in the browser, and this site takes no files into it';
      throw runError({ folder: summary.name, reason });
    }
    const up = '../'.repeat(folder === '' ? 0 : folder.split('/').length);
    const name = `${stem}.dat`;
    return `${up}${await pageFiles.add([new File([text], name)])}/${name}`;
  }
  // Without a gateway the file browser's root is the root.
  const shown = await places.toContents(folder).catch(() => folder.slice(1));
  if (shown === undefined) {
    const reason =
      'it is outside the folder that the file browser shows; save the blacklist, put it there, and name it in the form';
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

/** What a file says; undefined where there is none. */
async function textAt(path: string, contents: Contents.IManager): Promise<string | undefined> {
  try {
    const file = await contents.get(path, { content: true, format: 'text' });
    return String(file.content);
  } catch (error) {
    if (await isMissing(error, path, contents)) {
      return undefined;
    }
    throw error;
  }
}
