import type { TranslationBundle } from '@jupyterlab/translation';
import type { LaunchModel } from '../model/launch-model.ts';
import { workersOf } from '../model/start-request.ts';

/** What stands under the time of an iteration: how it was measured, or why it is not known. */
export function timeNote(model: LaunchModel, trans: TranslationBundle): string {
  const { estimator, errors, state, where } = model;
  const { engine, time } = where;
  if (time !== undefined) {
    if (time.busy > 0) {
      return trans._n('slower: %1 run computed too', 'slower: %1 runs computed too', time.busy);
    }
    const { running } = engine?.engine ?? { running: 0 };
    if (running > 0) {
      return trans._n(
        'measured while no run computed; %1 does now',
        'measured while no run computed; %1 do now',
        running,
      );
    }
    const computing = where.backend === 'auto' ? where.automatic?.device.backend : where.backend;
    return computing?.startsWith('webgpu') === true
      ? trans.__('on the GPU')
      : trans._n('%1 worker', '%1 workers', workersOf(state, engine));
  }
  if (state.folder === '') {
    return trans.__('needs photons and a detector');
  }
  if (errors.length > 0) {
    return trans.__('measured when nothing is wrong');
  }
  if (engine?.engine.isReady !== true) {
    return trans.__('the engine is not available');
  }
  const { running } = engine.engine;
  if (estimator.measuring !== undefined) {
    return running > 0
      ? trans._n('measuring beside %1 run …', 'measuring beside %1 runs …', running)
      : trans.__('measuring …');
  }
  return estimator.isAsking
    ? trans.__('looking at the files …')
    : trans.__('could not be measured');
}
