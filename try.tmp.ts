import { spawnSync } from 'node:child_process';
import { prepareElectron } from './scripts/electron/prepareElectron.ts';
const electron = await prepareElectron();
process.env.ELECTRON_UNDER_TEST = JSON.stringify({ executable: electron.executable, arguments: electron.arguments });
Object.assign(process.env, electron.display.environment);
spawnSync('node', [process.argv[2]], { stdio: 'inherit' });
await electron.display.stop();
