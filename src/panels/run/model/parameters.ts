import { FIXED_SEED } from '@damselfly/compute/emc/random-model.ts';
import type { RunDetail } from '@damselfly/remote/http';
import { PathExt } from '@jupyterlab/coreutils';
import type { TranslationBundle } from '@jupyterlab/translation';
import {
  formatBytes,
  formatFixed,
  formatInteger,
  formatSignificant,
} from '../../../components/index.ts';
import { deviceText } from '../../../services/runs/device-text.ts';
import { optionTitle } from './option-title.ts';
import { optionText } from './run-options.ts';

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** What a run computes with, in words: the figures that a scientist asks first. */
export function parameters(run: RunDetail, trans: TranslationBundle): Parameter[] {
  const rows: readonly (readonly [string, string | undefined])[] = [
    [trans.__('Rotations'), rotations(run)],
    [trans.__('Frames'), frames(run, trans)],
    [trans.__('Model'), model(run, trans)],
    [optionTitle('point_group', trans), symmetry(run, trans)],
    [optionTitle('start_model_file', trans), start(run, trans)],
    [trans.__('Scaling'), scaling(run, trans)],
    [optionTitle('beta', trans), beta(run, trans)],
    [optionTitle('alpha', trans), alpha(run)],
    [trans.__('Iterations'), run.iterations === undefined ? undefined : String(run.iterations)],
    [trans.__('Computed by'), device(run, trans)],
    [trans.__('Rate'), rate(run, trans)],
    [trans.__('Memory'), memory(run, trans)],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** All options as the config file has them. */
export function allOptions({ options }: RunDetail): Parameter[] {
  return Object.keys(options)
    .sort()
    .flatMap((name) => {
      const value = optionText(options, name);
      return value === undefined ? [] : [{ name, value }];
    });
}

/** Of a run of Dragonfly whose config was not found, defaults are no knowledge. */
function isUnknown(options: RunDetail['options']): boolean {
  return Object.keys(options).length === 0;
}

/** Whether it has classes: planes, which num_div and point groups play no part in. */
function isFlat({ options, facts }: RunDetail): boolean {
  return facts.kind === 'planes' || optionText(options, 'recon_type') === '2d';
}

function rotations(run: RunDetail): string | undefined {
  const { options, facts } = run;
  if (isFlat(run)) {
    const asked = Number(optionText(options, 'num_rot') ?? facts.rotations);
    return Number.isFinite(asked) ? `num_rot ${formatInteger(asked)}` : undefined;
  }
  const divisions = optionText(options, 'num_div');
  const count = facts.rotations === undefined ? undefined : formatInteger(facts.rotations);
  const parts = [divisions === undefined ? undefined : `num_div ${divisions}`, count];
  return parts.filter((part) => part !== undefined).join(' · ') || undefined;
}

function frames({ facts }: RunDetail, trans: TranslationBundle): string | undefined {
  if (facts.frames === undefined) {
    return undefined;
  }
  const all = formatInteger(facts.frames);
  const used =
    facts.usedFrames === undefined || facts.usedFrames === facts.frames
      ? all
      : trans.__('%1 of %2', formatInteger(facts.usedFrames), all);
  return facts.meanCount === undefined
    ? used
    : trans.__('%1 · %2 photons each', used, formatInteger(facts.meanCount));
}

function model({ facts }: RunDetail, trans: TranslationBundle): string | undefined {
  if (facts.size === undefined) {
    return undefined;
  }
  const { size, kind, modes = 1 } = facts;
  const one = kind === 'planes' ? trans.__('%1² pixels', size) : trans.__('%1³ voxels', size);
  const voxels = modes > 1 ? trans.__('%1 × %2', modes, one) : one;
  return facts.voxel === undefined
    ? voxels
    : trans.__('%1 · %2 nm⁻¹ each', voxels, formatSignificant(facts.voxel, 3));
}

/** Volumes always obey Friedel's law (spec/emc.md 3.8), planes where they are asked to. */
function symmetry(run: RunDetail, trans: TranslationBundle): string | undefined {
  const { options } = run;
  if (isUnknown(options)) {
    return undefined;
  }
  if (isFlat(run)) {
    const isAveraged = ['true', '1'].includes(optionText(options, 'friedel_sym') ?? '');
    return isAveraged ? trans.__('Friedel averaged') : trans.__('none');
  }
  const group = optionText(options, 'point_group');
  return trans.__('%1 · Friedel averaged', group ?? trans.__('none'));
}

function start({ options, facts }: RunDetail, trans: TranslationBundle): string | undefined {
  if (isUnknown(options)) {
    return undefined;
  }
  const file = optionText(options, 'start_model_file');
  if (file !== undefined) {
    return PathExt.basename(file);
  }
  return facts.seed === undefined
    ? trans.__('random')
    : trans.__('random · seed %1', typedSeed(facts.seed));
}

/** The `fixed_seed` that gives the same start: Dragonfly's own generator is seeded with another number than its 1. */
function typedSeed(seed: number): number {
  return seed === FIXED_SEED ? 1 : seed;
}

function scaling({ options }: RunDetail, trans: TranslationBundle): string | undefined {
  switch (optionText(options, 'need_scaling')) {
    case 'true':
    case '1':
      return trans.__('per frame');
    case undefined:
      return undefined;
    default:
      return trans.__('none');
  }
}

function beta({ options, rows }: RunDetail, trans: TranslationBundle): string | undefined {
  const asked = optionText(options, 'beta');
  const now = rows.at(-1)?.beta;
  const value = now === undefined ? asked : formatSignificant(now, 3);
  return asked === 'auto' && now !== undefined ? trans.__('%1 · automatic', value) : value;
}

function alpha({ options }: RunDetail): string | undefined {
  const value = Number(optionText(options, 'alpha'));
  return Number.isFinite(value) ? formatFixed(value, 2) : undefined;
}

function device({ engine, program }: RunDetail, trans: TranslationBundle): string | undefined {
  const isKnown = program === 'damselfly' && engine !== undefined && engine.device !== '';
  return isKnown ? deviceText(engine, trans) : undefined;
}

function rate({ secondsPerIteration }: RunDetail, trans: TranslationBundle): string | undefined {
  return secondsPerIteration === undefined || secondsPerIteration === 0
    ? undefined
    : trans.__('%1 iterations per minute', formatSignificant(60 / secondsPerIteration, 2));
}

function memory({ facts }: RunDetail, trans: TranslationBundle): string | undefined {
  const { memory: own, deviceMemory } = facts;
  const parts = [
    own === undefined ? undefined : trans.__('%1 at most', formatBytes(own)),
    deviceMemory === undefined ? undefined : trans.__('%1 on the GPU', formatBytes(deviceMemory)),
  ];
  return parts.filter((part) => part !== undefined).join(' · ') || undefined;
}
