import type { ReactElement } from 'react';
import { Button, KeyValue, useTranslation } from '../../../components/index.ts';
import { runKey } from '../../../services/runs/run-key.ts';
import { useRun } from './run-context.tsx';

/** The run that this one was branched from, and those that were branched from it: each opens its panel. */
export function Lineage(): ReactElement | null {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const { source, id, summary } = model;
  const { parent } = summary ?? {};
  const branches = source.runs.filter((run) => run.parent?.id === id);
  if (parent === undefined && branches.length === 0) {
    return null;
  }
  const link = (run: string, text: string): ReactElement => (
    <Button
      key={run}
      kind="link"
      onClick={() => {
        commands.openRun(runKey(source, run));
      }}
    >
      {text}
    </Button>
  );
  const rows = [
    ...(parent === undefined
      ? []
      : [
          {
            name: trans.__('Branched from'),
            value: link(parent.id, trans.__('%1, iteration %2', parent.name, parent.iteration)),
          },
        ]),
    ...(branches.length === 0
      ? []
      : [
          {
            name: trans.__('Branches'),
            value: branches.map((run) =>
              link(run.id, trans.__('%1, from %2', run.name, run.parent?.iteration ?? 0)),
            ),
          },
        ]),
  ];
  return <KeyValue rows={rows} />;
}
