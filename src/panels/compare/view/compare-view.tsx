import type { ReactElement } from 'react';
import { EmptyState, Select, useSignal, useTranslation } from '../../../components/index.ts';
import { chartIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';
import { runName } from '../model/run-names.ts';
import { voxelsDiffer } from '../model/voxels-differ.ts';
import { ConvergenceOverlay } from './convergence-overlay.tsx';
import { DataWarning } from './data-warning.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { FactsTable } from './facts-table.tsx';
import { useDetails, type ComparedRun } from './use-details.ts';
import { VolumeComparison } from './volume-comparison.tsx';
import { VoxelsApart } from './voxels-apart.tsx';

/** Two runs to choose, and what they have in common and not. */
export function CompareView({
  service,
  keys,
  onChoose,
}: {
  readonly service: IRunService;
  readonly keys: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}): ReactElement {
  const trans = useTranslation();
  useSignal(service.changed);
  const { value: [first, second] = [], error } = useDetails(service, keys);
  const summaries = service.runs.map(({ summary }) => summary);
  const choices = [
    { value: '', label: trans.__('Choose a run') },
    ...service.runs.map(({ key, summary }) => ({ value: key, label: runName(summary, summaries) })),
  ];
  const choose = (at: number, key: string): void => {
    onChoose([0, 1].map((i) => (i === at ? key : (keys[i] ?? ''))));
  };
  const isSettled = first !== undefined && second !== undefined;
  return (
    <div className="dfl-Compare">
      <div className="dfl-Compare-row">
        <Select
          label={trans.__('First run')}
          choices={choices}
          value={keys[0] ?? ''}
          onChange={(key) => {
            choose(0, key);
          }}
        />
        <Select
          label={trans.__('Second run')}
          choices={choices}
          value={keys[1] ?? ''}
          onChange={(key) => {
            choose(1, key);
          }}
        />
      </div>
      {isSettled ? (
        <>
          <DataWarning first={first} second={second} />
          <ConvergenceOverlay runs={[first, second]} />
          <FactsTable first={first} second={second} />
          <DifferencesTable first={first} second={second} />
          {hasVolumes(first) &&
            hasVolumes(second) &&
            (voxelsDiffer(first.detail, second.detail) ? (
              <VoxelsApart runs={[first, second]} />
            ) : (
              <VolumeComparison key={keys.join(' ')} first={first} second={second} />
            ))}
        </>
      ) : (
        <EmptyState
          icon={chartIcon}
          title={trans.__('Two runs are compared here')}
          fact={
            error === undefined
              ? trans.__('Choose them above: ours, Dragonfly’s, or one of each.')
              : errorText(error)
          }
        />
      )}
    </div>
  );
}

/** Planes have no orientation in space that could be searched for. */
function hasVolumes({ detail }: ComparedRun): boolean {
  return detail.facts.kind !== 'planes';
}
