import type { DiffLine } from '@damselfly/compute/io/text/diff-lines.ts';
import { classes } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { ConfigLine } from './config-line.tsx';

/** Two texts side by side in one column: what goes, what comes, with both numbers. */
export function DiffView({ lines }: { readonly lines: readonly DiffLine[] }): ReactElement {
  const trans = useTranslation();
  const words = {
    same: '',
    added: trans.__('added:'),
    removed: trans.__('removed:'),
  };
  return (
    <div className="dfl-LaunchDiff" role="region" aria-label={trans.__('Differences')} tabIndex={0}>
      <ol>
        {lines.map((line) => (
          <li
            key={`${line.kind === 'added' ? '' : line.old}/${line.kind === 'removed' ? '' : line.new}`}
            className={classes(line.kind !== 'same' && `dfl-mod-${line.kind}`)}
          >
            <span aria-hidden="true">{line.kind === 'added' ? '' : line.old}</span>
            <span aria-hidden="true">{line.kind === 'removed' ? '' : line.new}</span>
            <span aria-hidden="true">{SIGNS[line.kind]}</span>
            <span>
              <span className="dfl-visuallyHidden">{words[line.kind]} </span>
              <ConfigLine text={line.text} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const SIGNS = { same: '', added: '+', removed: '−' } as const;
