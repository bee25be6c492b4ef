import type { ReactElement } from 'react';
import { Segmented, useTranslation } from '../../../components/index.ts';
import type { ModelKind } from '../model/kind-of-model.ts';
import { Field } from './field.tsx';
import { useLaunch } from './launch-context.tsx';

/** What is reconstructed: what else can be chosen depends on it. */
export function KindField(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { recon_type: kind } = model.reading.options;
  return (
    <Field isNamed label={trans.__('Kind of model')} optionKey="recon_type">
      {() => (
        <span className="dfl-LaunchRow">
          <Segmented<ModelKind>
            label={trans.__('Kind of model')}
            value={kind}
            choices={[
              { value: '3d', label: trans.__('3D') },
              { value: '2d', label: trans.__('2D classes') },
            ]}
            onChange={(value) => {
              model.chooseKind(value);
            }}
          />
          <span className="dfl-caption">
            {kind === '2d'
              ? trans.__('Frames are sorted into classes, and turned in the plane')
              : trans.__('Frames are oriented in a volume')}
          </span>
        </span>
      )}
    </Field>
  );
}
