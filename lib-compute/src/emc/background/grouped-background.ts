import type { BackgroundSteps } from '../../backends/backend.ts';

/** The steps of one detector's engine and the frames that it computes with, as places among all. */
export interface BackgroundOfGroup {
  readonly steps: BackgroundSteps;
  readonly members: Uint32Array;
}

/** The steps of several detectors as one (grouped-engine.ts): values per frame are dealt out and put together. */
export function groupedBackground(groups: readonly BackgroundOfGroup[]): BackgroundSteps {
  const pick = (values: Float64Array, members: Uint32Array): Float64Array =>
    Float64Array.from(members, (d) => values[d]);
  return {
    async setFluence(fluence) {
      for (const { steps, members } of groups) {
        await steps.setFluence(pick(fluence, members));
      }
    },
    async expectedPhotons(normaliser) {
      const expected = new Float64Array(normaliser.length);
      for (const { steps, members } of groups) {
        put(expected, await steps.expectedPhotons(pick(normaliser, members)), members);
      }
      return expected;
    },
    async fluenceSlopes({ normaliser, fluence, rescale, isOpen }, options) {
      const gain = new Float64Array(fluence.length);
      const fall = new Float64Array(fluence.length);
      for (const { steps, members } of groups) {
        const trial = {
          normaliser: pick(normaliser, members),
          fluence: pick(fluence, members),
          rescale: pick(rescale, members),
          isOpen: Uint8Array.from(members, (d) => isOpen[d]),
        };
        const own = await steps.fluenceSlopes(trial, options);
        put(gain, own.gain, members);
        put(fall, own.fall, members);
      }
      return { gain, fall };
    },
  };
}

function put(all: Float64Array, own: Float64Array, members: Uint32Array): void {
  members.forEach((d, place) => {
    all[d] = own[place];
  });
}
