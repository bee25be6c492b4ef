import { expect, test } from '@jest/globals';
import type { RunSummary } from '@damselfly/remote/http';
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { fireEvent, screen, waitFor } from '@testing-library/dom';
import { CommandRegistry } from '@lumino/commands';
import { CommandIDs } from '../../command-ids.ts';
import { FakeSource } from '../../panels/run/__tests__/fake-source.ts';
import { RunService } from '../../services/runs/run-service.ts';
import { continueRunPlugin } from '../continue-run.ts';

/** The application with one run, and what is done with it. */
function opened(summary: Partial<RunSummary>) {
  const source = new FakeSource(summary);
  const runs = new RunService();
  runs.addSource(source);
  const commands = new CommandRegistry();
  const branched: unknown[] = [];
  commands.addCommand(CommandIDs.branchRun, {
    describedBy: {},
    execute: (args) => branched.push(args),
  });
  // Commands and what the context menu was opened on are all that is asked of it.
  const app = { commands, contextMenuHitTest: () => undefined } as unknown as JupyterFrontEnd;
  void continueRunPlugin.activate(app, runs, null);
  const key = 'gateway:a';
  return {
    source,
    branched,
    ask: () => commands.execute(CommandIDs.continueRun, { key }),
    canContinue: () => commands.isEnabled(CommandIDs.continueRun, { key }),
    continueBy: (iterations: number) =>
      commands.execute(CommandIDs.continueRun, { key, iterations }),
  };
}

test.each(['done', 'stopped', 'lost'] as const)(
  'a run that is %s goes on by so many iterations after its last',
  async (state) => {
    const { source, canContinue, continueBy } = opened({ state, iteration: 2, iterations: 2 });
    expect(canContinue()).toBe(true);
    await continueBy(5);
    expect(source.extended).toEqual([7]);
  },
);

test.each<Partial<RunSummary>>([
  { state: 'running' },
  { state: 'done', iteration: 0 },
  { state: 'failed', hasEarlierResults: true },
])('one of which nothing goes on is not offered to: %j', (summary) => {
  expect(opened(summary).canContinue()).toBe(false);
});

test('what another program has finished is branched', async () => {
  const { source, branched, continueBy } = opened({ state: 'done', program: 'dragonfly' });
  await continueBy(5);
  expect(source.extended).toEqual([]);
  expect(branched).toEqual([{ key: 'gateway:a' }]);
});

test.each(['', '0', '-3', '2.5'])(
  'the dialog stays while its field holds "%s", and says what it takes',
  async (wrong) => {
    const { source, ask } = opened({ state: 'done', iteration: 2, iterations: 2 });
    const asked = ask();
    const field = await screen.findByLabelText<HTMLInputElement>('Iterations after iteration 2');
    const limit = screen.getByText('A whole number from 1 on.');
    const button = screen.getByText('Continue').closest('button');
    expect([limit.className, button?.disabled]).toEqual(['dfl-caption', false]);
    fireEvent.input(field, { target: { value: wrong } });
    expect([limit.className, button?.disabled]).toEqual(['dfl-fieldError', true]);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect([field.isConnected, field.value]).toEqual([true, wrong]);
    fireEvent.input(field, { target: { value: '4' } });
    expect([limit.className, button?.disabled]).toEqual(['dfl-caption', false]);
    field.focus();
    fireEvent.keyDown(field, { key: 'Enter' });
    await asked;
    await waitFor(() => {
      expect(field.isConnected).toBe(false);
    });
    expect(source.extended).toEqual([6]);
  },
);
