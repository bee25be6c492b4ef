import { useMemo, type ReactElement } from 'react';
import {
  Button,
  formatInteger,
  NumberField,
  useTranslation,
} from '../../../../components/index.ts';
import { downloadIcon, photonsIcon, startIcon } from '../../../../icons/index.ts';
import { blacklistText } from '../../../../services/runs/blacklist-text.ts';
import {
  extentOf,
  type FrameBox,
  type FramePoints,
} from '../../../../components/points/frame-choice.ts';
import { saveBlob } from '../../../../components/save-blob.ts';
import { useRun } from '../run-context.tsx';
import { useFrameCommands } from './use-frame-commands.ts';

/** How many frames are chosen, the limits in numbers, and what can be done with them. */
export function ChosenFrames({
  points,
  box,
  onChoose,
}: {
  readonly points: FramePoints;
  readonly box: FrameBox | undefined;
  readonly onChoose: (box: FrameBox | undefined) => void;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const commands = useFrameCommands();
  const { frames: chosen } = model.selection;
  const frames = chosen ?? [];
  const whole = useMemo(() => ({ x: extentOf(points.x), y: extentOf(points.y) }), [points]);
  const { x, y } = box ?? whole;
  const save = (text: string, name: string): void => {
    saveBlob(new Blob([text], { type: 'text/plain' }), name);
  };
  const field = (
    label: string,
    value: number,
    change: (value: number) => FrameBox,
  ): ReactElement => (
    <NumberField
      label={label}
      value={Number(value.toPrecision(6))}
      onChange={(changed) => {
        if (changed !== undefined) {
          onChoose(change(changed));
        }
      }}
    />
  );
  return (
    <div className="dfl-ChosenFrames">
      <div className="dfl-ChosenFrames-limits">
        <span className="dfl-caption">{trans.__('Up')}</span>
        {field(trans.__('Up from'), y[0], (from) => ({ x, y: [from, y[1]] }))}
        {field(trans.__('Up to'), y[1], (to) => ({ x, y: [y[0], to] }))}
        <span className="dfl-caption">{trans.__('Across')}</span>
        {field(trans.__('Across from'), x[0], (from) => ({ x: [from, x[1]], y }))}
        {field(trans.__('Across to'), x[1], (to) => ({ x: [x[0], to], y }))}
      </div>
      <div className="dfl-ChosenFrames-actions">
        <span role="status">
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
        <span className="dfl-spring" />
        {chosen && (
          <Button
            kind="quiet"
            isSmall
            onClick={() => {
              onChoose(undefined);
            }}
          >
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
            'Write a blacklist beside the config.ini, and open the form of a new run',
          )}
          onClick={() => {
            commands.excludeFrames(frames);
          }}
        >
          {trans.__('New run without them…')}
        </Button>
      </div>
    </div>
  );
}
