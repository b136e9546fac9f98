// The schema of a run as JSON, in the language of JSON Schema.

import { toJsonSchema } from '@valibot/to-json-schema';

import { RunJsonSchema } from '../exports/runJson.ts';

export function runJsonSchema() {
  // That a batch is no larger than the training data cannot be said in JSON Schema.
  const schema = toJsonSchema(RunJsonSchema, { errorMode: 'ignore' });
  return {
    ...schema,
    title: 'A run of Backprop Lab',
    description:
      'Version 1. Losses that are no numbers stand as null; `run.version` is the version of this form.',
  };
}
