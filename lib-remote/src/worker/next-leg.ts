import { prepareStart } from '@damselfly/compute/emc/start.ts';
import { isDamselflyError, runError } from '@damselfly/compute/errors.ts';
import { setUpAt } from '@damselfly/compute/io/steering/set-up.ts';
import { outputFile } from '../run-directory/run-paths.ts';
import type { RunRecord } from '../run-directory/run-record.ts';
import { steeredRun } from '../run-directory/steered-run.ts';
import { legOf, type Leg, type LegContext } from './leg.ts';
import { prepareRunHalves } from './prepare-run-halves.ts';
import { readInput } from './read-input.ts';
import { readResumeState } from './read-resume-state.ts';

/**
 * The leg that begins with iteration `number`, from the output before it, as a process that resumes the run
 * would. A change that cannot be carried out, as where a blacklist is missing, is taken back and told; the
 * run goes on as it was.
 */
export async function nextLeg(number: number, context: LegContext): Promise<Leg> {
  const { writer, observer } = context;
  try {
    return await legFrom(number, context);
  } catch (error) {
    const isSteered = recordOf(context).history?.some(({ from }) => from === number) ?? false;
    if (!isDamselflyError(error) || !isSteered) {
      throw error;
    }
    // What was asked for later iterations meanwhile stays.
    await writer.amend(({ history = [], ...record }) => ({
      ...record,
      history: history.filter(({ from }) => from !== number),
    }));
    const message = `The change from iteration ${number} on was taken back: ${error.message}`;
    await writer.event({ event: 'notice', message });
    observer.notice(message);
    return await legFrom(number, context);
  }
}

async function legFrom(number: number, context: LegContext): Promise<Leg> {
  const { writer, signal, parity, chosen } = context;
  const { paths } = writer;
  const record = recordOf(context);
  const { base, history } = steeredRun(record);
  const setUp = setUpAt(base, history, number);
  const { options, workers } = setUp;
  const { input, inputs } = await readInput(options, { signal, parity });
  const finished = number - 1;
  const output = outputFile(paths, finished);
  const resume = await readResumeState(output, finished, options, signal);
  const start = prepareStart(input, options, { parity, resume });
  const { seed } = record;
  const halves = await prepareRunHalves({ input, options, parity, seed, finished }, paths, context);
  const { backend } = chosen.support;
  await writer.amend((now) => ({ ...now, inputs, backend: { ...now.backend, workers } }));
  await writer.event({ event: 'started', from: number, to: record.iterations, backend, workers });
  return legOf(start, halves, setUp, context);
}

function recordOf({ writer }: LegContext): RunRecord {
  const { record, paths } = writer;
  if (record === undefined) {
    throw runError({ folder: paths.outputFolder, reason: 'it has no record' });
  }
  return record;
}
