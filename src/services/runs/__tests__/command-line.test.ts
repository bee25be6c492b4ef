import { expect, test } from '@jest/globals';
import { emcCommand } from '../command-line.ts';

test('a command stands as a shell reads it; what is not given is left out', () => {
  expect(emcCommand("/it's here/c.ini", 2, 5)).toBe(
    `damselfly emc -c '/it'\\''s here/c.ini' -t 2 5`,
  );
  expect(emcCommand('/data/config.ini')).toBe('damselfly emc -c /data/config.ini');
  expect(emcCommand('c.ini', 2, 5, 'webgpu')).toBe(
    'damselfly emc -c c.ini -t 2 --backend webgpu 5',
  );
});
