import type { EstimateRequest, ProbeKeeper } from '@damselfly/remote/http';
import type { AbortOptions } from '../runs/run-source.ts';
import { estimateInWorker } from './estimate-in-worker.ts';
import type { PageFiles } from './files/page-files.ts';
import type { PageEngine } from './page-engine.ts';
import { keepProbeTime, readProbeTime } from './probe-times.ts';

/** What stands around a probe in the page. */
export interface ProbeSurroundings {
  /** Of the program, whose speed it is. */
  readonly version: string;
  readonly engine: Pick<PageEngine, 'state' | 'devices'>;
  readonly files: Pick<PageFiles, 'fingerprint' | 'locate'>;
}

/** Makes estimates in a web worker, and keeps times in this browser. */
export function probeKeeper(
  asked: EstimateRequest,
  surroundings: ProbeSurroundings,
  options?: AbortOptions,
): ProbeKeeper {
  const { files, engine } = surroundings;
  return {
    question: () => questionOf(asked, surroundings),
    read: (question) => Promise.resolve(readProbeTime(question)),
    keep: (time) => {
      keepProbeTime(time);
      return Promise.resolve();
    },
    running: () => Promise.resolve(engine.state.running),
    estimate: (request) => estimateInWorker(request, (path) => files.locate(path), options),
  };
}

/** What the time of a probe depends on, as a text; undefined while it is not known what would compute. */
async function questionOf(
  { config, workers, backend = 'auto' }: EstimateRequest,
  { version, engine, files }: ProbeSurroundings,
): Promise<string | undefined> {
  const device = engine.devices?.find((one) => one.backend === backend)?.device;
  if (device === undefined) {
    return undefined;
  }
  // The parser of config.ini comes with the form, not with the page.
  const { probeQuestion } = await import('@damselfly/compute/estimate/probe-question.ts');
  const file = `${config.folder}/${config.name}`;
  const { question, files: inputs } = probeQuestion({ ...config, file, backend, device, workers });
  const fingerprints = await Promise.all(inputs.map((path) => files.fingerprint(path)));
  return JSON.stringify([version, question, fingerprints]);
}
