import type { DiffLine } from '@damselfly/compute/io/text/diff-lines.ts';
import { classes } from '@jupyterlab/ui-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { ConfigLine } from './config-line.tsx';

/** Pixels that stay in sight above the first change. */
const CONTEXT = 60;

/** Two texts in one column: what goes, what comes, with both numbers; the first change is in sight. */
export function DiffView({ lines }: { readonly lines: readonly DiffLine[] }): ReactElement {
  const trans = useTranslation();
  const region = useRef<HTMLDivElement>(null);
  const first = lines.findIndex(({ kind }) => kind !== 'same');
  useEffect(() => {
    const line = region.current?.querySelectorAll('li').item(first);
    if (first >= 0 && region.current && line) {
      region.current.scrollTop = line.offsetTop - region.current.offsetTop - CONTEXT;
    }
  }, [first]);
  const words = {
    same: '',
    added: trans.__('added:'),
    removed: trans.__('removed:'),
  };
  return (
    <div
      ref={region}
      className="dfl-LaunchDiff"
      role="region"
      aria-label={trans.__('Differences')}
      tabIndex={0}
    >
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
