import { MOST_STEPS } from '../../float32/screening-levels.ts';
import type { GrowingList } from './growing-list.ts';
import { MOST_HUBS } from './hubs.ts';

/** A hub of one frame: its row of fine steps, and its photons there. */
export interface HubPhotons {
  readonly row: number;
  readonly photons: number;
}

/** The head of a segment of hubs (assembly/scan.ts). */
const HUBS = 0x4000;
/** Photons of an entry are int16; more become several entries. */
const LARGEST = 2 ** 15 - 1;
/** Photons whose fine steps, 16 of a step and one to round up, fit in the 31 bits that a segment adds them in. */
const SEGMENT_PHOTONS = Math.floor((2 ** 31 - 16) / (16 * (MOST_STEPS + 1)));

/** Adds the hubs of a frame in a block, in pairs; the row of zeros fills up the last. */
export function addHubs(lists: GrowingList, hubs: readonly HubPhotons[]): void {
  const entries = hubs.flatMap(parts);
  for (let begin = 0; begin < entries.length;) {
    let end = begin;
    for (
      let photons = 0;
      end < entries.length && photons + entries[end].photons <= SEGMENT_PHOTONS;
      end++
    ) {
      photons += entries[end].photons;
    }
    addSegment(lists, entries.slice(begin, end));
    begin = end;
  }
}

function parts({ row, photons }: HubPhotons): HubPhotons[] {
  return Array.from({ length: Math.ceil(photons / LARGEST) }, (_, part) => ({
    row,
    photons: Math.min(LARGEST, photons - LARGEST * part),
  }));
}

function addSegment(lists: GrowingList, entries: readonly HubPhotons[]): void {
  const none = { row: MOST_HUBS, photons: 0 };
  lists.add(HUBS);
  lists.add(Math.ceil(entries.length / 2));
  for (let first = 0; first < entries.length; first += 2) {
    const [a, b = none] = entries.slice(first, first + 2);
    [a.row, b.row, a.photons, b.photons].forEach((value) => {
      lists.add(value);
    });
  }
}
