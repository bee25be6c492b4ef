import type { ReactElement } from 'react';
import {
  Button,
  formatFixed,
  formatInteger,
  ProgressBar,
  useSignal,
  useTranslation,
} from '../../../../components/index.ts';
import type { VoxelFrames as Found } from '../../model/run-frames.ts';
import { useRun } from '../run-context.tsx';
import { usePlanes } from './use-planes.ts';

/** Which frames a voxel is made of: of the one that was clicked, or where the three slices cross. */
export function VoxelFrames(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { voxel: search } = model;
  useSignal(search.changed);
  const { state, voxel } = search;
  return (
    <section className="dfl-VoxelFrames" aria-label={trans.__('Frames of a voxel')}>
      <div className="dfl-ChosenFrames-actions">
        <span className="dfl-VoxelFrames-title">{trans.__('Frames of a voxel')}</span>
        <span className="dfl-caption" aria-live="polite">
          {voxel === undefined || state.state === 'none'
            ? trans.__('Click in a slice or on the model, or take where the slices cross.')
            : trans.__('Voxel %1, %2, %3 from the centre', ...voxel.map(formatInteger))}
        </span>
        <span className="dfl-spring" />
        <Button
          isSmall
          onClick={() => {
            void model.findFramesAt(model.view.slices.layers);
          }}
        >
          {trans.__('Where the slices cross')}
        </Button>
      </div>
      {state.state === 'searching' && (
        <div className="dfl-ChosenFrames-actions">
          <div className="dfl-VoxelFrames-progress">
            <ProgressBar
              label={trans.__('Frames of a voxel')}
              fraction={state.all === 0 ? 0 : state.done / state.all}
            />
          </div>
          <span className="dfl-caption">
            {trans.__('%1 of %2 frames', formatInteger(state.done), formatInteger(state.all))}
          </span>
          <Button
            isSmall
            kind="quiet"
            onClick={() => {
              search.cancel();
            }}
          >
            {trans.__('Cancel')}
          </Button>
        </div>
      )}
      {state.state === 'failed' && (
        <div className="dfl-fieldError" role="alert">
          {state.reason}
        </div>
      )}
      {state.state === 'found' && <FoundFrames frames={state.frames} />}
    </section>
  );
}

function FoundFrames({ frames }: { readonly frames: Found | undefined }): ReactElement {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const planeOf = usePlanes();
  if (frames === undefined || frames.length === 0) {
    return (
      <div className="dfl-caption">
        {frames === undefined
          ? trans.__(
              'It is not known how the frames lie in the model: its rotations are a list of one’s own.',
            )
          : trans.__('No frame passes through this voxel.')}
      </div>
    );
  }
  const point = (frame: number | undefined): void => {
    const normal = frame === undefined ? undefined : planeOf(frame);
    model.pointed.point(frame === undefined ? undefined : { frame, ...(normal && { normal }) });
  };
  return (
    <>
      <ol className="dfl-VoxelFrames-list">
        {frames.map(({ frame, photons }) => (
          <li key={frame}>
            <button
              type="button"
              className="dfl-VoxelFrames-frame"
              title={trans.__('Open the frame')}
              onPointerEnter={() => {
                point(frame);
              }}
              onPointerLeave={() => {
                point(undefined);
              }}
              onFocus={() => {
                point(frame);
              }}
              onBlur={() => {
                point(undefined);
              }}
              onClick={() => {
                void commands.showFrame(frame);
              }}
            >
              <span>{trans.__('Frame %1', formatInteger(frame))}</span>
              <span className="dfl-secondary">
                {trans.__('%1 photons', formatFixed(photons, 2))}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div>
        <Button
          isSmall
          onClick={() => {
            model.selection.choose(frames.map(({ frame }) => frame));
          }}
        >
          {trans._n('Choose this frame', 'Choose these %1 frames', frames.length)}
        </Button>
      </div>
    </>
  );
}
