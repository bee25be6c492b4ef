import type { ReactElement } from 'react';

/** A line of a config.ini: titles bold, keys in colour, comments pale. */
export function ConfigLine({ text }: { readonly text: string }): ReactElement {
  const entry = /^([^\s=#[]+)(\s*=.*)$/.exec(text);
  if (entry) {
    return (
      <>
        <span className="dfl-mod-key">{entry[1]}</span>
        {entry[2]}
      </>
    );
  }
  if (text.startsWith('[')) {
    return <strong>{text}</strong>;
  }
  return text.trimStart().startsWith('#') ? (
    <span className="dfl-mod-comment">{text}</span>
  ) : (
    <>{text === '' ? '\u00a0' : text}</>
  );
}
