import { afterEach } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import { Widget } from '@lumino/widgets';
import { act, fireEvent, screen } from '@testing-library/react';
import { RunPanel } from '../run-panel.tsx';
import type { RunViewers } from '../run-viewers.ts';
import { openFrames } from './fake-frames.ts';
import { FakeSource } from './fake-source.ts';
import { fakeViewers } from './fake-viewers.ts';

export interface OpenOptions {
  readonly source?: FakeSource;
  /** As a workspace kept it. */
  readonly view?: unknown;
  readonly commands?: CommandRegistry;
  readonly frames?: typeof openFrames;
  readonly viewers?: RunViewers;
  readonly fileIsThere?: (path: string) => Promise<boolean>;
}

let panel: RunPanel | undefined;

/** Does it, and waits for what follows. */
export const settled = (change: () => void): Promise<void> =>
  act(async () => {
    change();
    for (let i = 0; i < 5; i++) {
      await new Promise((rest) => setTimeout(rest));
    }
  });

/** The panel of a run, in the page. */
export async function openPanel({
  source = new FakeSource(),
  view,
  commands = new CommandRegistry(),
  frames = openFrames,
  viewers = fakeViewers,
  fileIsThere = () => Promise.resolve(true),
}: OpenOptions = {}): Promise<RunPanel> {
  const opened = new RunPanel({
    source,
    key: 'gateway:a',
    view,
    commands,
    viewers,
    openFrames: frames,
    fileIsThere,
    trans: nullTranslator.load('test'),
  });
  panel = opened;
  await settled(() => {
    Widget.attach(opened, document.body);
  });
  return opened;
}

/** Opens a panel and one of its tabs. @returns what the tab shows. */
export async function openTab(
  name: string | RegExp,
  options: OpenOptions = {},
): Promise<HTMLElement> {
  await openPanel(options);
  await settled(() => {
    fireEvent.click(screen.getByRole('tab', { name }));
  });
  return screen.getByRole('tabpanel', { name });
}

/** The widget ends its React tree by itself, which React wants to know of. */
export async function closePanel(): Promise<void> {
  await settled(() => {
    panel?.dispose();
  });
}

export const slider = (): HTMLElement => screen.getByRole('slider', { name: 'Iteration' });

afterEach(closePanel);
