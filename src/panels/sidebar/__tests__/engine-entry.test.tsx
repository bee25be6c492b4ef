import { expect, test } from '@jest/globals';
import type { Engine } from '@damselfly/remote/http';
import { nullTranslator } from '@jupyterlab/translation';
import { render, screen } from '@testing-library/react';
import { EngineEntry } from '../resources/engine-entry.tsx';
import { graphicsText } from '../resources/graphics-text.ts';

const trans = nullTranslator.load('test');
const server: Engine = {
  id: 'local',
  title: 'Server',
  isReady: true,
  reason: '',
  device: '2 cores',
  cores: 2,
  slots: 1,
  running: 0,
  queued: 0,
  devices: [
    {
      backend: 'webgpu',
      available: false,
      device: '',
      isFallback: false,
      reason: 'no driver is installed on this machine; install one; use the wasm backend',
    },
  ],
};

test('says in one line why there is no graphics processor, and all of it, with what to do, under the pointer', () => {
  const text = 'WebGPU: No driver is installed on this machine; install one';
  render(<EngineEntry engine={server} busy={0} note={graphicsText(server, trans)} />);
  const note = screen.getByText(text);
  expect(note.title).toBe(text);
  expect(note.classList).toContain('dfl-ellipsis');
});
