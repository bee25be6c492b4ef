import { scheduledRadius } from '../../emc/radius-schedule.ts';
import { editConfig, type ConfigChanges } from '../formats/dragonfly-config/edit-config.ts';
import { readConfig } from '../formats/dragonfly-config/read-config.ts';
import { setUpAt, textOfKey } from './set-up.ts';
import { STEERABLE_OPTIONS } from './steerable-keys.ts';
import type { Steering } from './steering.ts';

/** Where a new run begins, and where it goes. */
export interface Branch {
  /** What was changed while the old run went on. */
  readonly history: readonly Steering[];
  /** The iteration whose model is the start. */
  readonly iteration: number;
  /** Its output, as the new config.ini is to name it. */
  readonly output: string;
  /** Folder of the new outputs, ending in `/`; the log goes there too. */
  readonly folder: string;
}

/**
 * The config.ini of a run that goes on from an iteration of another: model and scale factors are those of
 * its output, options as they were there. Schedules count from the start of a run, so the values that they
 * had reached become the values to start from. A seed stays where it is: a start model goes before it.
 *
 * @param text config.ini of the old run. @param file its path.
 */
export function branchConfig(text: string, file: string, branch: Branch): string {
  const { history, iteration, output, folder } = branch;
  const { options } = readConfig(text, file);
  const setUp = setUpAt({ options, workers: 1 }, history, iteration);
  const steered = new Set(history.filter(({ from }) => from <= iteration).flatMap(keysOf));
  const changed: ConfigChanges = Object.fromEntries(
    STEERABLE_OPTIONS.filter((key) => steered.has(key)).map((key) => [
      key,
      textOfKey(setUp, key) || undefined,
    ]),
  );
  const { beta_factor: factor, beta_schedule: schedule } = setUp.options;
  const reached = factor * schedule[0] ** Math.floor(iteration / schedule[1]);
  const radius = scheduledRadius(setUp.options, iteration + 1, false)?.radius;
  return editConfig(text, {
    ...changed,
    ...(reached !== factor && { beta_factor: String(Number(reached.toPrecision(12))) }),
    ...(radius !== undefined && { radius: String(radius - setUp.options.radius_schedule[0]) }),
    start_model_file: output,
    ...(options.need_scaling && { scale_file: output }),
    output_folder: folder,
    log_file: `${folder}EMC.log`,
  });
}

function keysOf({ changes }: Steering): string[] {
  return changes.map(({ key }) => key);
}
