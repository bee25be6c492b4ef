import type { ReactElement } from 'react';
import { IconButton, Select, useTranslation } from '../../../components/index.ts';
import { supportIcon } from '../../../icons/index.ts';
import { nameOf } from '../../../services/places/paths.ts';
import {
  TOGETHER,
  togetherWay,
  type TogetherWay,
} from '../../../viewers/volume/together/together-way.ts';
import { useVolumePanel } from './volume-context.tsx';

/** What the volume is seen together with, another file or its other modes, and the outline of a support. */
export function TogetherControls(): ReactElement {
  const trans = useTranslation();
  const { model, pick } = useVolumePanel();
  const { view, args, opened } = model;
  const { other, support } = args;
  const show = (choice: TogetherWay): void => {
    model.showTogether(TOGETHER[choice], choice === 'modes' ? 'modes' : 'other');
  };
  const choices: { readonly value: TogetherWay | 'choose'; readonly label: string }[] = [
    { value: 'alone', label: trans.__('Alone') },
    ...(other === undefined
      ? []
      : ([
          { value: 'swipe', label: trans.__('Swipe with %1', nameOf(other)) },
          { value: 'beside', label: trans.__('Beside %1', nameOf(other)) },
          { value: 'difference', label: trans.__('Less %1', nameOf(other)) },
        ] as const)),
    ...((opened?.modes ?? 1) > 1
      ? ([{ value: 'modes', label: trans.__('All modes') }] as const)
      : []),
    { value: 'choose', label: trans.__('With another file…') },
  ];
  return (
    <>
      <Select
        label={trans.__('Shown together with the volume')}
        choices={choices}
        value={togetherWay(view.together, args.companions === 'modes')}
        onChange={(choice) => {
          if (choice !== 'choose') {
            show(choice);
            return;
          }
          void pick(trans.__('Choose a volume to compare with')).then((path) => {
            if (path !== undefined) {
              model.compareWith(path);
            }
          });
        }}
      />
      <IconButton
        isSmall
        icon={supportIcon}
        label={
          support === undefined
            ? trans.__('Outline a support from a file…')
            : trans.__('Take away the support %1', nameOf(support))
        }
        isPressed={support !== undefined}
        onClick={() => {
          if (support !== undefined) {
            model.outlineSupport(undefined);
            return;
          }
          void pick(trans.__('Choose a volume that is a mask')).then((path) => {
            if (path !== undefined) {
              model.outlineSupport(path);
            }
          });
        }}
      />
    </>
  );
}
