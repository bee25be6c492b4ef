/**
 * Makes a page of all pictures that tests keep or have taken, to be looked at in one go.
 *
 *     ./damselfly gallery
 *
 * @module
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of pictures, from the root of the repository. */
export interface PictureFolder {
  readonly title: string;
  readonly path: string;
}

const FOLDERS: readonly PictureFolder[] = [
  { title: 'Viewers, as kept', path: 'src/viewers/test/pictures' },
  { title: 'JupyterLab, as last tested', path: 'ui-tests/output/pictures' },
  { title: 'Failed tests, as last seen', path: 'ui-tests/output/failures' },
];

const GALLERY = 'ui-tests/output/gallery.html';

/** The page; folders that are missing or empty are left out. @param from where the page will lie. */
export function galleryPage(folders: readonly PictureFolder[], from: string): string {
  const sections = folders.flatMap(({ title, path }) => {
    const names = existsSync(path) ? readdirSync(path) : [];
    const pictures = names.filter((name) => name.endsWith('.png')).sort();
    const figures = pictures.map((name) => {
      const address = relative(from, join(path, name)).split('/').map(encodeURIComponent).join('/');
      const caption = asHtml(name.replace('.png', '').replaceAll('-', ' '));
      return `<figure><a href="${address}"><img src="${address}" alt="${caption}" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
    });
    return figures.length === 0
      ? []
      : [`<h2>${asHtml(title)} (${figures.length})</h2>\n<div>\n${figures.join('\n')}\n</div>`];
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Damselfly: pictures of the tests</title>
<style>
:root { color-scheme: light dark; font: 13px/1.5 system-ui, sans-serif; }
body { margin: 24px; }
div { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(256px, 1fr)); }
figure { margin: 0; }
img { max-width: 100%; }
</style>
<h1>Pictures of the tests</h1>
${sections.join('\n')}
</html>
`;
}

/** A text as HTML shows it, in attributes too. */
function asHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  mkdirSync(dirname(GALLERY), { recursive: true });
  writeFileSync(GALLERY, galleryPage(FOLDERS, dirname(GALLERY)));
  console.log(GALLERY);
}
