import { useMemo, type ReactElement } from 'react';
import {
  FilterButtons,
  IconButton,
  Segmented,
  useSignal,
  useTranslation,
  useKeptState,
  ViewerHost,
} from '../../../components/index.ts';
import { alignIcon } from '../../../icons/index.ts';
import type { ClassesState } from '../../../viewers/classes/classes-state.ts';
import { classesData } from '../model/classes-data.ts';
import { ChooseClasses } from './choose-classes.tsx';
import { classesCaption } from './classes-caption.ts';
import { ColourControls } from './colour-controls.tsx';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useOccupancies } from './use-occupancies.ts';
import { VolumeAwaited } from './volume-awaited.tsx';
import { VolumeProblem } from './volume-problem.tsx';

/** The class averages of a 2D run. */
export function ClassesTile(): ReactElement {
  const trans = useTranslation();
  const { model, viewers } = useRun();
  useSignal(model.volume.changed);
  const occupancies = useOccupancies();
  const { current } = model.volume;
  const data = useMemo(
    () => current && classesData(current, occupancies, trans),
    [current, occupancies, trans],
  );
  const { classes } = model.view;
  const keep = useKeptState<ClassesState>((state) => {
    model.setView({ classes: state });
  });
  const set = (change: Partial<ClassesState>): void => {
    model.setView({ classes: { ...classes, ...change } });
  };
  const tools = (
    <>
      <Segmented
        label={trans.__('Order of the classes')}
        choices={[
          { value: 'number', label: trans.__('By number') },
          { value: 'occupancy', label: trans.__('By frames') },
        ]}
        value={classes.order}
        onChange={(order) => {
          set({ order });
        }}
      />
      <ChooseClasses />
      <ColourControls state={classes} onChange={set} />
      <FilterButtons filters={classes} onChange={set} />
      <IconButton
        isSmall
        icon={alignIcon}
        label={trans.__('Turn classes to agree with the chosen one, or the first')}
        isPressed={classes.aligned}
        onClick={() => {
          set({ aligned: !classes.aligned });
        }}
      />
    </>
  );
  return (
    <Tile
      name="classes"
      title={trans.__('Classes')}
      caption={data && classesCaption(data, classes, trans)}
      tools={tools}
    >
      <VolumeProblem />
      {data === undefined ? (
        <VolumeAwaited what={trans.__('The class averages appear with the first output.')} />
      ) : (
        <ViewerHost
          create={viewers.classes}
          data={data}
          state={classes}
          onMount={(viewer) => {
            viewer.on('choose', () => {
              keep(viewer);
            });
            viewer.on('range', () => {
              keep(viewer);
            });
          }}
          className="dfl-Tile-viewer"
        />
      )}
    </Tile>
  );
}
