import { useState, type ReactElement } from 'react';
import { Button, Segmented, useTranslation } from '../../../components/index.ts';
import { folderIcon, resetIcon, textIcon } from '../../../icons/index.ts';
import { isData } from '../model/sort-files.ts';
import { nameOf, shownPath } from '../../../services/places/paths.ts';
import { ExampleOffer } from './example-offer.tsx';
import { useLaunch } from './launch-context.tsx';
import { TextInput } from './text-input.tsx';

type Origin = 'files' | 'config';

/** Whether the form begins with data files or with a config.ini, and the way back. */
export function OriginBar(): ReactElement {
  const { model, services } = useLaunch();
  const trans = useTranslation();
  const { original, text } = model.state;
  const [chosen, setOrigin] = useState<Origin>();
  // What could not be opened stays, to be corrected.
  const [typed, setTyped] = useState<string>();
  const origin = chosen ?? (original === null ? 'files' : 'config');
  const { failure } = model;
  const source = model.where.engine?.source;
  const attempt = async (open: () => Promise<void>): Promise<void> => {
    try {
      await open();
    } catch (error) {
      model.setFailure(error);
    }
  };
  const open = async (path: string): Promise<void> => {
    setTyped(path);
    if (source === undefined) {
      return;
    }
    if (isData(path)) {
      throw new Error(
        trans.__('%1 is not a config.ini: data are chosen under From files.', nameOf(path)),
      );
    }
    await model.open(path, source);
    setTyped(undefined);
  };
  const openPath = (path: string): void => {
    void attempt(async () => {
      setTyped(path);
      await open(await services.absolutePath(path.trim()));
    });
  };
  const pick = (): void => {
    void attempt(async () => {
      const path = source && (await services.pickFile(trans.__('Choose a config.ini'), source));
      if (path !== undefined) {
        await open(path);
      }
    });
  };
  return (
    <div className="dfl-LaunchOrigin">
      <div className="dfl-LaunchRow">
        <Segmented<Origin>
          label={trans.__('What to begin with')}
          value={origin}
          choices={[
            { value: 'files', label: trans.__('From files') },
            { value: 'config', label: trans.__('From a config.ini') },
          ]}
          onChange={setOrigin}
        />
        <span className="dfl-spring" />
        <Button
          kind="quiet"
          icon={resetIcon}
          isDisabled={original !== null && original.text === text}
          onClick={() => {
            setTyped(undefined);
            model.setFailure(undefined);
            model.reset();
          }}
        >
          {trans.__('Reset')}
        </Button>
      </div>
      {origin === 'config' && (
        <div className="dfl-LaunchFile">
          <TextInput
            isPath
            label={trans.__('Path of the config.ini')}
            icon={textIcon}
            value={typed ?? shownPath(original?.path ?? '')}
            isInvalid={typed !== undefined && failure !== undefined}
            placeholder={trans.__('Path of a config.ini')}
            onChange={openPath}
          />
          {services.canPick && (
            <Button icon={folderIcon} onClick={pick}>
              {trans.__('Choose …')}
            </Button>
          )}
        </div>
      )}
      {origin === 'files' && <ExampleOffer />}
      {failure !== undefined && (
        <p className="dfl-fieldError" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
