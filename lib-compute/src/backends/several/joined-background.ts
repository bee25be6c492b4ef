import type { BackgroundSteps } from '../backend.ts';
import { joinSums } from '../join-results.ts';
import { afterAll } from './after-all.ts';
import { meanProgress } from './mean-progress.ts';

/** The steps over a background of several engines, each over tomograms of its own: what they find is added. */
export function joinedBackground(engines: readonly BackgroundSteps[]): BackgroundSteps {
  return {
    async setFluence(fluence) {
      await afterAll(engines.map((engine) => engine.setFluence(fluence)));
    },
    async expectedPhotons(normaliser) {
      return joinSums(await afterAll(engines.map((engine) => engine.expectedPhotons(normaliser))));
    },
    async fluenceSlopes(trial, options) {
      const own = meanProgress(options, engines.length);
      const parts = await afterAll(
        engines.map((engine, number) => engine.fluenceSlopes(trial, own[number])),
      );
      return {
        gain: joinSums(parts.map(({ gain }) => gain)),
        fall: joinSums(parts.map(({ fall }) => fall)),
      };
    },
  };
}
