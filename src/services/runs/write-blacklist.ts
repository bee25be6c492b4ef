import { runError } from '@damselfly/compute/errors.ts';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { fileNameFor } from './file-name-for.ts';
import { blacklistText } from './blacklist-text.ts';
import type { KnownRun } from './tokens.ts';
import { writeBeside, type WritablePlaces } from './write-beside.ts';

const FramesSchema = Type.Array(Type.Integer({ minimum: 0 }));

/** Frame numbers, where a command was given such. */
export function readFrames(given: unknown): readonly number[] | undefined {
  return Check(FramesSchema, given) ? given : undefined;
}

/**
 * Writes a blacklist of these frames and of those that took no part in the run's last iteration, beside its
 * config.ini.
 *
 * @param frames numbers in the photon files, from 0.
 * @returns the path by which the config finds it: of a file that is there already where it says the same.
 * @throws Run where no frame would be left, or nothing can be written there, with the reason.
 */
export async function writeBlacklist(
  { source, summary }: KnownRun,
  frames: readonly number[],
  places: WritablePlaces,
): Promise<string> {
  const orientations = await source.frames(summary.id, summary.iteration, 'orientation');
  const isLeftOut = Array.from(orientations, (orientation) => orientation < 0);
  const text = blacklistText(frames, isLeftOut);
  if (!text.includes('0')) {
    const reason = 'without these frames a run would have none; leave fewer out';
    throw runError({ folder: summary.name, reason });
  }
  const stem = `blacklist-${fileNameFor(summary.name)}`;
  return writeBeside({ file: summary.config ?? '', stem, text }, places);
}
