// The core of one app in a component test; its runs are kept in the database that the worker's name names.

import { createStore } from 'idb-keyval';

import { DatabaseFolder } from '../../browser/standIn/databaseFolder.ts';
import { serveCore } from '../../browser/standIn/workerCore.ts';

serveCore(new DatabaseFolder(createStore(self.name, 'runs')));
self.postMessage('ready');
