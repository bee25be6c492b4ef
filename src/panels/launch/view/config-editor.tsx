import { useId, type ReactElement } from 'react';
import { useTranslation } from '../../../components/index.ts';
import { useLaunch } from './launch-context.tsx';

/** The text of the config.ini, to be typed in; what is wrong stands below with its line. */
export function ConfigEditor(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const id = useId();
  const { text } = model.state;
  const problems = model.problems.filter(
    ({ line, key }) => line !== undefined || key === undefined,
  );
  const lineCount = text.split('\n').length;
  return (
    <div className="dfl-LaunchEditor">
      <div className="dfl-LaunchEditor-text">
        <pre aria-hidden="true">
          {Array.from({ length: lineCount }, (_, index) => index + 1).join('\n')}
        </pre>
        <textarea
          aria-label={trans.__('Text of the config file')}
          aria-invalid={problems.some(({ severity }) => severity === 'error')}
          aria-describedby={problems.length > 0 ? id : undefined}
          value={text}
          rows={lineCount}
          wrap="off"
          spellCheck={false}
          onChange={(event) => {
            model.update({ text: event.target.value });
          }}
        />
      </div>
      {problems.length > 0 && (
        <ul id={id} className="dfl-LaunchEditor-problems">
          {problems.map(({ line, key, message, severity }) => (
            <li key={`${line ?? ''} ${message}`} className={`dfl-mod-${severity}`}>
              {line !== undefined && <span>{trans.__('Line %1', String(line))} · </span>}
              {key !== undefined && <code>{key}</code>} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
