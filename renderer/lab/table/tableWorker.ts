// Reads tables away from the page, which stays free however large they are.

import { proposedChoice, tableSettings } from '@backprop-lab/core/data/table/proposal';
import { readTable, type Table } from '@backprop-lab/core/data/table/readTable';
import { obstacleTo, tableData } from '@backprop-lab/core/data/table/tableData';
import { TableRefused } from '@backprop-lab/core/data/table/tableProblem';
import { MAX_TABLE_BYTES } from '@backprop-lab/core/data/table/tableSettings';
import { createBirpc } from 'birpc';

import { channelOver } from '../../state/channel.ts';
import type {
  Answer,
  ColumnPreview,
  TableWorkerClient,
  TableWorkerFunctions,
} from './tableContract.ts';

/** Values of a column that are shown. */
const EXAMPLES = 4;

let file: File | undefined;
let table: Table | undefined;

const functions: TableWorkerFunctions = {
  read: (given) =>
    answered(async () => {
      if (given.size > MAX_TABLE_BYTES) throw new TableRefused({ kind: 'tooLarge' });
      const bytes = new Uint8Array(await given.arrayBuffer());
      const read = await readTable(bytes, async (share) => {
        await page.progress(share);
      });
      file = given;
      table = read;
      return { rows: read.rows, columns: previews(read), choice: proposedChoice(read) };
    }),
  choose: (choice) =>
    answeredNow(() => {
      const { read, name } = opened();
      const data = tableData(read, choice);
      const settings = tableSettings(name, read, choice, data);
      const { classNames, inputNames, dropped } = data;
      return { settings, classNames, inputNames, dropped };
    }),
  propose: (target) => proposedChoice(opened().read, target),
};

const page = createBirpc<TableWorkerClient, TableWorkerFunctions>(functions, channelOver(self));

function opened(): { read: Table; name: string } {
  if (!table || !file) throw new Error('No table has been read.');
  return { read: table, name: file.name };
}

function previews({ columns }: Table): ColumnPreview[] {
  return columns.map((column) => {
    const { name, kind, missing, least, most, codes, texts } = column;
    return {
      ...{ name, kind, missing, least, most },
      different: codes ? texts.length : undefined,
      examples: texts.slice(0, EXAMPLES),
      obstacle: obstacleTo(column),
    };
  });
}

async function answered<Result>(work: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    return refusal(error);
  }
}

function answeredNow<Result>(work: () => Result): Answer<Result> {
  try {
    return { result: work() };
  } catch (error) {
    return refusal(error);
  }
}

/** @throws any other error */
function refusal(error: unknown): { problem: TableRefused['problem'] } {
  if (!(error instanceof TableRefused)) throw error;
  return { problem: error.problem };
}
