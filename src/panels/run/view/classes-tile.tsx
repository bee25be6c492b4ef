import { useMemo, type ReactElement } from 'react';
import {
  FilterButtons,
  IconButton,
  Segmented,
  useSignal,
  useTranslation,
} from '../../../components/index.ts';
import { alignIcon } from '../../../icons/index.ts';
import {
  DEFAULT_CLASSES_STATE,
  type ClassesState,
} from '../../../viewers/classes/classes-state.ts';
import { classesData } from '../model/classes-data.ts';
import { ChooseClasses } from './choose-classes.tsx';
import { ClassGrid } from './classes/class-grid.tsx';
import { ClassesHint } from './classes/classes-hint.tsx';
import { CommonLinesView } from './classes/common-lines-view.tsx';
import { PhaseButton } from './classes/phase-button.tsx';
import { useClassComparison } from './classes/use-class-comparison.ts';
import { classesCaption } from './classes-caption.ts';
import { ColourControls } from './colour-controls.tsx';
import { useRun } from './run-context.tsx';
import { Tile } from './tile.tsx';
import { useOccupancies } from './use-occupancies.ts';
import { VolumeAwaited } from './volume-awaited.tsx';
import { VolumeProblem } from './volume-problem.tsx';

/** Common lines are those of the values as they are. */
const AS_THEY_ARE = DEFAULT_CLASSES_STATE;

/** The class averages of a 2D run. */
export function ClassesTile(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(model.volume.changed);
  const comparison = useClassComparison();
  const { current } = model.volume;
  const occupancies = useOccupancies(current?.header.iteration);
  const data = useMemo(
    () => current && classesData(current, occupancies, trans),
    [current, occupancies, trans],
  );
  const { classes, classesBy } = model.view;
  const isGrid = classesBy === 'grid';
  const set = (change: Partial<ClassesState>): void => {
    model.setView({ classes: { ...classes, ...change } });
  };
  const tools = (
    <>
      <Segmented
        label={trans.__('How the classes are laid out')}
        choices={[
          { value: 'grid', label: trans.__('Grid') },
          { value: 'lines', label: trans.__('Common lines') },
        ]}
        value={classesBy}
        onChange={(value) => {
          model.setView({ classesBy: value });
        }}
      />
      {isGrid && (
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
      )}
      <ChooseClasses />
      <PhaseButton />
      <ColourControls state={classes} onChange={set} />
      {isGrid && (
        <>
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
      )}
    </>
  );
  return (
    <Tile
      name="classes"
      title={trans.__('Classes')}
      caption={data && classesCaption(data, isGrid ? classes : AS_THEY_ARE, trans)}
      tools={tools}
    >
      <VolumeProblem />
      {data === undefined ? (
        <VolumeAwaited what={trans.__('The class averages appear with the first output.')} />
      ) : isGrid ? (
        <ClassGrid data={data} />
      ) : (
        <CommonLinesView data={data} comparison={comparison} />
      )}
      {data && <ClassesHint count={data.count} />}
    </Tile>
  );
}
