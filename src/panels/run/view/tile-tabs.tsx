import type { ReactElement } from 'react';
import { Segmented, useTranslation } from '../../../components/index.ts';
import { tileOf } from '../model/tile-of.ts';
import { useRun } from './run-context.tsx';

/** Where the panel is narrow, it shows one tile: this chooses which. */
export function TileTabs(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  return (
    <div className="dfl-TileTabs">
      <Segmented
        label={trans.__('Shown tile')}
        choices={[
          { value: 'convergence', label: trans.__('Convergence') },
          ...(model.kind === 'planes'
            ? ([{ value: 'classes', label: trans.__('Classes') }] as const)
            : ([
                { value: 'slices', label: trans.__('Slices') },
                { value: 'model', label: trans.__('Model') },
              ] as const)),
          { value: 'details', label: trans.__('Details') },
        ]}
        value={tileOf(model.view.narrowTile, model.kind)}
        onChange={(narrowTile) => {
          model.setView({ narrowTile, maximised: null });
        }}
      />
    </div>
  );
}
