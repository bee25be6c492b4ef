import { useMemo, useState, type ReactElement } from 'react';
import { Select, useSignal, useTranslation } from '../../../../components/index.ts';
import { errorText } from '../../../../services/error-text.ts';
import type { FrameBox } from '../../model/frame-choice.ts';
import type { FrameQuantity } from '../../model/frame-quantity.ts';
import { useRun } from '../run-context.tsx';
import { ChosenFrames } from './chosen-frames.tsx';
import { ScatterPlot } from './scatter-plot.tsx';
import { useFrameValues } from './use-frame-values.ts';
import { usePlanes } from './use-planes.ts';

/** The frames of the shown iteration, by two of their values: to look at them, and to choose some. */
export function FramesTab(): ReactElement {
  const trans = useTranslation();
  const { model, commands } = useRun();
  useSignal(model.pointed.changed);
  const [across, setAcross] = useState<FrameQuantity>('information');
  const [up, setUp] = useState<FrameQuantity>('logLikelihood');
  const [box, setBox] = useState<FrameBox>();
  const x = useFrameValues(across);
  const y = useFrameValues(up);
  const planeOf = usePlanes();
  const points = useMemo(
    () => x.value && y.value && { x: x.value, y: y.value },
    [x.value, y.value],
  );
  const names: Readonly<Record<FrameQuantity, string>> = {
    number: trans.__('Frame number'),
    information: trans.__('Mutual information, nats'),
    logLikelihood: trans.__('Log-likelihood, nats'),
    scale: trans.__('Scale'),
  };
  const choices = (['number', 'information', 'logLikelihood', 'scale'] as const).map((value) => ({
    value,
    label: names[value],
  }));
  const problem = x.error ?? y.error;
  if (model.shown === undefined || model.shown === 0) {
    return (
      <div className="dfl-caption">
        {trans.__('Frames have values from the first iteration on.')}
      </div>
    );
  }
  return (
    <div className="dfl-FramesTab">
      <div className="dfl-FramesTab-tools">
        <Select
          label={trans.__('Up')}
          choices={choices}
          value={up}
          onChange={(chosen) => {
            setUp(chosen);
            setBox(undefined);
          }}
        />
        <span className="dfl-secondary">{trans.__('over')}</span>
        <Select
          label={trans.__('Across')}
          choices={choices}
          value={across}
          onChange={(chosen) => {
            setAcross(chosen);
            setBox(undefined);
          }}
        />
      </div>
      {problem !== undefined && <div className="dfl-caption">{errorText(problem)}</div>}
      {points && (
        <>
          <ScatterPlot
            points={points}
            names={[names[across], names[up]]}
            box={box}
            pointed={model.pointed.value?.frame}
            onPoint={(frame) => {
              const normal = frame === undefined ? undefined : planeOf(frame);
              model.pointed.point(
                frame === undefined ? undefined : { frame, ...(normal && { normal }) },
              );
            }}
            onPick={(frame) => {
              void commands.showFrame(frame);
            }}
            onChoose={setBox}
          />
          <ChosenFrames points={points} box={box} onChoose={setBox} />
        </>
      )}
    </div>
  );
}
