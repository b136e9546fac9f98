// A text that changes often: how much of it is said, and when.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Speech } from './speech.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a screen reader reads out: each change of what is said, with the moment in milliseconds. */
class Listener {
  readonly heard: [at: number, text: string][] = [];
  private readonly begun = performance.now();

  constructor(readonly speech: Speech) {}

  change(text: string, goesOn = false): void {
    this.speech.change(text, goesOn);
    this.listen();
  }

  wait(milliseconds: number): void {
    for (let passed = 0; passed < milliseconds; passed += 10) {
      vi.advanceTimersByTime(10);
      this.listen();
    }
  }

  private listen(): void {
    const last = this.heard.at(-1)?.[1] ?? '';
    if (this.speech.said !== last)
      this.heard.push([performance.now() - this.begun, this.speech.said]);
  }
}

describe('a text that changes while something goes on', () => {
  /** Trains, with an epoch every so many milliseconds. */
  function train(epochs: number, milliseconds: number): string[] {
    const listener = new Listener(new Speech(''));
    for (let epoch = 1; epoch <= epochs; epoch++) {
      listener.change(`epoch ${epoch}`, true);
      listener.wait(milliseconds);
    }
    listener.change('finished');
    listener.wait(1000);
    return listener.heard.map(([, text]) => text);
  }

  it.each([
    ['five seconds of quick epochs', 108, 50, 3],
    ['a minute of quick epochs', 1500, 40, 5],
    ['five minutes of an epoch a second', 300, 1000, 7],
    ['ten slow epochs', 10, 30_000, 7],
    ['an hour', 3600, 1000, 11],
  ])('is said a few times in %s, and what it came to', (_what, epochs, milliseconds, most) => {
    const heard = train(epochs, milliseconds);
    expect(heard[0]).toBe('epoch 1');
    expect(heard.at(-1)).toBe('finished');
    expect(heard.length).toBeGreaterThanOrEqual(2);
    expect(heard.length).toBeLessThanOrEqual(most);
  });

  it('is said soon when it stops, also where the text is the same', () => {
    const listener = new Listener(new Speech(''));
    listener.change('epoch 1', true);
    listener.change('epoch 2', true);
    listener.wait(2000);
    expect(listener.heard).toHaveLength(1);
    listener.change('epoch 2', false);
    listener.wait(300);
    expect(listener.heard.at(-1)?.[1]).toBe('epoch 2');
  });
});

describe('what begins soon after something was said', () => {
  it('is said at once, and seldom while it goes on', () => {
    const listener = new Listener(new Speech(''));
    for (const check of [1, 2, 3]) {
      for (let percent = 0; percent < 100; percent += 1) {
        listener.change(`check ${check}: ${percent} %`, true);
        listener.wait(20);
      }
      listener.change('', false);
      listener.wait(400);
    }
    expect(listener.heard.map(([, text]) => text)).toEqual([
      ...['check 1: 0 %', '', 'check 2: 0 %', '', 'check 3: 0 %', ''],
    ]);
  });
});

describe('a text that stands elsewhere too', () => {
  it('is taken away when it has been said, and not said again', () => {
    const listener = new Listener(new Speech('before', false));
    expect(listener.speech.said).toBe('');
    listener.change('finished');
    expect(listener.speech.said).toBe('finished');
    listener.wait(1000);
    expect(listener.speech.said).toBe('');
    listener.change('finished');
    listener.wait(20_000);
    expect(listener.heard.map(([, text]) => text)).toEqual(['finished', '']);
  });
});

describe('a text that is changed by hand', () => {
  it('is said at once, each time, where it is changed now and then', () => {
    const listener = new Listener(new Speech('before'));
    expect(listener.speech.said).toBe('before');
    for (const text of ['a', 'b', 'c']) {
      listener.change(text);
      listener.wait(400);
    }
    expect(listener.heard.map(([, text]) => text)).toEqual(['a', 'b', 'c']);
  });

  it('is said in the beginning and in the end of a movement', () => {
    const listener = new Listener(new Speech(''));
    for (let place = 1; place <= 200; place++) {
      listener.change(`place ${place}`);
      listener.wait(20);
    }
    listener.wait(300);
    expect(listener.heard.map(([, text]) => text)).toEqual(['place 1', 'place 200']);
  });

  it('is not said again when it has come back to what was said', () => {
    const listener = new Listener(new Speech(''));
    for (const text of ['a', 'b', 'a']) listener.change(text);
    listener.wait(20_000);
    expect(listener.heard.map(([, text]) => text)).toEqual(['a']);
  });

  it('says nothing after its end', () => {
    const listener = new Listener(new Speech(''));
    listener.change('a');
    listener.change('b');
    listener.speech.end();
    listener.wait(20_000);
    expect(listener.heard.map(([, text]) => text)).toEqual(['a']);
  });

  it('always comes to what the text is, soon after it stands still', () => {
    const change = fc.tuple(
      fc.constantFrom('a', 'b', 'c', ''),
      fc.integer({ min: 0, max: 3000 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const speech = new Speech('');
        let last = '';
        for (const [text, pause, goesOn] of changes) {
          speech.change(text, goesOn);
          last = text;
          vi.advanceTimersByTime(pause);
        }
        speech.change(last, false);
        vi.advanceTimersByTime(300);
        expect(speech.said).toBe(last);
      }),
    );
  });
});
