import type { ReactElement } from 'react';
import { Tabs, useTranslation } from '../../../components/index.ts';
import { FilesTab } from './files-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { LogTab } from './log-tab.tsx';
import { Parameters } from './parameters.tsx';
import { useRun } from './run-context.tsx';
import { MaximiseButton, useTileClass } from './tile.tsx';

/** What the run wrote and what it computes with. */
export function DetailsTile(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { tab } = model.view;
  return (
    <section
      className={useTileClass('details')}
      data-dfl-tile="details"
      aria-label={trans.__('Details')}
      tabIndex={-1}
    >
      <Tabs
        label={trans.__('Details')}
        tabs={[
          { value: 'log', label: trans.__('Log') },
          { value: 'files', label: trans.__('Files') },
          { value: 'history', label: trans.__('History') },
        ]}
        value={tab}
        onChange={(chosen) => {
          model.setView({ tab: chosen });
        }}
        tools={<MaximiseButton name="details" title={trans.__('Details')} />}
      >
        {tab === 'log' && <LogTab />}
        {tab === 'files' && <FilesTab />}
        {tab === 'history' && <HistoryTab />}
      </Tabs>
      <Parameters />
    </section>
  );
}
