import example from '../../../examples/asymmetric-particle/example.json' with { type: 'json' };
import type { RunSource } from '../../services/runs/run-source.ts';
import { hasData } from './model/has-data.ts';
import type { LaunchModel } from './model/launch-model.ts';

/**
 * Fills the form from the built-in example, which the source makes ready, with as many iterations as it takes.
 *
 * @returns false where the form was filled otherwise meanwhile.
 * @throws what the source answers.
 */
export async function fillExample(model: LaunchModel, source: RunSource): Promise<boolean> {
  const isFilled = await openExample(model, source);
  if (isFilled) {
    model.update({ iterations: example.iterations });
  }
  return isFilled;
}

/**
 * Opens the config.ini of the built-in example in a form that is still empty when the source has made it ready.
 *
 * @returns false where it is not empty any more.
 * @throws what the source answers.
 */
export function openExample(model: LaunchModel, source: RunSource): Promise<boolean> {
  return model.open(async () => {
    const path = await source.prepareExample();
    return hasData(model.reading) ? undefined : path;
  }, source);
}
