// Our core in Electron's utility process, as users run it: takes requests from the main process and answers it.
// Arguments: the kind of kernels, and the folder with the engine files.

import * as v from 'valibot';

import { ourEngine } from '../engines/ourEngine.ts';
import { RequestSchema, type Answer } from './protocol.ts';
import { Responder } from './responder.ts';
import { readEngineFiles } from './engineFiles.ts';

const [, , kind, folder = ''] = process.argv;

function say(answer: Answer): void {
  process.parentPort.postMessage(JSON.stringify(answer));
}

async function serve(): Promise<void> {
  const engine = await ourEngine(kind === 'simd' ? 'simd' : 'plain');
  if (!engine) {
    say({ kind: 'missing', reason: 'the core has no such kernels here' });
    return;
  }
  const responder = new Responder(engine, readEngineFiles(folder));
  process.parentPort.on('message', ({ data }) => {
    void responder.answer(v.parse(RequestSchema, JSON.parse(String(data)))).then(say);
  });
  const { electron, v8 } = process.versions;
  const { ready } = responder;
  if (ready.kind === 'ready')
    say({ ...ready, versions: { ...ready.versions, Electron: electron, 'V8 of Electron': v8 } });
}

void serve();
