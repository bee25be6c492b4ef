import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { UNCOUNTED_TESTS } from './uncounted-tests.ts';

/** Half a minute and more, where most files take seconds; longest first. */
const LONG = [
  ...UNCOUNTED_TESTS,
  'lib-compute/test/backends/webgpu/engine-limits.test.ts',
  'lib-compute/test/backends/webgpu/screening.test.ts',
  'lib-compute/test/platform/browser/chromium.test.ts',
  'lib-remote/test/executors/survival.test.ts',
  'lib-remote/test/executors/control-run.test.ts',
  'lib-remote/test/cli/resume.test.ts',
  'lib-remote/test/gateway/start-run.test.ts',
  'examples/asymmetric-particle/example.test.ts',
  'src/viewers/test/volume.test.ts',
  'src/viewers/test/frame.test.ts',
  'lib-remote/test/executors/steer-run.test.ts',
  'lib-remote/test/gateway/arrays.test.ts',
  'src/viewers/test/volume-pictures.test.ts',
  'src/viewers/test/volume-mode-pictures.test.ts',
  'ui-tests/binder/binder.test.ts',
  'ui-tests/network.test.ts',
  'ui-tests/frames.test.ts',
  'ui-tests/classify.test.ts',
  'ui-tests/control.test.ts',
  'ui-tests/volume-files.test.ts',
  'ui-tests/volume.test.ts',
  'ui-tests/classes.test.ts',
  'ui-tests/panels.test.ts',
  'ui-tests/states.test.ts',
  'ui-tests/lite/lite.test.ts',
  'ui-tests/lite/files.test.ts',
  'ui-tests/lite/storage.test.ts',
  'ui-tests/example.test.ts',
  'ui-tests/keyboard.test.ts',
  'ui-tests/survival.test.ts',
  'ui-tests/web-gpu.test.ts',
  'ui-tests/phasing.test.ts',
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
