import type { TranslationBundle } from '@jupyterlab/translation';
import { useEffect, useRef, type ReactElement } from 'react';
import {
  Button,
  formatFixed,
  formatInteger,
  ProgressBar,
  useSignal,
  useTranslation,
} from '../../../../components/index.ts';
import { findFramesAt } from '../../model/find-frames-at.ts';
import { volumeCount } from '../../model/mode-count.ts';
import type { VoxelFrames as Found } from '../../model/run-frames.ts';
import type { SearchedVoxel } from '../../model/voxel-search.ts';
import { useRun } from '../run-context.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { usePlanes } from './use-planes.ts';

/** Which frames a voxel is made of: of the one that was clicked, or where the three slices cross. */
export function VoxelFrames(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { voxel: search } = model;
  useSignal(search.changed);
  const { state, searched } = search;
  const section = useRef<HTMLElement>(null);
  const isSearching = state.state === 'searching';
  /** The search whose end has been seen. */
  const seen = useRef(isSearching ? undefined : searched);
  useEffect(() => {
    if (searched !== seen.current) {
      // At once, not gliding: it stands below what is seen of the tab, and the list is longer than the bar before it.
      section.current?.scrollIntoView({ block: 'nearest' });
      seen.current = isSearching ? seen.current : searched;
    }
  }, [isSearching, searched]);
  return (
    <section
      ref={section}
      className="dfl-VoxelFrames"
      aria-label={trans.__('Frames of a voxel')}
      aria-busy={isSearching}
    >
      <div className="dfl-ChosenFrames-actions">
        <span className="dfl-VoxelFrames-title">{trans.__('Frames of a voxel')}</span>
        <span className="dfl-caption" aria-live="polite">
          {searched === undefined || state.state === 'none'
            ? trans.__('Click in a slice or on the model, or take where the slices cross.')
            : searchedText(searched, volumeCount(model.detail?.facts) > 1, trans)}
        </span>
        <span className="dfl-spring" />
        <Button
          isSmall
          onClick={() => {
            void findFramesAt(model, model.view.slices.layers);
          }}
        >
          {trans.__('Where the slices cross')}
        </Button>
      </div>
      {isSearching && (
        <div className="dfl-ChosenFrames-actions">
          <div className="dfl-VoxelFrames-progress">
            <ProgressBar
              label={trans.__('Frames of a voxel')}
              fraction={state.all === 0 ? 0 : state.done / state.all}
            />
          </div>
          <span className="dfl-caption">
            {state.all === 0
              ? trans.__('Opening the frames…')
              : trans.__('%1 of %2 frames', formatInteger(state.done), formatInteger(state.all))}
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

/** Of which voxel, in which model. */
function searchedText(
  { voxel, mode, iteration }: SearchedVoxel,
  hasModes: boolean,
  trans: TranslationBundle,
): string {
  return [
    trans.__('Voxel %1, %2, %3 from the centre', ...voxel.map(formatInteger)),
    trans.__('iteration %1', iteration),
    ...(hasModes ? [trans.__('mode %1', mode)] : []),
  ].join(' · ');
}

function FoundFrames({ frames }: { readonly frames: Found | undefined }): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const commands = useFrameCommands();
  const planeOf = usePlanes();
  if (frames === undefined || frames.length === 0) {
    return (
      <div className="dfl-caption">
        {frames === undefined
          ? trans.__(
              'It is not known how the frames lie in the model: its rotations are a list of one’s own.',
            )
          : trans.__('No frame has a photon in this voxel.')}
      </div>
    );
  }
  const point = (frame: number | undefined): void => {
    const normal = frame === undefined ? undefined : planeOf(frame);
    model.pointed.point(frame === undefined ? undefined : { frame, ...(normal && { normal }) });
  };
  return (
    <>
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
                commands.showFrame(frame);
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
    </>
  );
}
