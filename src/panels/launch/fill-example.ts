import example from '../../../examples/asymmetric-particle/example.json' with { type: 'json' };
import type { RunSource } from '../../services/runs/run-source.ts';
import type { LaunchModel } from './model/launch-model.ts';

/**
 * Fills the form from the built-in example, which the source makes ready, with as many iterations as it takes.
 *
 * @returns false where another config was opened or a file was given meanwhile.
 * @throws what the source answers.
 */
export async function fillExample(
  model: LaunchModel,
  source: RunSource,
  iterations: number = example.iterations,
): Promise<boolean> {
  const isFilled = await model.open(source.prepareExample(), source);
  if (isFilled) {
    model.update({ iterations });
  }
  return isFilled;
}
