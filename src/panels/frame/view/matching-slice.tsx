import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import {
  formatFixed,
  formatInteger,
  NARROW_SPACE,
  useTranslation,
} from '../../../components/index.ts';
import type { FrameMatch } from '../model/run-match.ts';
import { FrameCanvas } from './frame-canvas.tsx';
import { useFrames } from './frame-context.tsx';

/** What the model predicts of the frame, beside it: its slice at the frame's most likely orientation. */
export function MatchingSlice(): ReactElement {
  const trans = useTranslation();
  const { comparison, frame } = useFrames().model;
  const { match, problem, isBusy } = comparison;
  const awaited = isBusy ? trans.__('Looking for the slice…') : '';
  const text = problem ?? (match ? matchText(match, trans) : awaited);
  const isKnown = problem === undefined && (match !== undefined || !isBusy);
  return (
    <figure
      className="dfl-FramePicture-half"
      aria-label={trans.__('Best-matching slice')}
      aria-busy={isBusy || match?.frame !== frame}
    >
      <figcaption className="dfl-FramePicture-name" title={text}>
        <span role="status">{text}</span>
      </figcaption>
      {match?.picture === undefined ? (
        <div className="dfl-FramePicture-none">{isKnown && noneText(match, trans)}</div>
      ) : (
        <FrameCanvas
          picture={match.picture}
          name={trans.__('Slice of the model for frame %1', formatInteger(match.frame))}
        />
      )}
    </figure>
  );
}

/** `Model of iteration 9 · rotation 4 321 · 8.912 nats`. */
function matchText(match: FrameMatch, trans: TranslationBundle): string {
  const { iteration, rotation, mode, information } = match;
  return [
    trans.__('Model of iteration %1', iteration),
    ...(mode === undefined ? [] : [trans.__('mode %1', mode)]),
    ...(rotation === undefined ? [] : [trans.__('rotation %1', formatInteger(rotation))]),
    ...(information === undefined
      ? []
      : [
          trans.__(
            'mutual information %1',
            formatFixed(information, 3) + NARROW_SPACE + trans.__('nats'),
          ),
        ]),
  ].join(' · ');
}

function noneText(match: FrameMatch | undefined, trans: TranslationBundle): string {
  if (match === undefined) {
    return trans.__('There is a slice from the first iteration on.');
  }
  return match.rotation === undefined && match.mode === undefined
    ? trans.__('This frame takes no part in the run: it has no orientation.')
    : trans.__('The slice needs a detector, and rotations that are not a list of one’s own.');
}
