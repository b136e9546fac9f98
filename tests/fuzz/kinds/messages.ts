// What the window may send: to the main process by the schemas of its channels, to the core by its port.

import { channels, type Channel } from '../../../electron/channels.ts';
import { serveCore, type Port } from '../../../electron/core/corePort.ts';
import { messageSchemas } from '../../../electron/main/messages/messageSchemas.ts';
import { createCoreService } from '../../../core/service.ts';
import { serviceSchemas } from '../../../core/serviceSchemas.ts';
import { nodeHost } from '../../../core/cli/nodeHost.ts';
import { defaultSettings } from '../../../electron/settings.ts';
import fc from 'fast-check';
import * as v from 'valibot';

import { FakeArchive } from '../../fakeArchive.ts';
import { attempts, expectThat, type Kind } from '../kind.ts';
import { changedValue, oddAnything, oddTexts } from '../mutations.ts';

/** Arguments that fit, of the channels that take some. */
const fitting: Partial<Record<Channel, readonly unknown[]>> = {
  [channels.saveSettings]: [
    { ...defaultSettings('ja'), work: { notes: { a: 'b' }, bookmarks: { a: [1] } } },
  ],
  [channels.saveFile]: ['run.csv', new Uint8Array(3)],
  [channels.restoreBackup]: ['backup-1700000000000'],
  [channels.reportError]: ['Error: x'],
  [channels.startFailed]: ['Error: x'],
  [channels.perform]: ['zoomIn'],
};

export const ipcMessages: Kind = {
  name: 'message to the main process',
  inputs: 10_000,
  async begin() {
    const inputs = fc
      .constantFrom(...Object.values(channels))
      .chain((channel) =>
        fc.tuple(fc.constant(channel), changedValue([fitting[channel] ?? []], oddAnything)),
      );
    return attempts(inputs, ([channel, given]) => {
      const schema: v.GenericSchema<unknown[], readonly unknown[]> = messageSchemas[channel];
      const result = v.safeParse(schema, given);
      if (!result.success) return 'refused';
      structuredClone(result.output);
      expectThat(result.output.length <= 2, 'no message has more than two arguments');
      return 'accepted';
    });
  },
};

/** Methods that ask for nothing but what is there: they are answered at once. */
const questions = ['kernels', 'storageState', 'currentRun', 'listRuns'];

export const portMessages: Kind = {
  name: 'message over the core’s port',
  inputs: 10_000,
  async begin() {
    let receive: (data: unknown) => void = () => undefined;
    let replies: unknown[] = [];
    const port: Port = {
      post: (message) => replies.push(structuredClone(message)),
      listen: (listener) => (receive = listener),
    };
    const archive = new FakeArchive();
    const service = createCoreService(nodeHost, async () => undefined, archive);
    serveCore(service, port);
    const name = fc.oneof(
      fc.constantFrom(...questions, ...Object.getOwnPropertyNames(Object.prototype), '$close'),
      fc.constantFrom(...Object.keys(serviceSchemas)).map((method) => `${method} `),
      oddTexts,
    );
    const call = fc.record({ t: fc.constant('q'), m: name, a: fc.constant([]), i: fc.string() });
    const inputs = fc.oneof(
      call.chain((each) => changedValue([each], oddAnything, 1)),
      call,
      oddAnything,
      fc.record({
        t: fc.constantFrom('s', 'q', 'x'),
        i: oddAnything,
        r: oddAnything,
        e: oddAnything,
      }),
    );
    const answer = async () => {
      for (let turns = 0; replies.length === 0 && turns < 200; turns++) await Promise.resolve();
      return replies.at(0) as { r?: unknown; e?: unknown } | undefined;
    };
    return attempts(inputs, async (message) => {
      replies = [];
      receive(message);
      const first = await answer();
      replies = [];
      receive({ t: 'q', m: 'kernels', a: [], i: 'after' });
      expectThat((await answer())?.r === 'plain', 'the core goes on answering');
      return first && !('e' in first) ? 'accepted' : 'refused';
    });
  },
};
