import { expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { notUsedText, reasonText } from '../reason-text.ts';

const trans = nullTranslator.load('test');

test.each(['; use the wasm backend', ', or else use the wasm backend'])(
  'beside other backends nobody is told %s',
  (advice) => {
    const reason = `no driver is installed; where there is a card, install the card’s${advice}`;
    const plain = 'o driver is installed; where there is a card, install the card’s';
    expect(reasonText(reason)).toBe(`N${plain}`);
    expect(notUsedText(reason, trans)).toBe(`WebGPU not used: n${plain}`);
  },
);
