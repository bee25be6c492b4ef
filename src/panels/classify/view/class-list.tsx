import { useState, type ReactElement } from 'react';
import {
  Button,
  FocusKeeper,
  formatInteger,
  IconButton,
  Select,
  useTranslation,
} from '../../../components/index.ts';
import { downloadIcon, photonsIcon, resetIcon, startIcon } from '../../../icons/index.ts';
import { SideCard } from '../../frame/view/side-card.tsx';
import { classCode, classLetter } from '../model/class-name.ts';
import { undoLabelling } from '../model/labelling.ts';
import { ClassMark } from './class-mark.tsx';
import { useClassify } from './classify-context.tsx';

/** The classes with their numbers of frames: which are gone through, and what is done with those of some. */
export function ClassList(): ReactElement | null {
  const trans = useTranslation();
  const { model, commands, canPick } = useClassify();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const { labels } = model;
  if (labels === undefined) {
    return null;
  }
  const { counts } = labels;
  const codes = [...counts.keys()].filter((code) => code > 0 && counts[code] > 0);
  const labelled = labels.frameCount - counts[0];
  return (
    <SideCard
      title={trans.__('Classes')}
      caption={trans.__(
        '%1 of %2 frames labelled',
        formatInteger(labelled),
        formatInteger(labels.frameCount),
      )}
    >
      {codes.length === 0 ? (
        <div className="dfl-caption">
          {trans.__('No frame has a class yet: press a letter from a to z on one.')}
        </div>
      ) : (
        <ul className="dfl-ClassList" aria-label={trans.__('Classes to do something with')}>
          {codes.map((code) => (
            <li key={code}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(code)}
                  onChange={({ target }) => {
                    const others = chosen.filter((other) => other !== code);
                    setChosen(target.checked ? [...others, code] : others);
                  }}
                />
                <ClassMark code={code} />
                <span className="dfl-ClassList-letter">{classLetter(code)}</span>
                <span className="dfl-spring" />
                {trans._n('%1 frame', '%1 frames', counts[code], formatInteger(counts[code]))}
              </label>
            </li>
          ))}
        </ul>
      )}
      <ClassActions codes={chosen.filter((code) => codes.includes(code))} />
      <FocusKeeper>
        <div className="dfl-FrameCard-row">
          <Select
            label={trans.__('Frames that are gone through')}
            choices={[
              { value: 'all', label: trans.__('All frames') },
              { value: 'none', label: trans.__('Without a class (%1)', formatInteger(counts[0])) },
              ...showable(codes, model.args.show).map((code) => ({
                value: classLetter(code),
                label: trans.__('Class %1', classLetter(code)),
              })),
            ]}
            value={model.args.show ?? 'all'}
            onChange={(show) => {
              model.showOnly(show === 'all' ? undefined : show);
            }}
          />
          <span className="dfl-spring" />
          <IconButton
            icon={resetIcon}
            label={trans.__('Take the last label back (Backspace)')}
            isDisabled={!labels.canUndo}
            onClick={() => {
              undoLabelling(model);
            }}
          />
        </div>
      </FocusKeeper>
      <div className="dfl-FrameCard-row">
        <Button
          isSmall
          icon={downloadIcon}
          title={trans.__(
            'To the file that config.ini names, else to my_classes.dat beside the photons; Dragonfly reads it too',
          )}
          onClick={commands.saveClasses}
        >
          {trans.__('Save classes')}
        </Button>
        {canPick && (
          <Button isSmall kind="quiet" onClick={commands.openClasses}>
            {trans.__('Open…')}
          </Button>
        )}
      </div>
      <div className="dfl-caption">
        {trans.__('Labels are kept in this browser as you go; saved, others have them too.')}
      </div>
    </SideCard>
  );
}

/** Classes that can be gone through: those that have frames, and the one that is. */
function showable(codes: readonly number[], show: string | undefined): readonly number[] {
  const shown = classCode(show ?? '');
  return shown === 0 || codes.includes(shown) ? codes : [...codes, shown].sort((a, b) => a - b);
}

/** What is done with the frames of the chosen classes. */
function ClassActions({ codes }: { readonly codes: readonly number[] }): ReactElement | null {
  const trans = useTranslation();
  const { model, commands } = useClassify();
  const isNone = codes.length === 0;
  const act = (action: (frames: readonly number[]) => void): (() => void) => {
    return () => {
      action(model.framesOf(codes));
    };
  };
  return (
    <div className="dfl-FrameCard-row">
      <Button
        isSmall
        icon={photonsIcon}
        isDisabled={isNone}
        title={trans.__('Go through the frames of the chosen classes, or add them up')}
        onClick={act(commands.showFrames)}
      >
        {trans.__('Frames')}
      </Button>
      <Button
        isSmall
        icon={downloadIcon}
        isDisabled={isNone}
        title={trans.__(
          'A file for blacklist_file that leaves the frames of the chosen classes out, and those that are blacklisted already',
        )}
        onClick={act(commands.saveBlacklist)}
      >
        {trans.__('Blacklist')}
      </Button>
      <Button
        isSmall
        icon={startIcon}
        isDisabled={isNone}
        title={trans.__(
          'Write a blacklist of all other frames beside the config.ini, or beside the photons where there is none, and open the form of a new run',
        )}
        onClick={act(commands.newRun)}
      >
        {trans.__('New run with them…')}
      </Button>
    </div>
  );
}
