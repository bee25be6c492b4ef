import type { ReactElement } from 'react';
import { Tabs, useTranslation } from '../../../components/index.ts';
import { FilesTab } from './files-tab.tsx';
import { FramesTab } from './frames/frames-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { LogTab } from './log-tab.tsx';
import { QualityTab } from './quality/quality-tab.tsx';
import { useQualityWarnings } from './quality/use-quality-warnings.ts';
import { Parameters } from './parameters.tsx';
import { useRun } from './run-context.tsx';
import { SteerTab } from './steer/steer-tab.tsx';
import { MaximiseButton, useTileClass } from './tile.tsx';

/** These want the whole tile: what they show stands in place of the parameters, or is drawn. */
const WHOLE: ReadonlySet<string> = new Set(['quality', 'frames', 'steer']);

/** What the run wrote and what it computes with. */
export function DetailsTile(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { tab } = model.view;
  const warnings = useQualityWarnings().length;
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
          {
            value: 'quality',
            label: warnings === 0 ? trans.__('Quality') : trans.__('Quality · %1', warnings),
          },
          { value: 'frames', label: trans.__('Frames') },
          { value: 'files', label: trans.__('Files') },
          { value: 'history', label: trans.__('History') },
          { value: 'steer', label: trans.__('Steer') },
        ]}
        value={tab}
        onChange={(chosen) => {
          model.setView({ tab: chosen });
        }}
        tools={<MaximiseButton name="details" title={trans.__('Details')} />}
      >
        {tab === 'log' && <LogTab />}
        {tab === 'quality' && <QualityTab />}
        {tab === 'frames' && <FramesTab />}
        {tab === 'files' && <FilesTab />}
        {tab === 'history' && <HistoryTab />}
        {tab === 'steer' && <SteerTab />}
      </Tabs>
      {!WHOLE.has(tab) && <Parameters />}
    </section>
  );
}
