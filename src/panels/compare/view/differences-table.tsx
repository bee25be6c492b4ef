import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { parameterDifferences } from '../model/parameter-differences.ts';
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
  const rows = parameterDifferences(first.detail, second.detail);
  // Dragonfly's outputs do not always tell what they were computed with.
  const unsaid = ({ detail }: ComparedRun): string =>
    Object.keys(detail.options).length > 0 ? trans.__('default') : trans.__('not known');
  return (
    <section className="dfl-Compare-section" aria-label={trans.__('Parameters')}>
      <h3>{trans.__('Parameters')}</h3>
      {rows.length === 0 ? (
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
                <td>{row.first || unsaid(first)}</td>
                <td>{row.second || unsaid(second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
