import { Fragment, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import type { LogText } from '../model/log-text.ts';
import { shortFigure } from '../model/short-figure.ts';

/** Rows that are laid out at once: a table of a thousand takes longer than an iteration of a fast run. */
const MOST_ROWS = 200;

/** Within this many pixels of the end, the end is followed. */
const NEAR_END = 24;

/** Where a word may be parted. */
const SOFT_HYPHEN = '\u00ad';

export interface LogTableProps {
  readonly log: LogText;
  readonly label: string;
}

/** `rms_change` in two lines, `log-likelihood` in three, where columns would not fit beside each other. */
function breakable(name: string): ReactNode {
  const hyphenated = name.replace('likelihood', `likeli${SOFT_HYPHEN}hood`);
  return hyphenated.split(/(?<=_)/).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** A cell as it is written; shortened where the columns have no room beside each other. */
function Figure({ text }: { readonly text: string }): ReactElement {
  const short = shortFigure(text);
  return short === text ? (
    <td>{text}</td>
  ) : (
    <td title={text}>
      <span className="dfl-LogTable-whole">{text}</span>
      <span className="dfl-LogTable-short">{short}</span>
    </td>
  );
}

/** A log with its columns aligned. Follows the end until the reader scrolls away from it. */
export function LogTable({ log, label }: LogTableProps): ReactElement {
  const trans = useTranslation();
  const [isAll, setAll] = useState(false);
  const earlier = isAll ? 0 : Math.max(0, log.rows.length - MOST_ROWS);
  const node = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  useEffect(() => {
    // So that the arrow keys can scroll it.
    node.current?.setAttribute('tabindex', '0');
  }, []);
  const follow = (): void => {
    if (node.current !== null && isFollowing.current) {
      node.current.scrollTop = node.current.scrollHeight;
    }
  };
  useEffect(follow, [log]);
  useEffect(() => {
    // What is hidden has no height and does not scroll: its end is sought when it is shown.
    const observer = new ResizeObserver(follow);
    if (node.current !== null) {
      observer.observe(node.current);
    }
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={node}
      className="dfl-LogTable"
      role="region"
      aria-label={label}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        if (clientHeight > 0) {
          isFollowing.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
        }
      }}
    >
      {log.head !== '' && <pre>{log.head}</pre>}
      {earlier > 0 && (
        <Button
          isSmall
          onClick={() => {
            setAll(true);
          }}
        >
          {trans._n('Show %1 earlier row', 'Show %1 earlier rows', earlier)}
        </Button>
      )}
      {log.columns.length > 0 && (
        <table>
          <thead>
            <tr>
              {log.columns.map((column) => (
                <th key={column} scope="col">
                  {breakable(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {log.rows.slice(earlier).map((row, index) => (
              <tr key={earlier + index}>
                {row.map((cell, column) => (
                  <Figure key={column} text={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
