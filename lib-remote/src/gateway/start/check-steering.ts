import { resolvePath } from '@damselfly/compute/io/resolve-path.ts';
import { dirname } from 'node:path';
import type { SteerRequest } from '../../http/index.ts';
import type { KnownRun } from '../runs/known-run.ts';
import type { Roots } from '../security/roots.ts';

/** Refuses a file that lies outside the roots. @throws HttpError */
export async function checkSteering(
  { summary, paths }: KnownRun,
  request: SteerRequest,
  roots: Roots,
): Promise<void> {
  const blacklist = 'set' in request ? (request.set['blacklist_file'] ?? '').trim() : '';
  if (blacklist !== '') {
    const config = summary.config ?? `${dirname(paths.outputFolder)}/config.ini`;
    await roots.resolve(resolvePath(config, blacklist));
  }
}
