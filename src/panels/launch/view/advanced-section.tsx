import { OPTION_GROUPS } from '@damselfly/compute/emc/option-annotations.ts';
import type { OptionField } from '@damselfly/compute/emc/option-fields.ts';
import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { searchIcon } from '../../../icons/index.ts';
import { advancedFields } from '../model/advanced-fields.ts';
import { changedFields, foundFields } from '../model/changed-options.ts';
import { isFlatConfig } from '../model/is-flat-config.ts';
import { Field } from './field.tsx';
import { groupTitle } from './group-title.ts';
import { useLaunch } from './launch-context.tsx';
import { OptionControl } from './option-control.tsx';
import { Section } from './section.tsx';
import { TextInput } from './text-input.tsx';

/** All other keys of the schema, by group, to be searched. */
export function AdvancedSection(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const { isAdvancedOpen, search } = model.state.view;
  const { reading, writtenByForm } = model;
  const fields = advancedFields(isFlatConfig(reading.options));
  const changed = changedFields(fields, reading.given, writtenByForm);
  const found = foundFields(fields, search);
  return (
    <Section
      title={trans.__('Advanced')}
      caption={[
        trans._n('%1 setting', '%1 settings', fields.length),
        trans.__('%1 changed from default', changed.length),
      ].join(' · ')}
      isOpen={isAdvancedOpen}
      onToggle={() => {
        model.setView({ isAdvancedOpen: !isAdvancedOpen });
      }}
    >
      <div className="dfl-LaunchSearch">
        <TextInput
          type="search"
          label={trans.__('Search settings')}
          placeholder={trans.__('Search settings')}
          icon={searchIcon}
          value={search}
          onInput={(text) => {
            model.setView({ search: text });
          }}
          onChange={(text) => {
            model.setView({ search: text });
          }}
        />
      </div>
      {found.length === 0 && (
        <p className="dfl-caption">{trans.__('No setting has these words.')}</p>
      )}
      {OPTION_GROUPS.map((group) => {
        const own = found.filter((field) => field.group === group);
        return (
          own.length > 0 && (
            <div key={group} role="group" aria-label={groupTitle(group, trans)}>
              <h4>{groupTitle(group, trans)}</h4>
              {own.map((field) => (
                <AdvancedField key={field.key} field={field} />
              ))}
            </div>
          )
        );
      })}
    </Section>
  );
}

/** A key in the schema's words, which are not translated: they are those of the file's documentation. */
function AdvancedField({ field }: { readonly field: OptionField }): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const isSet = changedFields([field], model.reading.given, model.writtenByForm).length > 0;
  return (
    <Field
      isNamed={field.kind === 'flag'}
      label={field.title}
      optionKey={field.key}
      help={
        <>
          {field.description}
          {field.unit !== undefined && `, ${field.unit}`} · <code>{field.key}</code>
          {field.unbuilt !== undefined && ` · ${trans.__('Not built yet: %1', field.unbuilt)}`}
          {isSet && (
            <Button
              kind="link"
              onClick={() => {
                model.setOptions({ [field.key]: undefined });
              }}
            >
              {trans.__('Back to default')}
            </Button>
          )}
        </>
      }
    >
      {(control) => <OptionControl field={field} control={control} />}
    </Field>
  );
}
