import { describe, expect, it } from '@jest/globals';
import { IterationLoader } from '../iteration-loader.ts';

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the loader of iterations', () => {
  it('brings every iteration once, the newest first, two at a time', async () => {
    const asked: number[] = [];
    let atOnce = 0;
    let most = 0;
    const loader = new IterationLoader(async (iteration) => {
      asked.push(iteration);
      most = Math.max(most, ++atOnce);
      await rest();
      atOnce -= 1;
      return Int32Array.of(iteration);
    });
    loader.want([0, 1, 2, 3]);
    loader.want([0, 1, 2, 3, 4]);
    for (let i = 0; i < 6; i++) {
      await rest();
    }
    expect(asked.slice(0, 2)).toEqual([3, 2]);
    expect([...asked].sort()).toEqual([1, 2, 3, 4]);
    expect(asked.indexOf(4)).toBe(2);
    expect(most).toBe(2);
    expect(loader.values.get(4)).toEqual(Int32Array.of(4));
    loader.dispose();
  });

  it('does without what failed, until asked again', async () => {
    let fails = true;
    let asked = 0;
    const loader = new IterationLoader((iteration) => {
      asked += 1;
      return fails ? Promise.reject(new Error('gone')) : Promise.resolve(Int32Array.of(iteration));
    });
    loader.want([1]);
    await rest();
    loader.want([1]);
    await rest();
    expect(asked).toBe(1);
    expect(loader.values.size).toBe(0);
    expect(loader.problem(1)).toEqual(new Error('gone'));
    fails = false;
    loader.retry();
    await rest();
    expect(loader.values.size).toBe(1);
    expect(loader.problem(1)).toBeUndefined();
    loader.dispose();
  });

  it('asks again for what belongs to an earlier start, and takes no late answer to it', async () => {
    const answers: ((value: Int32Array) => void)[] = [];
    const loader = new IterationLoader(() => new Promise((resolve) => answers.push(resolve)));
    loader.want([1, 2]);
    answers[0](Int32Array.of(2));
    await rest();
    expect([...loader.values.keys()]).toEqual([2]);
    loader.forget();
    expect(loader.values.size).toBe(0);
    loader.want([1, 2]);
    answers[1](Int32Array.of(1));
    await rest();
    expect(loader.values.size).toBe(0);
    answers[2](Int32Array.of(22));
    await rest();
    expect(loader.values.get(2)).toEqual(Int32Array.of(22));
    loader.dispose();
  });
});
