// The window's side of a gradient check: starts it, follows its progress, applies a tolerance, and reads single values.

import type { CheckConfig } from '@backprop-lab/core/gradientCheck/checkConfig';
import type {
  CheckedParameter,
  CheckResult,
  ChosenTolerance,
  CoreService,
  GradientTerms,
  Judgement,
} from '@backprop-lab/core/service';

import { core, CoreLost } from '../../state/core.svelte.ts';
import {
  parameterOf,
  worstOf,
  type Cell,
  type ShownGradients,
  type ShownParameter,
} from './shownGradients.ts';

/** `cancelled`: by the user; `lost`: the core ended during the check. */
export type CheckStatus = 'none' | 'computing' | 'done' | 'cancelled' | 'lost';

export class GradientLab implements ShownGradients {
  status = $state<CheckStatus>('none');
  /** Work done, 0 to 1. */
  share = $state(0);
  /** What the result on screen is of. */
  config = $state.raw<CheckConfig>();
  result = $state.raw<CheckResult>();
  judgement = $state.raw<Judgement>();
  /** The value that is read. */
  cell = $state.raw<Cell>();
  /** The terms of the value chosen last. */
  terms = $state.raw<{ readonly cell: Cell; readonly terms: GradientTerms }>();

  private id = 0;
  /** The core that holds the check on screen: in another core its id is unknown, or belongs to another check. */
  private holder: CoreService | undefined;
  /** Counts the requested checks: an answer to an older request is ignored. */
  private requestId = 0;
  private tolerance: ChosenTolerance | undefined;

  /** Computes a check and abandons one that is still running. What is on screen stays until it is replaced. */
  async compute(config: CheckConfig): Promise<void> {
    const requestId = ++this.requestId;
    this.status = 'computing';
    this.share = 0;
    try {
      await this.computeUntilDone(config, requestId);
    } catch (error) {
      if (requestId !== this.requestId) return;
      // Not by `core.status`: the next core may be there already.
      this.status = error instanceof CoreLost ? 'lost' : 'none';
      if (this.status !== 'lost') throw error;
    }
  }

  private async computeUntilDone(config: CheckConfig, requestId: number): Promise<void> {
    const service = await core.service();
    const id = await service.startGradientCheck(config);
    for (;;) {
      const progress = await service.advanceGradientCheck(id);
      if (requestId !== this.requestId) return;
      // The core has dropped it in favour of newer checks.
      if (!progress) {
        await this.computeUntilDone(config, requestId);
        return;
      }
      this.share = progress.share;
      if (progress.result) {
        await this.show(service, id, config, progress.result, requestId);
        return;
      }
    }
  }

  private async show(
    service: CoreService,
    id: number,
    config: CheckConfig,
    result: CheckResult,
    requestId: number,
  ): Promise<void> {
    const { tolerance } = this;
    const judgement = tolerance && (await service.judgeGradients(id, tolerance));
    if (requestId !== this.requestId) return;
    if (tolerance !== this.tolerance) {
      // Another was chosen meanwhile: its verdicts are the ones to show.
      await this.show(service, id, config, result, requestId);
      return;
    }
    this.holder = service;
    this.id = id;
    this.config = config;
    this.result = result;
    this.judgement = judgement;
    this.terms = undefined;
    if (!this.cell || !this.parameter(this.cell)) this.readWorst(result.parameters[0]);
    this.status = 'done';
  }

  cancel(): void {
    this.requestId += 1;
    this.status = 'cancelled';
  }

  /** Sets the tolerance for the check on screen and for all later ones. */
  async judge(tolerance: ChosenTolerance): Promise<void> {
    this.tolerance = tolerance;
    if (!this.result) return;
    const judgement = await this.ask((service, id) => service.judgeGradients(id, tolerance));
    if (tolerance !== this.tolerance) return;
    if (judgement) this.judgement = judgement;
    else await this.computeAnew();
  }

  /** Asks about the check on screen; undefined when newer ones have taken its place or its core is gone. */
  private async ask<Answer>(
    question: (service: CoreService, id: number) => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> {
    const service = await core.service();
    const { id } = this;
    if (service !== this.holder) return undefined;
    try {
      const answer = await question(service, id);
      // Another check is on screen by now; the answer does not belong to it.
      return id === this.id ? answer : await this.ask(question);
    } catch (error) {
      if (!(error instanceof CoreLost)) throw error;
      return undefined;
    }
  }

  /**
   * Makes the check on screen anew. What became of a later one stays told.
   * @returns whether there is something to ask about again
   */
  private async computeAnew(): Promise<boolean> {
    const { config, status } = this;
    if (!config || status === 'computing') return false;
    await this.compute(config);
    if (!this.isDone()) return false;
    this.status = status;
    return true;
  }

  private isDone(): boolean {
    return this.status === 'done';
  }

  /** The first gradient that is not close, going backward; undefined while float32's rounding is all that differs. */
  get partsAt(): string | undefined {
    const { judgement } = this;
    const isWrong = judgement?.parameters.some((each) => !each.close && !each.closeInFloat64);
    return isWrong ? judgement?.partsAt : undefined;
  }

  /** The parameter that a value belongs to, if the check on screen has such a value. */
  parameter(cell: Cell): CheckedParameter | undefined {
    return parameterOf(this.result?.parameters, cell);
  }

  read(cell: Cell): void {
    this.cell = cell;
  }

  /** Reads the value with the largest difference. */
  readWorst(parameter: ShownParameter | undefined): void {
    if (parameter) this.cell = worstOf(parameter);
  }

  /** Shows the terms whose sum is the value. */
  async showTerms(cell: Cell): Promise<void> {
    this.cell = cell;
    const { parameter, row, column } = cell;
    const terms = await this.ask((service, id) =>
      service.gradientTerms(id, parameter, row, column),
    );
    if (this.cell !== cell) return;
    if (terms) this.terms = { cell, terms };
    else if (await this.computeAnew()) await this.showTerms(cell);
  }
}
