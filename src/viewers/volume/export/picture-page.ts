/** What a page says of its picture. */
export interface PageContent {
  /** The picture as PNG. */
  readonly picture: Blob;
  readonly title: string;
  /** Below the picture: what it shows. */
  readonly caption: string;
  /** What was chosen in the viewer: kept in the page, so that the picture can be made again. */
  readonly state: unknown;
}

/** A page that holds its picture and needs nothing else, for a report. */
export async function picturePage({ picture, title, caption, state }: PageContent): Promise<Blob> {
  const address = await dataAddress(picture);
  // What would end the script early is written so that it does not.
  const json = JSON.stringify(state, null, 2).replaceAll('<', String.raw`\u003c`);
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { color: #222; font: 14px/1.5 system-ui, sans-serif; margin: 24px auto; max-width: 960px; }
img { display: block; max-width: 100%; }
figure { margin: 0; }
</style>
<figure>
<img src="${address}" alt="${escaped(caption)}">
<figcaption><b>${escaped(title)}</b><br>${escaped(caption)}</figcaption>
</figure>
<script type="application/json" id="damselfly-view">${json}</script>
</html>
`;
  return new Blob([html], { type: 'text/html' });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

async function dataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${blob.type};base64,${btoa(text)}`;
}
