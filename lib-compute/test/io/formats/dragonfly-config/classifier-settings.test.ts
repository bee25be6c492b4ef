import { expect, test } from 'vitest';
import { classifierSettings } from '../../../../src/io/formats/dragonfly-config/classifier-settings.ts';
import { readConfig } from '../../../../src/io/formats/dragonfly-config/read-config.ts';

const read = (text: string) =>
  classifierSettings(readConfig(`[emc]\n${text}`, '/a/config.ini'), '/a/config.ini');

test('polar parameters and the file of classes are read, the latter beside the config', () => {
  expect(
    read('[classifier]\npolar_params = 5 60 2. 10.\nin_class_file = aux/my_classes.dat\n'),
  ).toEqual({
    polar: { leastRadius: 5, mostRadius: 60, radialStep: 2, angularStep: 10 },
    classes: '/a/aux/my_classes.dat',
  });
});

test.each(['', '[classifier]\n', '5 60 2', '5 60 0 10', '60 5 2 10', '5 60 2 200', '5 60 two 10'])(
  'what is missing or wrong is left out: %j',
  (text) => {
    expect(read(text.startsWith('[') ? text : `[classifier]\npolar_params = ${text}\n`)).toEqual(
      {},
    );
  },
);
