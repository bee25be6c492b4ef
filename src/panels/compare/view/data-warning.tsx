import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { Icon, useTranslation } from '../../../components/index.ts';
import { failedIcon } from '../../../icons/index.ts';
import { dataApart, type DataPart } from '../model/data-apart.ts';
import type { ComparedRun } from './use-details.ts';

/** Says so where two runs did not read the same data, and what that means for the charts below. */
export function DataWarning({
  first,
  second,
}: {
  readonly first: ComparedRun;
  readonly second: ComparedRun;
}): ReactElement | null {
  const trans = useTranslation();
  const apart = dataApart(first.detail, second.detail);
  return apart.length === 0 ? null : (
    <div className="dfl-Compare-warning" role="note">
      <Icon icon={failedIcon} />
      <span>
        {trans.__(
          'Different data (%1): log-likelihoods cannot be compared, and mutual information only with care.',
          apart.map((part) => partText(part, trans)).join(', '),
        )}
      </span>
    </div>
  );
}

function partText(part: DataPart, trans: TranslationBundle): string {
  switch (part) {
    case 'photons':
      return trans.__('photon files');
    case 'frames':
      return trans.__('number of frames');
    case 'usedFrames':
      return trans.__('number of frames that take part');
    case 'pixels':
      return trans.__('number of pixels');
    case 'meanCount':
      return trans.__('photons per frame');
  }
}
