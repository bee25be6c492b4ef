import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { knownDifferences } from '../model/parameter-differences.ts';
import type { ComparedRun } from './use-details.ts';

/** The options that two runs do not share. */
export function DifferencesTable({
  first,
  second,
}: {
  readonly first: ComparedRun;
  readonly second: ComparedRun;
}): ReactElement {
  const trans = useTranslation();
  const { rows, unknown } = knownDifferences(first.detail, second.detail);
  const unsaid = trans.__('default');
  return (
    <section className="dfl-Compare-section" aria-label={trans.__('Parameters')}>
      <h3>{trans.__('Parameters')}</h3>
      {unknown > 0 ? (
        <p className="dfl-caption">
          {trans._n(
            '%1 option is known of one of the two runs only, and is left out.',
            '%1 options are known of one of the two runs only, and are left out.',
            unknown,
          )}
        </p>
      ) : rows.length === 0 ? (
        <p className="dfl-caption">{trans.__('All options of the two runs are the same.')}</p>
      ) : (
        <table className="dfl-Compare-table">
          <thead>
            <tr>
              <th scope="col">{trans.__('Option')}</th>
              <th scope="col">{first.name}</th>
              <th scope="col">{second.name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.key}</th>
                <td>{row.first || unsaid}</td>
                <td>{row.second || unsaid}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
