// A gradient check as the window sees it: asked for, followed while it is computed, judged, and read value by value.

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

/** `cancelled`: given up by the user; `lost`: the core died under it. */
export type CheckStatus = 'none' | 'computing' | 'done' | 'cancelled' | 'lost';

/** One value of one parameter, row and column counted from 0. */
export interface Cell {
  readonly parameter: string;
  readonly row: number;
  readonly column: number;
}

export class GradientLab {
  status = $state<CheckStatus>('none');
  /** Work done, 0 to 1. */
  share = $state(0);
  /** What the result on screen is of. */
  config = $state.raw<CheckConfig>();
  result = $state.raw<CheckResult>();
  judgement = $state.raw<Judgement>();
  /** The value that is read. */
  cell = $state.raw<Cell>();
  /** The sum that made the value chosen last. */
  terms = $state.raw<{ readonly cell: Cell; readonly terms: GradientTerms }>();

  private id = 0;
  /** The core that holds the check on screen: to another one its id means nothing, or a check of someone else. */
  private holder: CoreService | undefined;
  /** Counts checks asked for: an older one that is still answered is passed over. */
  private turn = 0;
  private tolerance: ChosenTolerance | undefined;

  /** Computes a check; one that is under way is given up. What is on screen stays until it is replaced. */
  async compute(config: CheckConfig): Promise<void> {
    const turn = ++this.turn;
    this.status = 'computing';
    this.share = 0;
    try {
      await this.computeInTurn(config, turn);
    } catch (error) {
      if (turn !== this.turn) return;
      // Not by `core.status`: the next core may be there already.
      this.status = error instanceof CoreLost ? 'lost' : 'none';
      if (this.status !== 'lost') throw error;
    }
  }

  private async computeInTurn(config: CheckConfig, turn: number): Promise<void> {
    const service = await core.service();
    const id = await service.startGradientCheck(config);
    for (;;) {
      const progress = await service.advanceGradientCheck(id);
      if (turn !== this.turn) return;
      // Newer checks, of others, have taken its place.
      if (!progress) {
        await this.computeInTurn(config, turn);
        return;
      }
      this.share = progress.share;
      if (progress.result) {
        await this.show(service, id, config, progress.result, turn);
        return;
      }
    }
  }

  private async show(
    service: CoreService,
    id: number,
    config: CheckConfig,
    result: CheckResult,
    turn: number,
  ): Promise<void> {
    const { tolerance } = this;
    const judgement = tolerance && (await service.judgeGradients(id, tolerance));
    if (turn !== this.turn) return;
    if (tolerance !== this.tolerance) {
      // Another was chosen meanwhile: its verdicts are the ones to show.
      await this.show(service, id, config, result, turn);
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
    this.turn += 1;
    this.status = 'cancelled';
  }

  /** Judges what is on screen, and whatever is computed from now on. */
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
      // Another check has come on screen meanwhile: this is not about it.
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

  /** The parameter that a value belongs to, if the check on screen has such a value. */
  parameter({ parameter, row, column }: Cell): CheckedParameter | undefined {
    return this.result?.parameters.find(
      ({ name, rows, columns }) => name === parameter && row < rows && column < columns,
    );
  }

  read(cell: Cell): void {
    this.cell = cell;
  }

  /** Reads the value with the largest difference. */
  readWorst(parameter: CheckedParameter | undefined): void {
    if (!parameter) return;
    const { row = 0, column = 0 } = parameter.comparison?.absolute ?? {};
    this.cell = { parameter: parameter.name, row, column };
  }

  /** Shows the sum that made a value. */
  async takeApart(cell: Cell): Promise<void> {
    this.cell = cell;
    const { parameter, row, column } = cell;
    const terms = await this.ask((service, id) =>
      service.gradientTerms(id, parameter, row, column),
    );
    if (this.cell !== cell) return;
    if (terms) this.terms = { cell, terms };
    else if (await this.computeAnew()) await this.takeApart(cell);
  }
}
