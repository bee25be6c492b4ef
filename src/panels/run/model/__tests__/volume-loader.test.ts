import { describe, expect, it } from '@jest/globals';
import { first, shownBy, waitingLoader } from './waiting-loader.ts';

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the volume loader', () => {
  it('shows the preview, then the whole', async () => {
    const { loader, requests } = waitingLoader();
    const shown: string[] = [];
    loader.changed.connect(() => shown.push(shownBy(loader)));
    loader.show(first(3), 4);
    await requests[0].answer();
    await requests[1].answer();
    expect(shown).toEqual(['3 preview', '3 full']);
    expect(requests.map(({ level }) => level)).toEqual(['preview', 'full']);
  });

  it('ends the older request when a newer iteration is wanted, and never shows it', async () => {
    const { loader, requests } = waitingLoader();
    loader.show(first(3), 4);
    loader.show(first(4), 4);
    expect(requests[0].signal.aborted).toBe(true);
    await requests[1].answer();
    await requests[0].answer();
    expect(shownBy(loader)).toBe('4 preview');
  });

  it('of a run that is followed shows what is on its way, then the latest, however fast they come', async () => {
    const { loader, requests } = waitingLoader();
    const shown: string[] = [];
    loader.changed.connect(() => shown.push(shownBy(loader)));
    for (const iteration of [1, 2, 3]) {
      loader.show(first(iteration), iteration, true);
    }
    expect(requests).toHaveLength(1);
    await requests[0].answer();
    for (const iteration of [4, 5]) {
      loader.show(first(iteration), iteration, true);
    }
    await requests[1].answer();
    await requests[2].answer();
    await requests[3].answer();
    expect(shown).toEqual(['1 preview', '3 preview', '5 preview', '5 full']);
  });

  it('of a run that is followed shows the whole that is on its way, then the latest', async () => {
    const { loader, requests } = waitingLoader();
    loader.show(first(1), 1, true);
    await requests[0].answer();
    for (const iteration of [2, 3]) {
      loader.show(first(iteration), iteration, true);
    }
    expect(requests.map(({ level }) => level)).toEqual(['preview', 'full']);
    await requests[1].answer();
    expect(shownBy(loader)).toBe('1 full');
    expect(requests.at(-1)).toMatchObject({ iteration: 3, level: 'preview' });
    loader.dispose();
  });

  it('shows another iteration at once where the user chooses it, or it has waited for the whole', async () => {
    const { loader, requests } = waitingLoader(8, false, undefined, 0);
    loader.show(first(1), 1, true);
    await requests[0].answer();
    await rest();
    loader.show(first(2), 2, true);
    expect(requests.at(-1)?.iteration).toBe(2);
    await requests[2].answer();
    loader.show(first(1), 2);
    expect(requests.at(-1)?.iteration).toBe(1);
    loader.dispose();
  });

  it('leaves what is on its way where it fails, or where the user chooses another', async () => {
    const { loader, requests } = waitingLoader();
    loader.show(first(1), 1, true);
    loader.show(first(2), 2, true);
    await requests[0].fail(new Error('half of it is written'));
    expect(requests.at(-1)?.iteration).toBe(2);
    expect(loader.error).toBeUndefined();
    loader.show(first(3), 3, true);
    loader.show(first(1), 3);
    expect(requests[1].signal.aborted).toBe(true);
    await requests[2].answer();
    expect(shownBy(loader)).toBe('1 preview');
  });

  it('keeps showing the last one until the next has come', async () => {
    const { loader, requests } = waitingLoader();
    loader.show(first(3), 4);
    await requests[0].answer();
    loader.show(first(4), 4);
    expect(shownBy(loader)).toBe('3 preview');
  });

  it('asks for what is whole at once only once', async () => {
    const { loader, requests } = waitingLoader(8, true);
    loader.show(first(3), 4);
    await requests[0].answer();
    expect(shownBy(loader)).toBe('3 full');
    expect(requests).toHaveLength(1);
  });

  it('asks for another mode of the same iteration, and keeps both', async () => {
    const { loader, requests } = waitingLoader();
    for (const mode of [0, 1]) {
      loader.show({ iteration: 3, mode }, 4);
      await requests.at(-1)?.answer();
      await requests.at(-1)?.answer();
    }
    expect(requests.map(({ mode }) => mode)).toEqual([0, 0, 1, 1]);
    loader.show(first(3), 4);
    expect(requests).toHaveLength(4);
  });

  it('tries again by itself what has failed, and says why until it is there', async () => {
    const { loader, requests } = waitingLoader(8, true, 0);
    loader.show(first(3), 4);
    for (const times of [1, 2]) {
      await requests[times - 1].fail(new Error('half of it is written'));
      await rest();
    }
    expect(String(loader.error)).toContain('half of it');
    await requests[2].answer();
    expect([loader.error, shownBy(loader)]).toEqual([undefined, '3 full']);
  });

  it('does not try again what is not wanted any more', async () => {
    const { loader, requests } = waitingLoader(8, true, 0);
    loader.show(first(3), 4);
    const failing = requests[0].fail(new Error('it is gone'));
    loader.show(first(4), 4);
    await failing;
    await rest();
    expect(requests).toHaveLength(2);
  });

  it('asks once for what it keeps', async () => {
    const { loader, requests } = waitingLoader();
    for (const iteration of [1, 2]) {
      loader.show(first(iteration), 4);
      await requests.at(-1)?.answer();
      await requests.at(-1)?.answer();
    }
    loader.show(first(1), 4);
    expect(shownBy(loader)).toBe('1 full');
    expect(requests).toHaveLength(4);
  });

  it('forgets the volumes shown longest ago when they become too large', async () => {
    const { loader, requests } = waitingLoader(40e6);
    for (const iteration of [1, 2, 1]) {
      loader.show(first(iteration), 4);
      await requests.at(-1)?.answer();
      await requests.at(-1)?.answer();
    }
    expect(requests).toHaveLength(6);
  });

  it('tells what failed and tries again when asked to', async () => {
    const { loader, requests } = waitingLoader();
    loader.show(first(3), 4);
    await requests[0].fail(new Error('no such output'));
    expect(loader.error).toEqual(new Error('no such output'));
    loader.show(first(3), 4);
    expect(requests).toHaveLength(1);
    loader.retry();
    expect(loader.error).toBeUndefined();
    expect(requests).toHaveLength(2);
    await requests[1].answer();
    expect(shownBy(loader)).toBe('3 preview');
  });

  it('tries again what failed when there are more outputs', async () => {
    const { loader, requests } = waitingLoader();
    loader.show(first(3), 4);
    await requests[0].fail(new Error('not whole yet'));
    loader.show(first(3), 5);
    await requests[1].answer();
    expect(shownBy(loader)).toBe('3 preview');
  });

  it('is silent once disposed', async () => {
    const { loader, requests } = waitingLoader();
    let told = 0;
    loader.changed.connect(() => (told += 1));
    loader.show(first(3), 4);
    loader.dispose();
    loader.dispose();
    await requests[0].answer();
    expect(requests[0].signal.aborted).toBe(true);
    expect(told).toBe(0);
  });

  it('shows nothing of an earlier start, and brings it anew', async () => {
    const { loader, requests } = waitingLoader();
    loader.show(first(3), 4);
    await requests[0].answer();
    await requests[1].answer();
    loader.show(first(4), 5);
    loader.forget();
    expect(loader.current).toBeUndefined();
    expect(requests[2].signal.aborted).toBe(true);
    loader.show(first(3), 4);
    expect(requests).toHaveLength(4);
    await requests[3].answer();
    expect(shownBy(loader)).toBe('3 preview');
    loader.dispose();
  });
});
