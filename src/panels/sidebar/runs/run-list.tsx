import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import type { KnownRun } from '../../../services/runs/tokens.ts';
import { RunEntry } from './run-entry.tsx';
import { distinctionsOf } from './same-names.ts';

export interface RunListProps {
  readonly runs: readonly KnownRun[];
  /** The key of the run whose panel is in front. */
  readonly shown: string | undefined;
  readonly onOpen: (key: string) => void;
}

/** The runs, newest first: arrows move, Enter opens. The one in front is selected. */
export function RunList({ runs, shown, onOpen }: RunListProps): ReactElement {
  const trans = useTranslation();
  const [wanted, setCurrent] = useState<string>();
  const current = runs.find(({ key }) => key === wanted) ?? runs.at(0);
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const distinctions = distinctionsOf(runs, trans);

  useEffect(() => {
    setCurrent(shown);
  }, [shown]);

  useEffect(() => {
    if (moved.current) {
      moved.current = false;
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = current === undefined ? -1 : runs.indexOf(current);
    if ((event.key === 'Enter' || event.key === ' ') && current !== undefined) {
      event.preventDefault();
      onOpen(current.key);
      return;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: runs.length - 1 }[event.key];
    if (to !== undefined && to >= 0 && to < runs.length) {
      event.preventDefault();
      moved.current = true;
      setCurrent(runs[to].key);
    }
  };

  return (
    <div ref={list} className="dfl-RunList" role="listbox" aria-label={trans.__('Runs')}>
      {runs.map(({ key, source, summary }) => (
        <RunEntry
          key={key}
          runKey={key}
          source={source.name}
          summary={summary}
          distinction={distinctions.get(key)}
          isCurrent={key === current?.key}
          isChosen={key === shown}
          onClick={() => {
            setCurrent(key);
            onOpen(key);
          }}
          onKeyDown={onKeyDown}
        />
      ))}
    </div>
  );
}
