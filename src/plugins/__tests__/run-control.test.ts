import { expect, test } from '@jest/globals';
import schema from '../../../schema/settings.json' with { type: 'json' };
import { CommandIDs } from '../../command-ids.ts';

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
