import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';

export interface RefusalProps {
  readonly id: string;
  /** At least one, as sentences. */
  readonly causes: readonly string[];
}

/** Why Start did nothing: all that is in its way. */
export function Refusal({ id, causes }: RefusalProps): ReactElement {
  const trans = useTranslation();
  if (causes.length === 1) {
    return (
      <p id={id} className="dfl-LaunchHeader-cause dfl-fieldError">
        {trans.__('Not started. %1', causes[0])}
      </p>
    );
  }
  return (
    <div id={id} className="dfl-LaunchHeader-causes dfl-fieldError">
      {trans._n(
        'Not started. %1 thing is in the way:',
        'Not started. %1 things are in the way:',
        causes.length,
      )}
      <ul>
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </div>
  );
}
