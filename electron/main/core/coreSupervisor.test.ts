// The core's process is replaced when it dies, given up when it is of no use, and never there twice.

import { EventEmitter } from 'node:events';

import type { UtilityProcess, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { notices } from '../../channels.ts';

/** A core that lives until it is killed or ends by itself. */
class FakeCore extends EventEmitter {
  readonly stderr = null;
  readonly postMessage = vi.fn();
  kill = () => this.end();
  end(): boolean {
    living.delete(this);
    return this.emit('exit', 1);
  }
}

const living = new Set<FakeCore>();
let forks = 0;

// Electron exists only inside Electron.
vi.mock('electron', () => ({
  app: { getPath: () => '', getAppPath: () => '', getVersion: () => '' },
  MessageChannelMain: class {
    port1 = 1;
    port2 = 2;
  },
  utilityProcess: {
    fork: () => {
      const core = new FakeCore();
      living.add(core);
      forks += 1;
      return core as unknown as UtilityProcess;
    },
  },
}));
vi.mock('../../core/coreProcess?modulePath', () => ({ default: '' }));

const { CoreSupervisor } = await import('./coreSupervisor.ts');

const nextEventLoop = () => new Promise(setImmediate);

function newWindow() {
  const told: string[] = [];
  const window = {
    isDestroyed: () => false,
    send: (notice: string) => told.push(notice),
    postMessage: (notice: string) => told.push(notice),
  };
  return { told, window: window as unknown as WebContents };
}

function startedSupervisor() {
  const supervisor = new CoreSupervisor();
  supervisor.connect(newWindow().window);
  return supervisor;
}

function onlyCore(): FakeCore {
  expect(living.size).toBe(1);
  return [...living][0] ?? new FakeCore();
}

async function die(core: FakeCore): Promise<void> {
  core.end();
  await nextEventLoop();
}

async function failThreeTimes(): Promise<void> {
  for (let i = 0; i < 3; i++) await die(onlyCore());
  expect(living.size).toBe(0);
}

beforeEach(() => {
  living.clear();
  forks = 0;
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('the core', () => {
  it('is there only once a window wants it, and then for every window', () => {
    const supervisor = new CoreSupervisor();
    expect(forks).toBe(0);
    for (let i = 0; i < 2; i++) {
      const { told, window } = newWindow();
      supervisor.connect(window);
      expect(told).toEqual([notices.coreConnected]);
    }
    expect(forks).toBe(1);
  });

  it('is started by whatever wants one, also before any window does', async () => {
    const replaced = new CoreSupervisor();
    replaced.replace();
    onlyCore();
    await die(onlyCore());
    living.clear();

    const exchanged = new CoreSupervisor();
    const { told, window } = newWindow();
    await exchanged.without(async () => {
      exchanged.connect(window);
      expect(living.size).toBe(0);
    });
    onlyCore();
    expect(told).toEqual([]);

    const ended = new CoreSupervisor();
    const before = forks;
    await ended.end();
    ended.connect(newWindow().window);
    expect(forks).toBe(before);
  });

  it('is given up after three lives of no use, and started again when somebody asks', async () => {
    const supervisor = startedSupervisor();
    await failThreeTimes();
    const { told, window } = newWindow();
    supervisor.connect(window);
    expect(told).toEqual([notices.coreFailed]);
    supervisor.replace();
    onlyCore();
    expect(told.at(-1)).toBe(notices.coreConnected);
  });

  it('is replaced however often it dies, as long as each answered', async () => {
    startedSupervisor();
    for (let i = 0; i < 20; i++) {
      const core = onlyCore();
      core.emit('message', 'answered');
      await die(core);
    }
    onlyCore();
    expect(forks).toBe(21);
  });

  it('is replaced when it lived for a while, though nobody asked it for anything', async () => {
    const now = vi.spyOn(performance, 'now');
    startedSupervisor();
    for (let i = 1; i <= 5; i++) {
      const born = now.mock.results.at(-1)?.value as number;
      now.mockReturnValue(born + 3000);
      await die(onlyCore());
    }
    now.mockRestore();
    onlyCore();
  });

  it.each([-1, 1])(
    'is given up as well where the clock on the wall is set by %i hour',
    async (by) => {
      const now = vi.spyOn(Date, 'now');
      const supervisor = startedSupervisor();
      for (let i = 1; i <= 3; i++) {
        now.mockReturnValue(Date.UTC(2026, 0, 1, 12 + i * by));
        await die(onlyCore());
      }
      now.mockRestore();
      const { told, window } = newWindow();
      supervisor.connect(window);
      expect(told).toEqual([notices.coreFailed]);
    },
  );

  it('is neither called failed nor doubled once data were exchanged after it had been given up', async () => {
    const supervisor = startedSupervisor();
    await failThreeTimes();
    await supervisor.without(() => Promise.resolve());
    const { told, window } = newWindow();
    supervisor.connect(window);
    expect(told).toEqual([notices.coreConnected]);
    supervisor.replace();
    await nextEventLoop();
    onlyCore();
  });

  it('is there once after work without it that took no time', async () => {
    const supervisor = startedSupervisor();
    await supervisor.without(() => Promise.resolve());
    await nextEventLoop();
    onlyCore();
    expect(forks).toBe(2);
  });

  it('is not started while work is done without it, whoever asks', async () => {
    const supervisor = startedSupervisor();
    await supervisor.without(async () => {
      supervisor.replace();
      await nextEventLoop();
      expect(living.size).toBe(0);
    });
    onlyCore();
  });

  it('is there once when another is asked for right after it died', async () => {
    const supervisor = startedSupervisor();
    onlyCore().end();
    supervisor.replace();
    await nextEventLoop();
    onlyCore();
  });
});

describe('a core that is ended', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets time pass in which it says now and then that it is still at work. */
  async function work(core: FakeCore, milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 500) {
      core.emit('message', 'ending');
      await vi.advanceTimersByTimeAsync(500);
    }
  }

  it('may take its time as long as it says that it is at work', async () => {
    const supervisor = startedSupervisor();
    const core = onlyCore();
    const ended = supervisor.end();
    expect(core.postMessage).toHaveBeenLastCalledWith('end');
    await work(core, 8000);
    onlyCore();
    core.end();
    await ended;
  });

  it('is killed when it says nothing for two seconds', async () => {
    const supervisor = startedSupervisor();
    const ended = supervisor.end();
    await work(onlyCore(), 1500);
    await vi.advanceTimersByTimeAsync(2000);
    await ended;
    expect(living.size).toBe(0);
  });

  it('is killed after some ten seconds, whatever it says', async () => {
    const supervisor = startedSupervisor();
    const core = onlyCore();
    const ended = supervisor.end();
    await work(core, 13_000);
    await ended;
    expect(living.size).toBe(0);
  });
});
