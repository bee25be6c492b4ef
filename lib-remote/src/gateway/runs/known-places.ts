import { join } from 'node:path';
import * as Type from 'typebox';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { readJsonFile } from '../../run-directory/json-file.ts';
import { writeJsonFile } from '../../run-directory/write-json.ts';
import { stateFolder } from '../../executors/state-folder.ts';

/** Where a run lies that was started or opened here once. */
const PlaceSchema = Type.Object({
  outputFolder: Type.String(),
  log: Type.String(),
  /** What it was named before its outputs came to this folder, where they were awaited in another. */
  firstId: Type.Optional(Type.String()),
});

export type Place = Type.Static<typeof PlaceSchema>;

const PlacesSchema = Type.Object({ places: Type.Array(PlaceSchema) });

/** Older ones are found again by looking, or by being opened. */
const MOST_PLACES = 200;

/** The runs that a gateway of this user has known before. */
export interface KnownPlaces {
  readonly list: readonly Place[];
  /**
   * Puts a place first.
   *
   * @param former the folder in which its outputs were awaited before, which is forgotten.
   */
  remember(place: Place, former?: string): Promise<void>;
}

/** Reads what was remembered; nothing where that is damaged: it only saves looking. */
export async function openKnownPlaces(
  file = join(stateFolder(), 'runs.json'),
): Promise<KnownPlaces> {
  let places = await read(file);
  /** Two at once would each leave out what the other adds. */
  let last: Promise<void> = Promise.resolve();
  const add = async (place: Place, former: string | undefined): Promise<void> => {
    if (former === undefined && places.length > 0 && isSame(places[0], place)) {
      return;
    }
    // Another gateway, of a second server, may have added some.
    const others = (await read(file)).filter(
      ({ outputFolder }) => outputFolder !== place.outputFolder && outputFolder !== former,
    );
    places = [place, ...others].slice(0, MOST_PLACES);
    await writeJsonFile(file, { places });
  };
  return {
    get list() {
      return places;
    },
    remember(place, former) {
      const added = last.then(() => add(place, former));
      last = added.catch(() => undefined);
      return added;
    },
  };
}

function isSame(a: Place, b: Place): boolean {
  return a.outputFolder === b.outputFolder && a.log === b.log && a.firstId === b.firstId;
}

async function read(file: string): Promise<readonly Place[]> {
  try {
    return (await readJsonFile(file, PlacesSchema))?.places ?? [];
  } catch (error) {
    if (isDamselflyError(error)) {
      return [];
    }
    throw error;
  }
}
