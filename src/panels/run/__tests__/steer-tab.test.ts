import { expect, test } from '@jest/globals';
import { CommandRegistry } from '@lumino/commands';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { CommandIDs } from '../../../command-ids.ts';
import { GatewayError } from '../../../services/gateway/gateway-error.ts';
import { FakeSource } from './fake-source.ts';
import { openTab, settled } from './opened-panel.ts';

const open = (source: FakeSource, commands = new CommandRegistry()): Promise<HTMLElement> =>
  openTab('Steer', { source, commands });

function type(name: string, value: string): Promise<void> {
  return settled(() => {
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  });
}

const change = (): HTMLButtonElement => screen.getByRole('button', { name: /^Change from/ });

test('what is typed is compared with what is, and asked for the first iteration that can change', async () => {
  const source = new FakeSource({ iterations: 10 });
  await open(source);
  // Two are finished, and the third is being computed.
  expect(change().textContent).toBe('Change from iteration 4');
  expect(change().disabled).toBe(true);
  await type('α (share of the old model)', '0.3');
  expect(screen.getByText('was 0')).toBeTruthy();
  expect(screen.getByText('1 change from iteration 4 on')).toBeTruthy();
  await type('Symmetry', 'A5');
  await settled(() => {
    fireEvent.click(change());
  });
  expect(source.steered).toEqual([{ set: { alpha: '0.3', point_group: 'A5' } }]);
  expect(change().disabled).toBe(true);
});

