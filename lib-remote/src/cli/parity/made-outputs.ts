import { access, mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import { outputOfIteration } from '@damselfly/compute/io/formats/dragonfly-output/output-of-iteration.ts';
import { writeDragonflyOutput } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import { computeCase, readOptions, type ParityContext } from './compute-case.ts';
import type { RecordedCase } from './recorded-cases.ts';

/**
 * The options of a case with the outputs of other cases that it names: where such an output is missing, the
 * other case is computed so far and writes it.
 *
 * @param folder for what is written.
 */
export async function withOutputsOfOthers(
  options: EmcOptions,
  cases: readonly RecordedCase[],
  folder: string,
  context: ParityContext,
): Promise<EmcOptions> {
  const made = new Map<string, string>();
  for (const path of [options.start_model_file, options.probs_file]) {
    const maker = path !== undefined && (await makerOf(path, cases));
    if (path !== undefined && maker && !made.has(path)) {
      made.set(path, await makeOutput(maker, path, folder, context));
    }
  }
  const inPlace = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : (made.get(path) ?? path);
  const [model, probs] = [inPlace(options.start_model_file), inPlace(options.probs_file)];
  return {
    ...options,
    ...(model !== undefined && { start_model_file: model }),
    ...(probs !== undefined && { probs_file: probs }),
  };
}

/** The options of the case that would write this output, where it is missing. */
async function makerOf(
  path: string,
  cases: readonly RecordedCase[],
): Promise<EmcOptions | undefined> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere || outputNumber(path) === undefined) {
    return undefined;
  }
  for (const { config } of cases) {
    const options = await readOptions(config);
    if (resolve(options.output_folder) === dirname(resolve(path))) {
      return options;
    }
  }
  return undefined;
}

async function makeOutput(
  options: EmcOptions,
  path: string,
  folder: string,
  context: ParityContext,
): Promise<string> {
  // Whoever asks has looked at its name.
  const number = outputNumber(path) ?? 0;
  const { iterations } = await computeCase(options, context);
  await mkdir(folder, { recursive: true });
  const output = join(folder, basename(path));
  for await (const iteration of iterations) {
    if (iteration.number >= number) {
      await writeDragonflyOutput(output, outputOfIteration(iteration));
      break;
    }
  }
  return output;
}
