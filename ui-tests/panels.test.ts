import { expect } from 'vitest';
import { violationsIn } from './support/accessibility.ts';
import { gatewayOf } from './support/gateway.ts';
import { runThat, startGolden } from './support/golden-run.ts';
import { test } from './support/lab-test.ts';
import { keepPicture } from './support/pictures.ts';
import { themes, useTheme } from './support/theme.ts';

test.for(themes)(
  'every panel can be used by everybody in the %s theme',
  async (theme, { lab, server, workplace }) => {
    const gateway = gatewayOf(server);
    const name = `seen-in-${theme}`;
    const id = await startGolden(gateway, { root: workplace.root, name, iterations: 6 });
    useTheme(workplace, theme);
    await lab.reload();

    await keepPicture(lab.page, `launcher-${theme}`);
    await lab.openSidebar();
    expect.soft(await violationsIn(lab.page, '.dfl-Sidebar')).toEqual([]);

    const form = await lab.openForm();
    await form.openConfig('example/config.ini');
    await form.node.getByText('10 860').first().waitFor();
    expect.soft(await violationsIn(lab.page, '.dfl-Launch')).toEqual([]);
    await keepPicture(lab.page, `form-${theme}`);

    await runThat(gateway, id, 'is finished', ({ state }) => state === 'done');
    const panel = await lab.openRun(name);
    await panel.waitForIteration(6);
    await panel.tile('Model').getByRole('img').waitFor();
    await panel.tile('Slices').getByRole('img').first().waitFor();
    expect.soft(await violationsIn(lab.page, '.dfl-RunView')).toEqual([]);
    await keepPicture(lab.page, `run-${theme}`);
  },
);