test('a value that does not fit is told at its field, and cannot be asked for', async () => {
  const source = new FakeSource({ iterations: 10 });
  await open(source);
  await type('α (share of the old model)', '2');
  const field = screen.getByRole('textbox', { name: 'α (share of the old model)' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(
    screen.getByText('It should be a number, at least 0, at most 1, but is "2".'),
  ).toBeTruthy();
  expect(change().disabled).toBe(true);
  await type('α (share of the old model)', '0');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(screen.getByText(/^Changes count from iteration 4 on/)).toBeTruthy();
});

test('every field tells what is wrong with nonsense, nothing is sent, and it can be put right', async () => {
  const source = new FakeSource({ iterations: 10 });
  const fields = within(await open(source)).getAllByRole('textbox');
  expect(fields).toHaveLength(11);
  for (const field of fields) {
    const before = field instanceof HTMLInputElement ? field.value : '';
    const isPath = field === screen.getByRole('textbox', { name: 'Blacklist' });
    for (const value of isPath ? [] : ['nonsense', '-1']) {
      await settled(() => {
        fireEvent.change(field, { target: { value } });
      });
      expect(field.getAttribute('aria-invalid')).toBe('true');
      const note = document.getElementById(field.getAttribute('aria-describedby') ?? '');
      expect(note?.textContent).toMatch(/^It should be .*, but is ".*"\.$/);
      expect(change().disabled).toBe(true);
      fireEvent.click(change());
    }
    await settled(() => {
      fireEvent.change(field, { target: { value: before } });
    });
    expect(field.getAttribute('aria-invalid')).toBe('false');
  }
  expect(source.steered).toEqual([]);
});

test('an emptied field says what it then stands for', async () => {
  await open(new FakeSource({ iterations: 10 }));
  const placeholder = (name: string): string | null =>
    screen.getByRole('textbox', { name }).getAttribute('placeholder');
  expect(placeholder('Factor of β')).toBe('1 by default');
  expect(placeholder('Symmetry')).toBe('none');
  await type('Workers', '');
  expect(screen.getByText(/^It should be a whole number.*, but is empty\.$/)).toBeTruthy();
  expect(change().disabled).toBe(true);
});

test('a change to come is shown and can be taken back; one that counts is on the charts', async () => {
  const source = new FakeSource({ iterations: 10, steered: 'one' });
  const time = '2026-01-01T00:00:00Z';
  source.changes = [
    { id: 'done-long', time, from: 2, changes: [{ key: 'alpha', old: '0', new: '0.2' }] },
    { id: 'to-come', time, from: 4, changes: [{ key: 'point_group', old: '', new: 'A5' }] },
  ];
  await open(source);
  const list = within(screen.getByRole('list', { name: 'Changes to come' }));
  expect(list.getAllByRole('listitem')).toHaveLength(1);
  expect(list.getByText(/Symmetry: none → A5/)).toBeTruthy();
  await settled(() => {
    fireEvent.click(list.getByRole('button', { name: 'Undo' }));
  });
  expect(source.steered).toEqual([{ undo: 'to-come' }]);
});

test('a refusal is told, and what was typed stays', async () => {
  const source = new FakeSource({ iterations: 10 });
  source.refusal = new Error('no iteration is left to change');
  await open(source);
  await type('Factor of β', '2');
  await settled(() => {
    fireEvent.click(change());
  });
  expect(screen.getByRole('alert').textContent).toContain('no iteration is left to change');
  expect(change().disabled).toBe(false);
});

test('a file that cannot be read is told at its field, until another is named', async () => {
  const source = new FakeSource({ iterations: 10 });
  const fields = { file: '/data/nofile.txt', operation: 'open', reason: 'no such file' };
  const message = '/data/nofile.txt: could not open the file: no such file.';
  source.refusal = new GatewayError(404, { tag: 'FileAccess', message, fields });
  await open(source);
  await type('Blacklist', 'nofile.txt');
  await settled(() => {
    fireEvent.click(change());
  });
  const field = screen.getByRole('textbox', { name: 'Blacklist' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(message)).toBeTruthy();
  expect(screen.getByText('1 value does not fit')).toBeTruthy();
  await type('Blacklist', 'bad.txt');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(screen.queryByText(message)).toBeNull();
});

test('a file that is not there is told at its field, and not asked for until another is named', async () => {
  const source = new FakeSource({ iterations: 10, config: '/data/run/config.ini' });
  const looked: string[] = [];
  const fileIsThere = (path: string): Promise<boolean> => {
    looked.push(path);
    return Promise.resolve(path !== '/data/lists/none.txt');
  };
  await openTab('Steer', { source, fileIsThere });
  await type('Blacklist', '../lists/none.txt');
  const message = '/data/lists/none.txt is not there. Check the path.';
  expect(await screen.findByText(message)).toBeTruthy();
  const field = screen.getByRole('textbox', { name: 'Blacklist' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(change().disabled).toBe(true);
  await type('Blacklist', '../lists/some.txt');
  await waitFor(() => {
    expect(looked).toEqual(['/data/lists/none.txt', '/data/lists/some.txt']);
  });
  await settled(() => undefined);
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(change().disabled).toBe(false);
  await settled(() => {
    fireEvent.click(change());
  });
  expect(source.steered).toEqual([{ set: { blacklist_file: '../lists/some.txt' } }]);
});

test('a file that was not there is looked for until it is, and can then be asked for', async () => {
  const source = new FakeSource({ iterations: 10, config: '/data/run/config.ini' });
  let isThere = false;
  await openTab('Steer', { source, fileIsThere: () => Promise.resolve(isThere) });
  await type('Blacklist', 'late.txt');
  expect(await screen.findByText('/data/run/late.txt is not there. Check the path.')).toBeTruthy();
  isThere = true;
  await waitFor(
    () => {
      expect(change().disabled).toBe(false);
    },
    { timeout: 10_000 },
  );
  expect(screen.queryByText(/is not there/)).toBeNull();
}, 20_000);

test('all that does not fit is told at once', async () => {
  await open(new FakeSource({ iterations: 10 }));
  await type('β', '-2');
  await type('Symmetry', 'Q9');
  await type('Workers', 'many');
  expect(screen.getByText('3 values do not fit')).toBeTruthy();
});

test('a run that cannot be steered says why, and can be branched', async () => {
  const commands = new CommandRegistry();
  const branched: unknown[] = [];
  commands.addCommand(CommandIDs.branchRun, {
    describedBy: { args: {} },
    execute: (args) => branched.push(args),
  });
  await open(new FakeSource({ program: 'dragonfly', state: 'running' }), commands);
  expect(screen.getByText(/^Dragonfly computes this run and takes no changes/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Change from/ })).toBeNull();
  await settled(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Branch from iteration 2…' }));
  });
  expect(branched).toEqual([{ key: 'gateway:a', iteration: 2 }]);
});

test('parent and branches are named, and open', async () => {
  const commands = new CommandRegistry();
  const opened: unknown[] = [];
  commands.addCommand(CommandIDs.openRun, {
    describedBy: { args: {} },
    execute: (args) => opened.push(args),
  });
  const parent = { id: 'p', name: 'first', folder: '/data/first', iteration: 12 };
  const source = new FakeSource({ parent });
  const [own] = source.runs;
  const branch = { ...own, id: 'c', name: 'second', parent: { ...parent, id: 'a', iteration: 2 } };
  source.runs = [own, branch];
  await open(source, commands);
  await settled(() => {
    fireEvent.click(screen.getByRole('tab', { name: 'Log' }));
  });
  await settled(() => {
    fireEvent.click(screen.getByRole('button', { name: 'first, iteration 12' }));
    fireEvent.click(screen.getByRole('button', { name: 'second, from 2' }));
  });
  expect(opened).toEqual([{ key: 'gateway:p' }, { key: 'gateway:c' }]);
});
