import type { LabIcon } from '@jupyterlab/ui-components';
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { IconButton, useTranslation } from '../../../components/index.ts';
import { browserIcon, folderIcon } from '../../../icons/index.ts';
import { isDropped } from '../../../services/places/paths.ts';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';
import { TextInput } from './text-input.tsx';

/** A file that was not there is looked for this often. */
const LOOK_AGAIN_MILLISECONDS = 3000;

export interface FileFieldProps {
  readonly optionKey: 'in_photons_file' | 'in_detector_file' | 'start_model_file';
  readonly otherKeys?: readonly (keyof EmcOptions)[];
  readonly label: string;
  readonly icon: LabIcon;
  /** What to give, while nothing is given. */
  readonly awaited: string;
  readonly help?: ReactNode;
}

/** A file: typed, or chosen from the file browser. */
export function FileField({
  optionKey,
  otherKeys = [],
  label,
  icon,
  awaited,
  help,
}: FileFieldProps): ReactElement {
  const { model, services } = useLaunch();
  const trans = useTranslation();
  const isEmpty = [optionKey, ...otherKeys].every((key) => (model.reading.given[key] ?? '') === '');
  const given = model.reading.given[optionKey] ?? '';
  const [missing, setMissing] = useState('');
  /** Counts what was given: an answer about an earlier path does not count. */
  const turn = useRef(0);
  const field = useId();
  const message =
    missing !== '' && missing === given
      ? trans.__('%1 is not there. Check the path, or choose the file.', missing)
      : undefined;
  useEffect(() => {
    model.setFieldError(field, message === undefined ? undefined : { label, message });
    return () => {
      model.setFieldError(field, undefined);
    };
  }, [model, field, label, message]);
  useEffect(() => {
    if (message === undefined) {
      return;
    }
    // It may be made, or copied there, meanwhile.
    let isCalledOff = false;
    let timer: number | undefined;
    const look = async (): Promise<void> => {
      // Where the folder cannot be looked at, the next look may do.
      const isThere = !document.hidden && (await services.isThere(missing).catch(() => false));
      if (isCalledOff) {
        return;
      }
      if (isThere) {
        setMissing('');
        model.setFile(optionKey, missing);
      } else {
        lookLater();
      }
    };
    const lookLater = (): void => {
      timer = window.setTimeout(() => void look(), LOOK_AGAIN_MILLISECONDS);
    };
    lookLater();
    return () => {
      isCalledOff = true;
      window.clearTimeout(timer);
    };
  }, [message, missing, model, optionKey, services]);
  const isDroppedFile = isDropped(model.state.folder) && given !== '' && !given.startsWith('/');
  const pick = async (): Promise<void> => {
    const source = model.where.engine?.source;
    const path = source && (await services.pickFile(trans.__('Choose a file: %1', label), source));
    if (path !== undefined) {
      turn.current += 1;
      model.setFile(optionKey, path);
    }
  };
  const type = async (path: string): Promise<void> => {
    const typed = path.trim();
    const { folder } = model.state;
    const own = ++turn.current;
    const isLatest = (): boolean => turn.current === own;
    if (folder === '' && typed !== '') {
      // Where there is no config yet, there is nothing else that it could be relative to.
      const path = await services.absolutePath(typed);
      // Where it cannot be looked for, whoever reads it tells.
      const isThere = await services.isThere(path).catch(() => true);
      if (!isLatest()) {
        return;
      }
      if (isThere) {
        model.setFile(optionKey, path);
      } else {
        // A mistyped path must not say where the others are.
        model.setOptions({ [optionKey]: path });
        setMissing(path);
      }
      return;
    }
    model.setFile(optionKey, typed);
    const meant = typed === '' ? '' : await services.pathFrom(folder, typed);
    if (meant !== typed && isLatest() && model.reading.given[optionKey] === typed) {
      model.setFile(optionKey, meant);
    }
  };
  const fail = (error: unknown): void => {
    model.setFailure(error);
  };
  return (
    <Field
      label={label}
      optionKey={optionKey}
      otherKeys={otherKeys}
      isAwaited={isEmpty && !model.wasAsked}
      error={message}
      help={
        isEmpty ? (
          awaited
        ) : isDroppedFile ? (
          <>
            {trans.__('dropped, in this page')}
            {help !== undefined && <> · {help}</>}
          </>
        ) : (
          help
        )
      }
    >
      {(control) => (
        <span className="dfl-LaunchFile">
          <TextInput
            {...control}
            isPath
            icon={isDroppedFile ? browserIcon : icon}
            value={given}
            placeholder={trans.__('Path of the file')}
            onChange={(path) => {
              type(path).catch(fail);
            }}
          />
          {services.canPick && (
            <IconButton
              icon={folderIcon}
              label={trans.__('Choose a file: %1', label)}
              onClick={() => {
                pick().catch(fail);
              }}
            />
          )}
        </span>
      )}
    </Field>
  );
}
