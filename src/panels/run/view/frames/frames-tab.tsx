import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../../components/index.ts';
import { errorText } from '../../../../services/error-text.ts';
import {
  ascendingBox,
  extentOf,
  framesIn,
  type FrameBox,
} from '../../../../components/points/frame-choice.ts';
import type { FrameQuantity } from '../../model/frame-quantity.ts';
import { outputsMissingText } from '../outputs-missing-text.ts';
import { useRun } from '../run-context.tsx';
import { ChosenFrames } from './chosen-frames.tsx';
import { ChooseMode } from './choose-mode.tsx';
import { pointerPlace } from './pointer-place.ts';
import { QuantityLimits } from './quantity-limits.tsx';
import { ScatterPlot } from './scatter-plot.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useFramePoints } from './use-frame-points.ts';
import { usePlanes } from './use-planes.ts';
import { VoxelFrames } from './voxel-frames.tsx';

/** A box, and what it has chosen: where something else is chosen since, it is not shown. */
interface DrawnBox {
  readonly area: FrameBox;
  readonly frames: readonly number[] | undefined;
}

/** The frames of the shown iteration, by two of their values: to look at them, and to choose some. */
export function FramesTab(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const commands = useFrameCommands();
  useSignal(model.pointed.changed);
  useSignal(model.selection.changed);
  const body = useRef<HTMLDivElement>(null);
  const [across, setAcross] = useState<FrameQuantity>('information');
  const [up, setUp] = useState<FrameQuantity>('logLikelihood');
  const [drawn, setDrawn] = useState<DrawnBox>();
  const { value: points, error: problem } = useFramePoints(across, up);
  const planeOf = usePlanes();
  const choose = (area: FrameBox | undefined): void => {
    model.selection.choose(area && points ? framesIn(points, area) : undefined);
    setDrawn(area && { area: ascendingBox(area), frames: model.selection.frames });
  };
  const box = drawn?.frames === model.selection.frames ? drawn?.area : undefined;
  const whole = useMemo(() => points && { x: extentOf(points.x), y: extentOf(points.y) }, [points]);
  const limits = box ?? whole;
  const names: Readonly<Record<FrameQuantity, string>> = {
    number: trans.__('Frame number'),
    information: trans.__('Mutual information'),
    logLikelihood: trans.__('Log-likelihood'),
    scale: trans.__('Scale'),
    rotation: trans.__('Orientation'),
  };
  const inNats = (quantity: FrameQuantity): string =>
    quantity === 'information' || quantity === 'logLikelihood'
      ? trans.__('%1, nats', names[quantity])
      : names[quantity];
  if (model.shown === undefined || model.shown === 0) {
    return (
      <div className="dfl-caption">
        {model.lacksOutputs && model.summary !== undefined
          ? outputsMissingText(model.summary, trans)
          : trans.__('Frames have values from the first iteration on.')}
      </div>
    );
  }
  return (
    <div ref={body} className="dfl-FramesTab">
      <QuantityLimits
        label={trans.__('Up')}
        names={names}
        value={up}
        onChange={(chosen) => {
          setUp(chosen);
          setDrawn(undefined);
        }}
        limits={limits?.y}
        onLimits={(y) => {
          choose(limits && { ...limits, y });
        }}
      />
      <QuantityLimits
        label={trans.__('Across')}
        names={names}
        value={across}
        onChange={(chosen) => {
          setAcross(chosen);
          setDrawn(undefined);
        }}
        limits={limits?.x}
        onLimits={(x) => {
          choose(limits && { ...limits, x });
        }}
      />
      <ChooseMode />
      {model.selection.problem !== undefined && (
        <div className="dfl-fieldError" role="alert">
          {model.selection.problem}
        </div>
      )}
      {problem !== undefined && <div className="dfl-caption">{errorText(problem)}</div>}
      {points && (
        <>
          <ChosenFrames
            points={points}
            onClear={() => {
              choose(undefined);
            }}
          />
          <ScatterPlot
            points={points}
            names={[inNats(across), inNats(up)]}
            box={box}
            pointed={model.pointed.value?.frame}
            chosen={model.selection.frames}
            onPoint={(frame, place) => {
              const normal = frame === undefined ? undefined : planeOf(frame);
              const at = body.current ? pointerPlace(place, body.current) : undefined;
              model.pointed.point(
                frame === undefined ? undefined : { frame, at, ...(normal && { normal }) },
              );
            }}
            onPick={(frame) => {
              commands.showFrame(frame);
            }}
            onChoose={choose}
            onToggle={(frame) => {
              model.selection.toggle(frame);
            }}
          />
          {model.kind === 'volumes' && <VoxelFrames />}
        </>
      )}
    </div>
  );
}
