import type {
  Backend,
  EngineOptions,
  FluenceSlopes,
  MaximiseResult,
  MergedVolumes,
} from '../../src/backends/backend.ts';
import type { EmcProblem } from '../../src/backends/emc-problem.ts';
import { WINDOW_EXPONENT } from '../../src/backends/thresholds.ts';
import { emptyVolumes } from './one-iteration.ts';

const BETA = 0.4;

export interface IterationOverBackground {
  readonly maximum: Float64Array;
  readonly tomogram: Int32Array;
  readonly expected: Float64Array;
  readonly slopes: FluenceSlopes;
  readonly result: MaximiseResult;
  readonly volumes: MergedVolumes;
}

/** One iteration with all steps over a background; every fifth frame is left out of the slopes. */
export async function iterationOverBackground(
  backend: Backend,
  problem: EmcProblem,
  model: Float64Array,
  options: EngineOptions,
): Promise<IterationOverBackground> {
  const { frameCount } = problem.photons;
  const engine = await backend.prepare(problem, options);
  const perFrame = (value: (d: number) => number): Float64Array =>
    Float64Array.from({ length: frameCount }, (_, d) => value(d));
  const fluence = perFrame((d) => 0.7 + (0.6 * d) / frameCount);
  const { background } = engine;
  if (!background) {
    throw new Error(`${backend.name} has no steps over a background`);
  }
  try {
    await engine.setModel(model);
    await background.setFluence(fluence);
    const window = perFrame(() => WINDOW_EXPONENT / BETA);
    const { maximum, tomogram } = await engine.likelihood(fluence, window);
    const normaliser = await engine.probabilities(
      maximum,
      perFrame(() => BETA),
    );
    const expected = await background.expectedPhotons(normaliser);
    const slopes = await background.fluenceSlopes({
      normaliser,
      fluence: perFrame((d) => 0.2 + 0.1 * d),
      rescale: perFrame(() => 1.1),
      isOpen: Uint8Array.from({ length: frameCount }, (_, d) => (d % 5 === 0 ? 0 : 1)),
    });
    const result = await engine.maximise(normaliser, fluence);
    const volumes = emptyVolumes(problem.grid);
    await engine.takeVolumes(volumes);
    return { maximum, tomogram, expected, slopes, result, volumes };
  } finally {
    await engine.dispose();
  }
}
