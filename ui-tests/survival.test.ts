import { expect } from 'vitest';
import { eventually } from './support/eventually.ts';
import { gatewayOf } from './support/gateway.ts';
import { runThat, startGolden } from './support/start-run.ts';
import { startLab } from './support/lab-server.ts';
import { test } from './support/lab-test.ts';
import { gatewaysWithHome, processesWithHome, workersWithHome } from './support/processes.ts';

/** Long enough for a server to start in the meantime. */
const ITERATIONS = 25;

test.for(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'a run goes on when %s ends the server; a new server shows it; no gateway stays behind',
  async (signal, { workplace }) => {
    const { root, home } = workplace;
    const server = await startLab(workplace);
    const name = `ended-by-${signal.toLowerCase()}`;
    const id = await startGolden(gatewayOf(server), {
      root,
      name,
      iterations: ITERATIONS,
      rotations: 6,
    });
    await runThat(gatewayOf(server), id, 'has begun', ({ iteration }) => iteration >= 1);
    await server.end(signal);
    expect(workersWithHome(home)).toHaveLength(1);
    await eventually('the gateway to end', () => gatewaysWithHome(home).length === 0 || undefined);

    const next = await startLab(workplace);
    const run = await runThat(gatewayOf(next), id, 'is finished', ({ state }) => state === 'done');
    expect(run).toMatchObject({ name, iteration: ITERATIONS });
    expect(gatewaysWithHome(home)).toHaveLength(1);
    await next.end();
    await eventually('the gateway to end', () => gatewaysWithHome(home).length === 0 || undefined);
    expect(processesWithHome(home)).toEqual([]);
  },
);
