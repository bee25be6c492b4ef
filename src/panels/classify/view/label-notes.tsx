import type { ReactElement } from 'react';
import { Button, FocusKeeper, formatInteger, useTranslation } from '../../../components/index.ts';
import { nameOf } from '../../../services/places/paths.ts';
import { useClassify } from './classify-context.tsx';

/** What is to be known of the labels: those of other data, a file that was not taken, a browser that keeps nothing. */
export function LabelNotes(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useClassify();
  const { found, file, keepProblem } = model.labelSource;
  if (found === undefined) {
    return null;
  }
  const notes = [
    ...(found.origin === 'none' && found.otherCounts.length > 0
      ? [
          trans.__(
            'This browser keeps labels of a file of this name with %1 frames: they belong to other data than these %2 frames, and were not taken.',
            found.otherCounts.map(formatInteger).join(', '),
            formatInteger(found.labels.frameCount),
          ),
        ]
      : []),
    ...(found.fileProblem === undefined
      ? []
      : [trans.__('The classes beside the photons were not taken. %1', found.fileProblem)]),
    ...(keepProblem === undefined
      ? []
      : [
          trans.__(
            'This browser does not keep the labels: save them before you close the panel. %1',
            keepProblem,
          ),
        ]),
  ];
  return (
    <>
      {notes.map((note) => (
        <div key={note} className="dfl-FramePicture-note" role="note">
          <span>{note}</span>
        </div>
      ))}
      <FocusKeeper>
        {found.fileCodes !== undefined && (
          <div className="dfl-FramePicture-note" role="note">
            <span>
              {trans.__(
                'These are the labels that this browser has kept; %1 holds other classes.',
                nameOf(file ?? ''),
              )}
            </span>
            <Button
              isSmall
              title={trans.__('As one step, which Backspace takes back')}
              onClick={() => {
                model.labelSource.settleFile(true);
              }}
            >
              {trans.__('Take those of the file')}
            </Button>
            <Button
              isSmall
              kind="quiet"
              onClick={() => {
                model.labelSource.settleFile(false);
              }}
            >
              {trans.__('Keep these')}
            </Button>
          </div>
        )}
      </FocusKeeper>
    </>
  );
}
