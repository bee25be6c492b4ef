import type { EngineDevice, EstimateRequest } from '@damselfly/remote/http';
import type { PageFiles } from './files/page-files.ts';

/** What stands around a probe in the page. */
export interface ProbeSurroundings {
  /** Of the program, whose speed it is. */
  readonly version: string;
  /** Undefined until they have been looked at. */
  readonly devices: readonly EngineDevice[] | undefined;
  readonly files: Pick<PageFiles, 'fingerprint'>;
}

/** What the time of a probe depends on, as a text; undefined while it is not known what would compute. */
export async function questionOf(
  { config, workers, backend = 'auto' }: EstimateRequest,
  { version, devices, files }: ProbeSurroundings,
): Promise<string | undefined> {
  const device = devices?.find((one) => one.backend === backend)?.device;
  if (device === undefined) {
    return undefined;
  }
  // The parser of config.ini comes with the form, not with the page.
  const { probeQuestion } = await import('@damselfly/compute/estimate/probe-question.ts');
  const file = `${config.folder}/${config.name}`;
  const asked = probeQuestion({ ...config, file, backend, device, workers });
  const inputs = await Promise.all(asked.files.map((path) => files.fingerprint(path)));
  return JSON.stringify([version, asked.question, inputs]);
}
