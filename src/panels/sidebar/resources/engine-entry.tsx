import type { Engine } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import {
  engineIcon,
  formatBytes,
  Icon,
  ProgressBar,
  useTranslation,
} from '../../../components/index.ts';

export interface EngineEntryProps {
  readonly engine: Engine;
  /** Threads that its runs use now. */
  readonly busy: number;
  /** A second fact about it, such as its graphics processor. */
  readonly note?: string | undefined;
}

export function EngineEntry({ engine, busy, note }: EngineEntryProps): ReactElement {
  const trans = useTranslation();
  const { id, title, cores, isReady } = engine;
  const device = deviceText(engine, busy, trans);
  return (
    <div className="dfl-EngineEntry" role="listitem" title={engine.reason}>
      <Icon icon={engineIcon(id)} />
      <span className="dfl-ellipsis">{title}</span>
      <span className="dfl-EngineEntry-use">{useText(engine, trans)}</span>
      <span className="dfl-EngineEntry-device dfl-ellipsis dfl-caption" title={device}>
        {device}
      </span>
      {isReady && cores > 0 && (
        <ProgressBar
          isQuiet
          label={trans.__('%1: threads in use', title)}
          fraction={busy / cores}
        />
      )}
      {note !== undefined && (
        <span className="dfl-EngineEntry-note dfl-ellipsis dfl-caption" title={note}>
          {note}
        </span>
      )}
    </div>
  );
}

/** How many threads a run uses is known once it computes, which is later than that it runs. */
function threadsText(
  busy: number,
  cores: number,
  running: number,
  trans: TranslationBundle,
): string {
  return busy === 0 && running > 0
    ? trans._n('%1 thread', '%1 threads', cores)
    : trans.__('%1 of %2 threads', busy, cores);
}

function useText({ isReady, running, queued }: Engine, trans: TranslationBundle): string {
  if (!isReady) {
    return '—';
  }
  const parts = [
    running > 0 && trans.__('%1 running', running),
    queued > 0 && trans.__('%1 queued', queued),
  ].filter((part) => part !== false);
  return parts.length === 0 ? trans.__('idle') : parts.join(' · ');
}

function deviceText(engine: Engine, busy: number, trans: TranslationBundle): string {
  const { isReady, reason, device, cores, memory, running } = engine;
  if (!isReady) {
    return reason;
  }
  const parts = [
    cores > 0 ? threadsText(busy, cores, running, trans) : device,
    memory !== undefined && trans.__('%1 free', formatBytes(memory)),
  ].filter((part) => part !== false);
  return parts.join(' · ');
}
