// Writes resources/run.schema.json, the published form of what a run is as JSON. A test holds the two against each other.

import { writeFile } from 'node:fs/promises';

import { runJsonSchema } from '../../core/testing/runJsonSchema.ts';

await writeFile(
  new URL('../../resources/run.schema.json', import.meta.url),
  `${JSON.stringify(runJsonSchema(), null, 2)}\n`,
);
