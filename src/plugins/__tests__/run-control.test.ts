import { expect, test } from '@jest/globals';
import type { RunAction } from '@damselfly/remote/http';
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { CommandRegistry } from '@lumino/commands';
import schema from '../../../schema/settings.json' with { type: 'json' };
import { CommandIDs } from '../../command-ids.ts';
import { FakeSource } from '../../panels/run/__tests__/fake-source.ts';
import { RunService } from '../../services/runs/run-service.ts';
import { runControlPlugin } from '../run-control.ts';

test('only runs that the page keeps can be deleted from their menu', () => {
  const items = schema['jupyter.lab.menus'].context;
  const { selector } = items.find(({ command }) => command === CommandIDs.deleteRun) ?? {};
  const node = document.createElement('div');
  node.className = 'dfl-RunEntry';
  node.dataset['run'] = 'page:1';
  expect(node.matches(selector ?? '')).toBe(true);
  node.dataset['run'] = 'gateway:1';
  expect(node.matches(selector ?? '')).toBe(false);
});

test.each<['gateway' | 'page', RunAction[], boolean, boolean, string]>([
  ['gateway', [], false, false, 'Delete Run…'],
  ['page', [], true, true, 'Delete Run…'],
  ['page', ['cancel'], true, false, 'Delete Run… (once it has ended)'],
])(
  'deleting a run of the %s that can be asked to %j: there %s, offered %s',
  (name, actions, isVisible, isEnabled, label) => {
    const source = new FakeSource({ actions });
    source.name = name;
    const runs = new RunService();
    runs.addSource(
      name === 'page' ? Object.assign(source, { remove: () => Promise.resolve() }) : source,
    );
    const commands = new CommandRegistry();
    // Commands and what the context menu was opened on are all that is asked of it.
    const app = { commands, contextMenuHitTest: () => undefined } as unknown as JupyterFrontEnd;
    void runControlPlugin.activate(app, runs, null);
    const args = { key: `${name}:a` };
    expect(commands.isVisible(CommandIDs.deleteRun, args)).toBe(isVisible);
    expect(commands.isEnabled(CommandIDs.deleteRun, args)).toBe(isEnabled);
    expect(commands.label(CommandIDs.deleteRun, args)).toBe(label);
  },
);
