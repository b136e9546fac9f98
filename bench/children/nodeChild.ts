// An engine in a Node.js process of its own: reads requests from standard input, answers on standard output.
// Arguments: the engine, and the folder with the engine files.

import { createInterface } from 'node:readline';

import * as v from 'valibot';

import type { Engine } from '../engines/engine.ts';
import { ourEngine } from '../engines/ourEngine.ts';
import { RequestSchema, type Answer } from './protocol.ts';
import { Responder } from './responder.ts';
import { readEngineFiles } from './engineFiles.ts';

/** Third-party engines are loaded only when requested: they modify global objects. */
const engines: Readonly<Record<string, () => Promise<Engine | undefined>>> = {
  plain: () => ourEngine('plain'),
  simd: () => ourEngine('simd'),
  tensorFlowCpu: async () => (await import('../engines/tensorFlow.ts')).tensorFlow('cpu'),
  tensorFlowWasm: async () => (await import('../engines/tensorFlow.ts')).tensorFlow('wasm'),
  convNet: async () => (await import('../engines/convNet.ts')).convNet(),
};

const [, , name = '', folder = ''] = process.argv;

function say(answer: Answer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

const engine = await engines[name]?.();
if (engine) {
  const responder = new Responder(engine, readEngineFiles(folder));
  say(responder.ready);
  for await (const line of createInterface({ input: process.stdin })) {
    say(await responder.answer(v.parse(RequestSchema, JSON.parse(line))));
  }
} else {
  say({ kind: 'missing', reason: 'the core has no such kernels here' });
}
