import { modesOfFrames } from '../../frame/data/run-photons.ts';
import type { RunModel } from './run-model.ts';

/** Chooses the frames whose most likely model is one of these; the selection says why that fails. */
export async function chooseModes(model: RunModel, chosen: readonly number[]): Promise<void> {
  const { selection, source, id, seen, detail } = model;
  if (chosen.length === 0) {
    selection.choose(undefined);
    return;
  }
  const modes = detail?.facts.modes ?? 1;
  model.setView({ tab: 'frames' });
  await selection.bring(async () => {
    const values = await source.frames(id, seen, 'occupancy');
    const own = [...modesOfFrames(values, modes).entries()].filter(([, mode]) =>
      chosen.includes(mode),
    );
    return own.map(([frame]) => frame);
  }, chosen);
}
