// A look inside the network of the current run, as it is now. What nobody asks about is not computed.

import type { DataSource } from '../data/dataSource.ts';
import type { Host } from '../host.ts';
import { inSlices, type Portions } from '../portions.ts';
import { newKernels } from '../tensor/kernels.ts';
import type { TensorValues } from '../tensor/tensorValues.ts';
import { CurrentRun, MadeForRun } from '../training/currentRun.ts';
import type { Run } from '../training/run.ts';
import { parametersOf } from '../training/surfaceService.ts';
import { InspectedNetwork } from './inspectedNetwork.ts';
import { networkReport, type NetworkReport } from './layerReport.ts';
import { worstRows, type WorstRows } from './rowLosses.ts';
import { rowTrace, type RowTrace } from './rowTrace.ts';
import {
  updateReport,
  type UpdateReport,
} from '../training/updateReport.ts';
import { LastUpdates } from './updates.ts';

/** Every question is answered `undefined` when a later run has taken the place of the one asked about. */
export interface InspectionService {
  /**
   * How the numbers of every layer were spread, and which neurons were active,
   * before training, at the ends of its epochs (of long runs, of some), and as it is now.
   */
  networkReports(
    runId: number,
  ): Promise<readonly NetworkReport[] | undefined>;
  /**
   * The rows held back with the largest losses.
   * @param most that are told, 1 to 500
   */
  worstRows(
    runId: number,
    most: number,
  ): Promise<WorstRows | undefined>;
  /**
   * A row on its way through the network.
   * @param place among the rows that are held back, counted from 0
   * @returns undefined as well when there are not so many
   */
  rowTrace(runId: number, place: number): Promise<RowTrace | undefined>;
  /**
   * How long the gradients and the changes of the last step were; before them
   * those of the epochs' last steps, as far as they were watched.
   */
  updateReports(
    runId: number,
  ): Promise<readonly UpdateReport[] | undefined>;
  /** Of the run's data, where they give their classes names. */
  classNames(runId: number): Promise<readonly string[] | undefined>;
  /** From now on updates are noted at the end of every epoch, also of later runs; or are not any more. */
  watchUpdates(isWatched: boolean): Promise<void>;
  /**
   * The gradient that the last step began with, of one parameter.
   * @param parameter such as `W1`
   * @returns undefined as well before the first step, and when there is no such parameter
   */
  lastGradient(
    runId: number,
    parameter: string,
  ): Promise<LastGradient | undefined>;
}

export interface LastGradient extends TensorValues {
  /** The step that it was, counted from 1. */
  readonly step: number;
}

/**
 * @param currentRun the run prepared last
 * @param watch says of it, and of later ones, whether their updates are noted
 */
export function createInspectionService(
  source: DataSource,
  host: Host,
  currentRun: () => Run | undefined,
  watch: (isWatched: boolean) => void,
): InspectionService {
  const current = new CurrentRun(currentRun);
  const networks = new MadeForRun(async ({ trainer }) => {
    const { config, kernels } = trainer;
    const { data } = await source.load(config);
    const own = newKernels(kernels.name);
    return new InspectedNetwork(config, data, own);
  });

  async function networkOf(run: Run): Promise<InspectedNetwork> {
    const network = await networks.of(run);
    network.load(parametersOf(run));
    return network;
  }

  /** Of one run: where it has been stays as it was. */
  const known = new WeakMap<Run, Map<number, NetworkReport>>();
  function reportsOf(run: Run): Map<number, NetworkReport> {
    const found = known.get(run) ?? new Map<number, NetworkReport>();
    known.set(run, found);
    return found;
  }

  /** @param look how the network, with so many steps behind it, is looked at */
  function inside<Answer>(
    runId: number,
    look: (
      network: InspectedNetwork,
      steps: number,
    ) => Portions<Answer | undefined>,
  ): Promise<Answer | undefined> {
    return current.askInTurn(runId, async (run) => {
      const network = await networkOf(run);
      return inSlices(look(network, run.trainer.steps), host);
    });
  }

  /** In memory of their own: no other look waits for them. */
  const updates = new LastUpdates(source, host, currentRun);
  const updateOf = (runId: number) =>
    current.ask(runId, (run) => updates.of(run));

  return {
    networkReports: (runId) =>
      current.askInTurn(runId, async (run) => {
        const network = await networkOf(run);
        const reports: NetworkReport[] = [];
        for (const { steps, parameters } of run.path.to(run.trainer)) {
          const known = reportsOf(run).get(steps);
          network.load(parameters.map((values) => ({ values })));
          const report =
            known ??
            (await inSlices(networkReport(network, steps), host));
          // Where it is now it will not be again.
          if (run.path.has(steps)) reportsOf(run).set(steps, report);
          reports.push(report);
        }
        return reports;
      }),
    worstRows: (runId, most) =>
      inside(runId, (network, steps) =>
        worstRows(network, steps, most),
      ),
    rowTrace: (runId, place) =>
      inside(runId, (network, steps) =>
        rowTrace(network, steps, place),
      ),
    async updateReports(runId) {
      const update = await updateOf(runId);
      const known = currentRun()?.updates.reports ?? [];
      if (!update)
        return currentRun()?.id === runId ? [...known] : undefined;
      const before = known.filter(({ step }) => step < update.step);
      return [...before, updateReport(update)];
    },
    classNames: (runId) =>
      current.ask(runId, async ({ trainer }) => {
        const { data } = await source.load(trainer.config);
        return data.classNames ?? [];
      }),
    async watchUpdates(isWatched) {
      watch(isWatched);
    },
    async lastGradient(runId, parameter) {
      const update = await updateOf(runId);
      const { model } = currentRun()?.trainer ?? {};
      const found = model?.parameters.findIndex(
        ({ name }) => name === parameter,
      );
      if (!update || !model || found === undefined || found < 0)
        return undefined;
      const { rows, columns } = model.parameters[found].value;
      const values = update.gradients[found];
      return { step: update.step, rows, columns, values };
    },
  };
}
