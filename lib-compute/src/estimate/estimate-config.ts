import type { BackendChoice } from '../backends/automatic-choice.ts';
import type { Backend } from '../backends/backend.ts';
import { isDamselflyError } from '../errors.ts';
import {
  configProblems,
  type ConfigProblem,
} from '../io/formats/dragonfly-config/config-problems.ts';
import { readConfig } from '../io/formats/dragonfly-config/read-config.ts';
import { wavelengthOf } from '../io/formats/dragonfly-config/wavelength.ts';
import { loadEmcInput, type LoadContext } from '../io/load-emc-input.ts';
import { estimate, type EstimateFigures } from './estimate.ts';
import { probe } from './probe.ts';
import { readFigures } from './read-figures.ts';

/** What is asked: a config.ini as text, and where it stands or would stand. */
export interface EstimateQuestion {
  readonly text: string;
  /** Path of the config file: paths in it are relative to its folder. */
  readonly file: string;
  readonly workers: number;
  /** What would compute; "auto" is taken for wasm, whose need is the larger in the machine's own memory. */
  readonly backend?: BackendChoice;
  /** Also time the engine, for about a second. Reads all frames. */
  readonly probe: boolean;
}

export interface EstimateContext extends LoadContext {
  /** The engine that would run it; loaded for a probe only. */
  loadBackend(): Promise<Backend>;
}

/** Figures and what stands in their way; what the gateway and the page answer. */
export interface ConfigEstimate extends EstimateFigures {
  readonly problems: readonly ConfigProblem[];
  /** Measured by the probe, which is left out where a problem would stop the run. */
  readonly secondsPerIteration?: number;
}

/**
 * Says what a config.ini would come to: every problem at its key, the size of the reconstruction, and
 * with a probe the time of an iteration. Without one, a few hundred frames are read.
 *
 * @throws the signal's reason when aborted; nothing else that a user could have caused.
 */
export async function estimateConfig(
  question: EstimateQuestion,
  context: EstimateContext,
): Promise<ConfigEstimate> {
  const { file, workers, backend: wanted = 'auto' } = question;
  const reading = readConfig(question.text, file);
  const { options } = reading;
  const read = await readFigures(options, context);
  const problems = [...configProblems(reading), ...read.problems];
  const stopsWith = (error: unknown, key?: string): void => {
    context.signal?.throwIfAborted();
    if (!isDamselflyError(error)) {
      throw error;
    }
    problems.push({ ...(key && { key }), message: error.message, severity: 'error' });
  };
  let figures: EstimateFigures = {};
  try {
    figures = estimate(read.figures, options, {
      ...{ workers, wavelength: wavelengthOf(reading) },
      backend: wanted === 'auto' ? 'wasm' : wanted,
    });
  } catch (error) {
    stopsWith(error, 'in_detector_file');
  }
  if (!question.probe || problems.some(({ severity }) => severity === 'error')) {
    return { problems, ...figures };
  }
  try {
    const { input } = await loadEmcInput(options, context);
    const backend = await context.loadBackend();
    const secondsPerIteration = await probe(input, options, { ...context, backend, workers });
    return { problems, ...figures, secondsPerIteration };
  } catch (error) {
    stopsWith(error);
    return { problems, ...figures };
  }
}
