import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editConfig,
  editSection,
} from '../../../../src/io/formats/dragonfly-config/edit-config.ts';
import { readConfig } from '../../../../src/io/formats/dragonfly-config/read-config.ts';

const CONFIG = `# A run
[parameters]
detd = 300

[emc]
# how fine
num_div  =  6   # fine enough
in_photons_file=make_data:::out_photons_file

beta = 1.0
num_div = 7

[make_data]
num_div = 3
out_photons_file = data/photons.emc
`;

describe('editing a config.ini', () => {
  test('a value changes where it counts, and nothing else', () => {
    expect(editConfig(CONFIG, { num_div: '8' })).toBe(CONFIG.replace('num_div = 7', 'num_div = 8'));
    expect(editConfig(CONFIG, { in_photons_file: 'p.emc' })).toBe(
      CONFIG.replace('make_data:::out_photons_file', 'p.emc'),
    );
  });

  test('spacing and a comment behind the value stay', () => {
    const once = CONFIG.replace('num_div = 7\n', '');
    expect(editConfig(once, { num_div: '8' })).toContain('num_div  =  8   # fine enough\n');
  });

  test('a new key follows the last of its section', () => {
    expect(editConfig(CONFIG, { alpha: '0.1' })).toBe(
      CONFIG.replace('num_div = 7\n', 'num_div = 7\nalpha = 0.1\n'),
    );
    expect(editConfig('[emc]\n', { alpha: '0.1' })).toBe('[emc]\nalpha = 0.1\n');
    expect(editConfig('', { alpha: '0.1' })).toBe('[emc]\nalpha = 0.1\n');
    expect(editConfig('[parameters]\nlambda = 1', { beta: 'auto' })).toBe(
      '[parameters]\nlambda = 1\n[emc]\nbeta = auto\n',
    );
  });

  test('a key that goes leaves no earlier one behind', () => {
    const text = editConfig(CONFIG, { num_div: undefined });
    expect(readConfig(text, 'c.ini').options.num_div).toBeUndefined();
    expect(text).toContain('# how fine\nin_photons_file');
    expect(text).toContain('[make_data]\nnum_div = 3');
  });

  test('a key of another section is written into that section alone, and taken out again', () => {
    const text = editSection(CONFIG, 'parameters', { lambda: '6.2' });
    expect(text).toBe(CONFIG.replace('detd = 300\n', 'detd = 300\nlambda = 6.2\n'));
    expect(editSection(text, 'parameters', { lambda: undefined })).toBe(CONFIG);
    expect(editSection('[emc]\nbeta = 1\n', 'parameters', { lambda: '6.2' })).toBe(
      '[emc]\nbeta = 1\n\n[parameters]\nlambda = 6.2\n',
    );
  });

  test('line ends of Windows stay', () => {
    const windows = CONFIG.replaceAll('\n', '\r\n');
    expect(editConfig(windows, { beta: '2', alpha: '1' })).toBe(
      editConfig(CONFIG, { beta: '2', alpha: '1' }).replaceAll('\n', '\r\n'),
    );
  });

  test('what is written is read, and writing it again changes nothing', () => {
    const value = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 99 }), (alpha, divisions) => {
        const changes = { alpha: String(alpha), num_div: String(divisions) };
        const text = editConfig(CONFIG, changes);
        expect(readConfig(text, 'c.ini').options).toMatchObject({ alpha, num_div: divisions });
        expect(editConfig(text, changes)).toBe(text);
      }),
    );
  });
});
