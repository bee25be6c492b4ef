import type { OptionGroup } from '@damselfly/compute/emc/option-annotations.ts';
import type { ReactElement, ReactNode } from 'react';
import { useLaunch } from './launch-context.tsx';
import { Section } from './section.tsx';

/** A group of fields that are seen from the start; the form remembers which are folded. */
export function BasicSection({
  group,
  title,
  children,
}: {
  readonly group: OptionGroup;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const { model } = useLaunch();
  const { folded } = model.state.view;
  const isOpen = !folded.includes(group);
  return (
    <Section
      title={title}
      isOpen={isOpen}
      onToggle={() => {
        model.setView({
          folded: isOpen ? [...folded, group] : folded.filter((name) => name !== group),
        });
      }}
    >
      {children}
    </Section>
  );
}
