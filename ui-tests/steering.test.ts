import * as Type from 'typebox';
import { Value } from 'typebox/value';
import { expect } from 'vitest';
import { eventually } from './support/eventually.ts';
import { gatewayOf } from './support/gateway.ts';
import { sharedLabTest as test } from './support/lab-test.ts';
import { lookInBothThemes } from './support/look.ts';
import { askOf, startGolden } from './support/start-run.ts';

/** More than pass until it is paused, on a busy machine too; it is cancelled at the end. */
const ITERATIONS = 60;

const RowsSchema = Type.Object({ rows: Type.Array(Type.Object({ beta: Type.Number() })) });

test('a run is steered by keyboard, takes a change back, and its iterations go by the other', async ({
  lab,
  server,
  workplace,
}) => {
  const gateway = gatewayOf(server);
  const { root } = workplace;
  const name = 'steered';
  const id = await startGolden(gateway, { root, name, iterations: ITERATIONS, rotations: 5 });
  await lab.openSidebar();
  const panel = await lab.openRun(name);
  await panel.waitForIteration(1);
  // However long it takes to type.
  await askOf(gateway, id, 'pause');
  await panel.waitForState('Paused');
  const from = (await panel.finished()) + 1;
  const marks = panel.tile('Convergence').locator('.dfl-Convergence-mark');
  const before = await marks.count();
  await panel.node.getByRole('tab', { name: 'Steer' }).click();
  const details = panel.tile('Details');
  const change = details.getByRole('button', { name: /^Change from iteration \d+$/ });

  const share = details.getByRole('textbox', { name: 'α (share of the old model)' });
  await share.fill('2');
  await details.getByText(/at most 1, but is "2"/).waitFor();
  expect(await change.isDisabled()).toBe(true);
  await share.fill('0.3');
  await details.getByText('was 0').waitFor();
  expect(await lookInBothThemes(lab.page, 'steer', '.dfl-RunView')).toEqual([]);

  await details.getByRole('button', { name: `Change from iteration ${from}` }).press('Enter');
  const pending = details.getByRole('list', { name: 'Changes to come' });
  await pending.getByText('α (share of the old model): 0 → 0.3').waitFor();
  await pending.getByRole('button', { name: 'Undo' }).press('Enter');
  await pending.waitFor({ state: 'detached' });

  await details.getByRole('textbox', { name: 'β', exact: true }).fill('0.5');
  await change.press('Enter');
  await pending.getByText(/→ 0\.5/).waitFor();
  await askOf(gateway, id, 'resume');
  await panel.waitForIteration(from);
  // Its flag has no room beside that of the first iteration; its lines have.
  await eventually('the mark of the change', async () =>
    (await marks.count()) === 2 * before ? true : undefined,
  );
  const { body } = await gateway.get(`runs/${id}`);
  const { rows } = Value.Parse(RowsSchema, body);
  expect(rows.slice(from - 2, from).map(({ beta }) => beta === 0.5)).toEqual([false, true]);
  await askOf(gateway, id, 'cancel');
  await panel.waitForState('Cancelled');
});
