import type { LabIcon } from '@jupyterlab/ui-components';
import type { ReactElement, ReactNode } from 'react';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { IconButton, useTranslation } from '../../../components/index.ts';
import { folderIcon } from '../../../icons/index.ts';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';
import { TextInput } from './text-input.tsx';

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
  const pick = async (): Promise<void> => {
    const source = model.engine?.source;
    const path = source && (await services.pickFile(trans.__('Choose a file: %1', label), source));
    if (path !== undefined) {
      model.setFile(optionKey, path);
    }
  };
  const type = async (path: string): Promise<void> => {
    // Where there is no config yet, there is nothing else that it could be relative to.
    const isFirst = model.state.folder === '' && path.trim() !== '';
    model.setFile(optionKey, isFirst ? await services.absolutePath(path.trim()) : path);
  };
  return (
    <Field
      label={label}
      optionKey={optionKey}
      otherKeys={otherKeys}
      isAwaited={isEmpty && !model.wasAsked}
      help={isEmpty ? awaited : help}
    >
      {(control) => (
        <span className="dfl-LaunchFile">
          <TextInput
            {...control}
            icon={icon}
            value={model.reading.given[optionKey] ?? ''}
            placeholder={trans.__('Path of the file')}
            onChange={(path) => {
              void type(path);
            }}
          />
          {services.canPick && (
            <IconButton
              icon={folderIcon}
              label={trans.__('Choose a file: %1', label)}
              onClick={() => {
                void pick();
              }}
            />
          )}
        </span>
      )}
    </Field>
  );
}
