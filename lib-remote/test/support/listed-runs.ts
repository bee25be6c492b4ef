import { expect } from 'vitest';
import type { RunSummary } from '../../src/http/index.ts';
import type { TestGateway } from './gateway.ts';

/**
 * What a gateway lists once it lists as many runs, or that it lists others. It looks through its roots while
 * somebody listens, and is ended afterwards, so that the listener leaves.
 */
export async function listedRuns(gateway: TestGateway, count: number): Promise<RunSummary[]> {
  const events = gateway.ask('events', { headers: { accept: 'text/event-stream' } });
  events.catch(() => undefined);
  const list = async (): Promise<RunSummary[]> =>
    (await gateway.ask('runs')).json() as RunSummary[];
  await expect.poll(async () => (await list()).length, { timeout: 20_000 }).toBe(count);
  const runs = await list();
  gateway.cli.child.kill('SIGTERM');
  return runs;
}
