import { afterEach, expect, test } from '@jest/globals';
import { MainAreaWidget } from '@jupyterlab/apputils';
import { Widget } from '@lumino/widgets';
import { PanelHost } from '../panel-host.ts';
import { runPanelKind } from '../run/index.ts';
import { runInFront, stateInFront } from '../run-in-front.ts';

const opened: Widget[] = [];

function shellWith(content: Widget): Parameters<typeof stateInFront>[0] {
  const currentWidget = new MainAreaWidget({ content });
  opened.push(currentWidget);
  return { currentWidget };
}

afterEach(() => {
  for (const widget of opened.splice(0)) {
    widget.dispose();
  }
});

test('the run in front is known, with what is shown of it', () => {
  const state = { key: 'gateway:a', view: { tab: 'log' } };
  const shell = shellWith(new PanelHost(runPanelKind, state));
  expect(stateInFront(shell)).toEqual(state);
  expect(runInFront(shell)).toBe('gateway:a');
});

test('something else in front is no run', () => {
  expect(runInFront(shellWith(new Widget()))).toBeUndefined();
  expect(runInFront(shellWith(new PanelHost(runPanelKind, { path: '/a' })))).toBeUndefined();
});
