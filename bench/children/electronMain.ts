// An Electron app without a window: starts the utility process and passes lines between it and whoever started us.
// Its environment names the kind of kernels and the folder with the engine files: some Electrons take no arguments.

import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { app, utilityProcess } from 'electron';

const { BENCH_KERNELS = '', BENCH_SUPPLIES = '' } = process.env;

app.disableHardwareAcceleration();

void app.whenReady().then(() => {
  const child = utilityProcess.fork(join(__dirname, 'utilityChild.cjs'), [
    BENCH_KERNELS,
    BENCH_SUPPLIES,
  ]);
  child.on('message', (line) => process.stdout.write(`${String(line)}\n`));
  child.on('exit', (code) => {
    app.exit(code);
  });
  const requests = createInterface({ input: process.stdin });
  requests.on('line', (line) => {
    child.postMessage(line);
  });
  requests.on('close', () => child.kill());
});
