// The display: the one that is there, or a real virtual one that ends with us.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { projectRoot } from '../project.ts';
import { openDisplay } from './display.ts';

const hasXvfb = process.platform === 'linux' && !spawnSync('Xvfb', ['-version']).error;

beforeEach(() => {
  vi.stubEnv('DISPLAY', undefined);
  vi.stubEnv('WAYLAND_DISPLAY', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function socketOf(display: string): string {
  return `/tmp/.X11-unix/X${display.slice(1)}`;
}

/** Says hello as an X client does; the answer tells the size of the first screen. */
async function screenOf(display: string) {
  const socket = connect(socketOf(display));
  await once(socket, 'connect');
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  socket.write(hello);
  let answer = Buffer.alloc(0);
  for await (const chunk of socket) {
    answer = Buffer.concat([answer, chunk as Buffer]);
    if (answer.length >= 8 && answer.length >= 8 + 4 * answer.readUInt16LE(6)) break;
  }
  const vendor = 4 * Math.ceil(answer.readUInt16LE(24) / 4);
  const screen = 40 + vendor + 8 * answer.readUInt8(29);
  return {
    accepted: answer.readUInt8(0) === 1,
    width: answer.readUInt16LE(screen + 20),
    height: answer.readUInt16LE(screen + 22),
  };
}

describe('a display that is there', () => {
  it.each(['DISPLAY', 'WAYLAND_DISPLAY'])('is used when %s names it', async (name) => {
    vi.stubEnv(name, 'some-display');
    const display = await openDisplay();
    expect(display.isVirtual).toBe(false);
    expect(display.environment).toEqual({});
    await expect(display.stop()).resolves.toBeUndefined();
  });
});

describe.runIf(hasXvfb)('a virtual display', () => {
  it('takes clients on a screen of the size asked for, until it is stopped', async () => {
    const display = await openDisplay(800, 600);
    expect(display.isVirtual).toBe(true);
    const { DISPLAY = '' } = display.environment;
    expect(DISPLAY).toMatch(/^:\d+$/);
    expect(await screenOf(DISPLAY)).toEqual({ accepted: true, width: 800, height: 600 });
    await display.stop();
    expect(existsSync(socketOf(DISPLAY))).toBe(false);
  });

  it('has a number of its own, however many there are', async () => {
    const displays = await Promise.all([openDisplay(), openDisplay()]);
    const names = displays.map(({ environment }) => environment.DISPLAY ?? '');
    expect(new Set(names).size).toBe(2);
    await displays[0].stop();
    expect(await screenOf(names[1] ?? '')).toMatchObject({ accepted: true });
    await displays[1].stop();
  });

  it('ends with us, however suddenly we end', async () => {
    const script = `
      import { openDisplay } from ${JSON.stringify(new URL('display.ts', import.meta.url).href)};
      const { environment } = await openDisplay();
      console.log(environment.DISPLAY);
      setInterval(() => undefined, 1000);
    `;
    const words = ['--import', 'tsx', '--input-type=module', '-e', script];
    const owner = spawn(process.execPath, words, { cwd: projectRoot });
    const [name] = (await once(owner.stdout, 'data')) as [Buffer];
    const socket = socketOf(name.toString().trim());
    expect(existsSync(socket)).toBe(true);
    owner.kill('SIGKILL');
    await vi.waitUntil(() => !existsSync(socket), { timeout: 20_000 });
  });
});
