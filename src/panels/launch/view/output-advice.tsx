import { isLiveState } from '@damselfly/remote/http';
import type { ReactElement } from 'react';
import { Button, Icon, useTranslation } from '../../../components/index.ts';
import { failedIcon } from '../../../icons/index.ts';
import { outputOf } from '../model/new-config.ts';
import { useLaunch } from './launch-context.tsx';

/** Says so where another run is at work, or its results would have to make room. */
export function OutputAdvice(): ReactElement | null {
  const { model } = useLaunch();
  const trans = useTranslation();
  const run = model.runInOutputFolder;
  const { folder } = outputOf(model.state.name);
  const newName = model.freeName;
  const isOwn = model.reading.given.output_folder === folder;
  return run === undefined ? null : (
    <div className="dfl-LaunchAdvice">
      <Icon icon={failedIcon} />
      <span>
        {isLiveState(run.state)
          ? trans.__(
              '%1 is at work in this output folder: it has to end before another run can start here.',
              run.name,
            )
          : isOwn
            ? trans.__(
                'The results of %1 are in this output folder: Start moves them aside if the config is the same; another config needs another name.',
                run.name,
              )
            : trans.__(
                'The results of %1 are in this output folder: Start moves them aside.',
                run.name,
              )}{' '}
        <Button
          kind="link"
          onClick={() => {
            if (isOwn) {
              model.setName(newName);
            } else {
              model.setOwnOutput();
            }
          }}
        >
          {isOwn ? trans.__('Name it %1', newName) : trans.__('Use %1', folder)}
        </Button>
      </span>
    </div>
  );
}
