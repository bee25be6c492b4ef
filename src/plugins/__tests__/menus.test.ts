import { expect, test } from '@jest/globals';
import { CommandRegistry } from '@lumino/commands';
import { ContextMenu } from '@lumino/widgets';
import settings from '../../../schema/settings.json';

const { context } = settings['jupyter.lab.menus'];

// One entry that is refused takes those of JupyterLab and of all other extensions with it.
test.each(context.map((item) => [item.selector, item] as const))(
  'the context menu takes %s',
  (selector, item) => {
    const menu = new ContextMenu({ commands: new CommandRegistry() });
    const { command } = item;
    const entry = command === undefined ? ({ type: 'separator' } as const) : { command };
    expect(() => menu.addItem({ ...entry, selector })).not.toThrow();
  },
);
