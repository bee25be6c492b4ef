import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ABCWidgetFactory, DocumentRegistry, type DocumentWidget } from '@jupyterlab/docregistry';
import { ContentsManagerMock } from '@jupyterlab/services/lib/testutils';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import { DamselflySettings } from '../../settings/damselfly-settings.ts';
import { LazyPlaces } from '../../places/lazy-places.ts';
import { addFileTypes } from '../add-file-types.ts';
import { addLastFileType } from '../add-last-file-type.ts';
import { UNREAD_MODEL } from '../unread-model.ts';

/** What another extension opens HDF5 files with. */
class OtherFactory extends ABCWidgetFactory<DocumentWidget> {
  override get contentProviderId(): string {
    return '';
  }

  protected createNewWidget(): DocumentWidget {
    throw new Error('not opened in this test');
  }
}

class SettingsWithHdf5 extends DamselflySettings {
  override get opensHdf5(): boolean {
    return true;
  }
}

const OTHER_TYPE: DocumentRegistry.IFileType = {
  name: 'HDF5',
  displayName: 'HDF5',
  extensions: ['.hdf5', '.h5', '.cxi'],
  mimeTypes: ['application/x-hdf5'],
  contentType: 'file',
  fileFormat: null,
};

let registry: DocumentRegistry;

beforeEach(() => {
  registry = new DocumentRegistry();
});

afterEach(() => {
  registry.dispose();
});

function addOurs(settings = new DamselflySettings()): void {
  const contents = new ContentsManagerMock();
  const services = {
    commands: new CommandRegistry(),
    contents,
    places: new LazyPlaces(Promise.reject(new Error('not asked for in this test'))),
  };
  addFileTypes(registry, services, settings, nullTranslator.load('jupyterlab_damselfly'));
}

/** A type with an opener of its own. */
function addOthers(): void {
  registry.addFileType(OTHER_TYPE);
  const options = { name: 'Other', modelName: UNREAD_MODEL };
  registry.addWidgetFactory(
    new OtherFactory({ ...options, fileTypes: ['HDF5'], defaultFor: ['HDF5'] }),
  );
}

function openers(path: string): readonly string[] {
  return registry.preferredWidgetFactories(path).map(({ name }) => name);
}

describe.each(['a.h5', 'a.hdf5', 'a.cxi', 'a.H5'])('%s', (path) => {
  test('opens with Damselfly where nothing else opens it', () => {
    addOurs();
    expect(openers(path).at(0)).toBe('Damselfly HDF5');
  });

  test.each([
    ['before', [addOthers, addOurs]],
    ['after', [addOurs, addOthers]],
  ])('opens with another extension that is there %s, and with ours if asked', (_, add) => {
    for (const extension of add) {
      extension();
    }
    expect(openers(path).at(0)).toBe('Other');
    expect(openers(path)).toContain('Damselfly HDF5');
    expect(openers(path)).toContain('Damselfly HDF5 Volume');
  });

  test('opens with Damselfly where the settings say so', () => {
    addOurs(new SettingsWithHdf5());
    addOthers();
    expect(openers(path).at(0)).toBe('Damselfly HDF5');
  });
});

test.each([
  ['before', true],
  ['after', false],
])('a type that is kept last as ours is, %s it, leaves both there', (_, isFirst) => {
  const others: DocumentRegistry.IFileType = { ...OTHER_TYPE, name: 'Last', extensions: ['.h5'] };
  const add = [
    addOurs,
    () => {
      addLastFileType(registry, others);
    },
  ];
  for (const extension of isFirst ? add.reverse() : add) {
    extension();
  }
  const names = [...registry.fileTypes()].map(({ name }) => name);
  expect(names.filter((name) => ['Last', 'damselfly-hdf5'].includes(name))).toHaveLength(2);
  addOthers();
  expect(openers('a.h5').at(0)).toBe('Other');
});

test('outputs open with Damselfly, whatever else opens HDF5', () => {
  addOthers();
  addOurs();
  expect(openers('output_005.h5').at(0)).toBe('Damselfly Output');
});
