import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { RECORDED_RUNS } from './recorded-runs.ts';

/** Half a minute and more, where most files take seconds; longest first. */
const LONG = [
  ...RECORDED_RUNS,
  'src/viewers/test/volume-pictures.test.ts',
  'lib-compute/test/backends/webgpu/engine-limits.test.ts',
  'lib-compute/test/backends/webgpu/background.test.ts',
  'lib-compute/test/backends/engine.test.ts',
  'lib-compute/test/backends/webgpu/screening.test.ts',
  'lib-compute/test/emc/soak.test.ts',
  'lib-compute/test/volume/intensity-agreement.test.ts',
  'lib-remote/test/executors/survival.test.ts',
  'lib-remote/test/executors/control-run.test.ts',
  'lib-remote/test/gateway/start-run.test.ts',
  'lib-remote/test/executors/steer-run.test.ts',
  'src/viewers/test/volume.test.ts',
  'lib-remote/test/cli/resume.test.ts',
  'lib-remote/test/cli/kill.test.ts',
  'examples/asymmetric-particle/example.test.ts',
  'lib-remote/test/gateway/modes.test.ts',
  'lib-remote/test/gateway/arrays.test.ts',
  'ui-tests/binder/binder.test.ts',
  'ui-tests/frames.test.ts',
  'ui-tests/states.test.ts',
  'ui-tests/control.test.ts',
  'ui-tests/network.test.ts',
  'ui-tests/example.test.ts',
  'ui-tests/classes.test.ts',
  'ui-tests/lite/lite.test.ts',
  'ui-tests/lite/files.test.ts',
  'ui-tests/lite/storage.test.ts',
  'ui-tests/survival.test.ts',
];

/** Begins with the files that take longest, so that no core waits for another at the end. */
export class LongTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((path) => moduleId.endsWith(path));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
