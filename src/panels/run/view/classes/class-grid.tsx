import type { ReactElement } from 'react';
import { useKeptState, ViewerHost } from '../../../../components/index.ts';
import type { ClassesData } from '../../../../viewers/classes/classes-data.ts';
import type { ClassesEvents, ClassesState } from '../../../../viewers/classes/classes-state.ts';
import type { Pictured } from '../../../../viewers/pictured.ts';
import { useRun } from '../run-context.tsx';

/** The classes side by side. */
export function ClassGrid({ data }: { readonly data: ClassesData }): ReactElement {
  const { model, viewers, hold } = useRun();
  const keep = useKeptState<ClassesState>((state) => {
    model.setView({ classes: state });
  });
  return (
    <ViewerHost<ClassesData, ClassesState, ClassesEvents, Pictured>
      create={viewers.classes}
      data={data}
      state={model.view.classes}
      onMount={(viewer) => {
        viewer.on('choose', () => {
          keep(viewer);
        });
        viewer.on('range', () => {
          keep(viewer);
        });
      }}
      link={(viewer) => hold('classes', viewer)}
      className="dfl-Tile-viewer"
    />
  );
}
