// What GitHub would say of each workflow among those that come as a list of texts, by its own parser. A program by itself: the parser imports JSON as tsx can, and Vitest cannot.

import { text } from 'node:stream/consumers';

import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';

const contents = JSON.parse(await text(process.stdin)) as readonly string[];
const errors: string[][] = [];
for (const content of contents) {
  const trace = new NoOperationTraceWriter();
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, trace);
  // What jobs need is looked at when they are made.
  if (value) await convertWorkflowTemplate(context, value);
  errors.push(context.errors.getErrors().map(({ message }) => message));
}
process.stdout.write(JSON.stringify(errors));
