import { useId, useMemo, type ReactElement } from 'react';
import { Button, formatInteger, useTranslation } from '../../../../components/index.ts';
import { downloadIcon, photonsIcon, startIcon } from '../../../../icons/index.ts';
import { blacklistText } from '../../../../services/runs/blacklist-text.ts';
import { otherFrames, type FramePoints } from '../../../../components/points/frame-choice.ts';
import { saveBlob } from '../../../../components/save-blob.ts';
import { useRun } from '../run-context.tsx';
import { useFrameCommands } from './use-frame-commands.ts';

/** How many frames are chosen, and what can be done with them. */
export function ChosenFrames({
  points,
  onClear,
}: {
  readonly points: FramePoints;
  readonly onClear: () => void;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const commands = useFrameCommands();
  const { frames: chosen } = model.selection;
  const id = useId();
  const frames = chosen ?? [];
  const others = useMemo(() => otherFrames(points, chosen ?? []), [points, chosen]);
  const isAll = frames.length > 0 && others.length === 0;
  const save = (text: string, name: string): void => {
    saveBlob(new Blob([text], { type: 'text/plain' }), name);
  };
  return (
    <div className="dfl-ChosenFrames">
      <span role="status" className={chosen ? '' : 'dfl-caption'}>
        {chosen
          ? trans._n(
              '%1 frame chosen',
              '%1 frames chosen',
              frames.length,
              formatInteger(frames.length),
            )
          : trans.__(
              'Draw a box to choose frames, here or in the raster; click one to see its pattern.',
            )}
      </span>
      <div className="dfl-ChosenFrames-actions">
        {chosen && (
          <Button kind="quiet" isSmall onClick={onClear}>
            {trans.__('Clear')}
          </Button>
        )}
        <Button
          isSmall
          icon={downloadIcon}
          isDisabled={frames.length === 0}
          title={trans.__('A text file with the number of each chosen frame')}
          onClick={() => {
            save(`${frames.join('\n')}\n`, `frames-${model.shown ?? 0}.txt`);
          }}
        >
          {trans.__('Save list')}
        </Button>
        <Button
          isSmall
          icon={downloadIcon}
          isDisabled={frames.length === 0}
          title={trans.__(
            'A file for blacklist_file that leaves the chosen frames out, and those that take no part already',
          )}
          onClick={() => {
            const isLeftOut = Array.from(points.x, (value) => !Number.isFinite(value));
            save(blacklistText(frames, isLeftOut), 'blacklist.dat');
          }}
        >
          {trans.__('Blacklist')}
        </Button>
        <Button
          isSmall
          icon={photonsIcon}
          isDisabled={frames.length === 0}
          title={trans.__('Go through the chosen frames, or add them up')}
          onClick={() => {
            commands.showFrames(frames);
          }}
        >
          {trans.__('Open')}
        </Button>
        <Button
          isSmall
          icon={startIcon}
          isDisabled={frames.length === 0 || model.summary?.config === undefined}
          title={trans.__(
            'Write a blacklist of all other frames beside the config.ini, and open the form of a new run',
          )}
          onClick={() => {
            commands.excludeFrames(others);
          }}
        >
          {trans.__('New run with them…')}
        </Button>
        <Button
          isSmall
          icon={startIcon}
          isDisabled={frames.length === 0 || model.summary?.config === undefined}
          refusedBy={isAll ? id : undefined}
          title={trans.__(
            'Write a blacklist beside the config.ini, and open the form of a new run',
          )}
          onClick={() => {
            if (!isAll) {
              commands.excludeFrames(frames);
            }
          }}
        >
          {trans.__('New run without them…')}
        </Button>
        {isAll && (
          <span id={id} className="dfl-caption">
            {trans.__('These are all frames: a run without them would have none.')}
          </span>
        )}
      </div>
    </div>
  );
}
