import { classes } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { knownFacts, type KnownFact } from '../model/known-facts.ts';
import type { ComparedRun } from './use-details.ts';

/** What two runs compute with, side by side. */
export function FactsTable({
  first,
  second,
}: {
  readonly first: ComparedRun;
  readonly second: ComparedRun;
}): ReactElement {
  const trans = useTranslation();
  const unknown = <span className="dfl-secondary">{trans.__('not known')}</span>;
  return (
    <section className="dfl-Compare-section" aria-label={trans.__('Runs')}>
      <h3>{trans.__('Runs')}</h3>
      <table className="dfl-Compare-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{first.name}</th>
            <th scope="col">{second.name}</th>
          </tr>
        </thead>
        <tbody>
          {knownFacts(first.detail, second.detail, trans).map((fact) => (
            <tr key={fact.name} className={classes(isApart(fact) && 'dfl-mod-apart')}>
              <th scope="row">{fact.name}</th>
              <td>{fact.first ?? unknown}</td>
              <td>{fact.second ?? unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What nobody knows of one of them may be the same. */
function isApart({ first, second }: KnownFact): boolean {
  return first !== undefined && second !== undefined && first !== second;
}
