import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { galleryPage } from './gallery.ts';

const folder = mkdtempSync(join(tmpdir(), 'damselfly-gallery-'));
const pictures = join(folder, 'pictures');
mkdirSync(pictures);
mkdirSync(join(folder, 'empty'));
for (const name of ['run-light.png', 'cut #1.png', 'notes.txt', 'a"<b>&.png']) {
  writeFileSync(join(pictures, name), '');
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('shows every picture once, by an address that a browser finds from the page', () => {
  const page = galleryPage(
    [
      { title: 'Kept', path: pictures },
      { title: 'Nothing', path: join(folder, 'empty') },
      { title: 'Missing', path: join(folder, 'missing') },
    ],
    join(folder, 'output'),
  );
  expect(page).toContain('alt="a&#34;&#60;b&#62;&#38;"');
  expect(page).not.toContain('<b>');
  expect(page.match(/<img src="[^"]+"/g)).toEqual([
    '<img src="../pictures/a%22%3Cb%3E%26.png"',
    '<img src="../pictures/cut%20%231.png"',
    '<img src="../pictures/run-light.png"',
  ]);
  expect(page).toContain('Kept (3)');
  expect(page).not.toContain('Nothing');
});
