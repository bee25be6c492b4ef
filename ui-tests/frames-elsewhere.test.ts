import { join } from 'node:path';
import { expect } from 'vitest';
import { dropFiles } from './support/drop-files.ts';
import { test } from './support/finished-example.ts';
import { FramePanel } from './support/frame-panel.ts';

test('without a gateway frames come by ranges of the server’s own files', async ({
  lab,
  example,
}) => {
  const { page } = lab;
  await page.route('**/damselfly/api/**', (route) => route.fulfill({ status: 503 }));
  await lab.reload();
  const ranges: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(`/files/${example}/photons.emc`)) {
      ranges.push(
        ...Object.entries(request.headers()).flatMap(([name, value]) =>
          name === 'range' ? [value] : [],
        ),
      );
    }
  });
  const frames = await FramePanel.open(lab, example);
  await frames.node.getByText('Named by config.ini.').waitFor();
  await frames.node.getByText(/^522\sphotons$/).waitFor();
  await frames.press('Shift+ArrowRight');
  await frames.shows('Frame 10');
  expect(ranges).toContain('bytes=0-65535');
  expect(ranges.length).toBeGreaterThan(2);
});

test('frames of files that are dropped are read in the page', async ({
  lab,
  example,
  workplace: { root },
}) => {
  const frames = await FramePanel.open(lab, example);
  // Until a detector lays it out the frame may be read again.
  await frames.node.getByRole('note').waitFor({ state: 'detached' });
  const asked: string[] = [];
  lab.page.on('request', (request) => {
    if (/\/(files|api\/file)\b.*(photons|det)/.test(request.url())) {
      asked.push(request.url());
    }
  });
  const files = ['photons.emc', 'det.h5'].map((name) => join(root, example, name));
  await dropFiles(frames.node, files);
  await frames.node.getByText(/The only detector file of the folder/).waitFor();
  await frames.node.getByText(/^522\sphotons$/).waitFor();
  expect(asked).toEqual([]);
});
