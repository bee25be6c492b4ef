import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { knownDifferences } from '../model/parameter-differences.ts';
import type { ComparedRun } from './use-details.ts';

/** The options that two runs do not share; of runs of which only one tells any, its own, folded. */
export function DifferencesTable({
  first,
  second,
}: {
  readonly first: ComparedRun;
  readonly second: ComparedRun;
}): ReactElement {
  const trans = useTranslation();
  const { rows, unknown } = knownDifferences(first.detail, second.detail);
  const [ofFirst, ofSecond] = [unknown.first, unknown.second].map((isUnknown) =>
    isUnknown ? trans.__('not known') : trans.__('default'),
  );
  const isOneKnown = unknown.first !== unknown.second;
  const table = (
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
            <td>{row.first || ofFirst}</td>
            <td>{row.second || ofSecond}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section className="dfl-Compare-section" aria-label={trans.__('Parameters')}>
      <h3>{trans.__('Parameters')}</h3>
      {rows.length === 0 ? (
        <p className="dfl-caption">
          {unknown.first
            ? trans.__('Of neither run the options are known.')
            : trans.__('All options of the two runs are the same.')}
        </p>
      ) : isOneKnown ? (
        <details>
          <summary>
            {trans._n(
              '%2 tells no options: %1 of %3',
              '%2 tells no options: %1 of %3',
              rows.length,
              (unknown.first ? first : second).name,
              (unknown.first ? second : first).name,
            )}
          </summary>
          {table}
        </details>
      ) : (
        table
      )}
    </section>
  );
}
