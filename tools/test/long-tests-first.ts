import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whole runs compared with recorded ones: minutes each, where most files take seconds. */
const LONG = [
  'lib-compute/test/backends/webgpu/golden.test.ts',
  'lib-compute/test/emc/golden.test.ts',
  'lib-compute/test/emc/golden-slide.test.ts',
  'lib-compute/test/backends/engine.test.ts',
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
