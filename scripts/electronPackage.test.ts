// Whether a download has a chance: a server that answers, and one that does not.

import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { canConnect } from './electronPackage.ts';

describe('canConnect', () => {
  const server = createServer((socket) => socket.destroy());
  let port: number;

  beforeEach(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });

  afterEach(() => {
    server.close();
  });

  it.each(['http', 'https'])('says yes for a server that listens (%s)', async (protocol) => {
    expect(await canConnect(`${protocol}://127.0.0.1:${port}/electron/`)).toBe(true);
  });

  it('says no for a port that is closed', async () => {
    server.close();
    await once(server, 'close');
    expect(await canConnect(`http://127.0.0.1:${port}/`)).toBe(false);
  });
});
