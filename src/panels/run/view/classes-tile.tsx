import { useMemo, type ReactElement } from 'react';
import {
  Button,
  Segmented,
  useSignal,
  useTranslation,
  useKeptState,
  ViewerHost,
} from '../../../components/index.ts';
import type { ClassesState } from '../../../viewers/classes/classes-state.ts';
import { classesData } from '../model/classes-data.ts';
import { ColourControls } from './colour-controls.tsx';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useOccupancies } from './use-occupancies.ts';
import { VolumeAwaited } from './volume-awaited.tsx';
import { VolumeProblem } from './volume-problem.tsx';

/** Chooses the frames of the class that is chosen. */
function ChooseClass(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { chosen } = model.view.classes;
  return (
    <Button
      isSmall
      isDisabled={chosen === null || model.shown === undefined || model.shown === 0}
      title={trans.__(
        'Choose the frames of this class: to see them, to leave them out, to save them',
      )}
      onClick={() => {
        if (chosen !== null) {
          void model.chooseMode(chosen);
        }
      }}
    >
      {chosen === null ? trans.__('Its frames') : trans.__('Frames of class %1', chosen)}
    </Button>
  );
}

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
      <ChooseClass />
      <ColourControls state={classes} onChange={set} />
    </>
  );
  return (
    <Tile
      name="classes"
      title={trans.__('Classes')}
      caption={
        data &&
        trans._n('%1 class · %2² pixels', '%1 classes · %2² pixels each', data.count, data.size)
      }
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
