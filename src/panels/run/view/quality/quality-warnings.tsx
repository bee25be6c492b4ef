import type { ReactElement } from 'react';
import { Icon, useTranslation } from '../../../../components/index.ts';
import { failedIcon } from '../../../../icons/index.ts';
import { useQualityWarnings } from './use-quality-warnings.ts';
import { warningText } from './warning-text.ts';

/** What should be looked at, each with a next step. */
export function QualityWarnings(): ReactElement | null {
  const trans = useTranslation();
  const warnings = useQualityWarnings();
  return warnings.length === 0 ? null : (
    <ul className="dfl-QualityWarnings" aria-label={trans.__('Warnings')}>
      {warnings.map((warning) => {
        const { what, nextStep } = warningText(warning, trans);
        return (
          <li key={warning.kind}>
            <Icon icon={failedIcon} />
            <span>
              {what} <span className="dfl-secondary">{nextStep}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
