import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { exampleText } from '../../../services/runs/example-text.ts';
import { fillExample } from '../fill-example.ts';
import { hasData } from '../model/has-data.ts';
import { useLaunch } from './launch-context.tsx';

/** The built-in example, for who has no data at hand: as long as nothing else is given. */
export function ExampleOffer(): ReactElement | null {
  const { model } = useLaunch();
  const trans = useTranslation();
  const engine = model.where.engine;
  if (hasData(model.reading) || engine?.engine.isReady !== true) {
    return null;
  }
  return (
    <p className="dfl-LaunchExample dfl-caption">
      {exampleText(trans)}{' '}
      <Button
        kind="link"
        onClick={() => {
          model.setFailure(undefined);
          fillExample(model, engine.source).catch((error: unknown) => {
            model.setFailure(error);
          });
        }}
      >
        {trans.__('Fill the form with the example')}
      </Button>
    </p>
  );
}
