// The child's side of an engine process: carries out requests, the same way in Node.js and in Electron's utility process.

import { parseDigits, type Digits } from '../../core/data/digits.ts';
import type { Engine, TrainingLoop } from '../engines/engine.ts';
import { measurePeak } from '../peak/measurePeak.ts';
import { SampleTimer } from '../scale/sampleTimer.ts';
import { workloads, type WorkloadName } from '../workloads.ts';
import type { Answer, Request } from './protocol.ts';
import type { EngineFiles } from './engineFiles.ts';

export class Responder {
  private readonly digits: Digits;
  private readonly loops = new Map<WorkloadName, TrainingLoop>();
  private readonly timer: SampleTimer;

  constructor(
    private readonly engine: Engine,
    private readonly engineFiles: EngineFiles,
  ) {
    this.digits = parseDigits(engineFiles.digits);
    this.timer = new SampleTimer(this.digits);
  }

  get ready(): Answer {
    return { kind: 'ready', versions: { ...this.engine.versions } };
  }

  async answer(request: Request): Promise<Answer> {
    switch (request.kind) {
      case 'train':
        return { kind: 'trained', outcome: this.loopOf(request.workload)() };
      case 'peak':
        return this.peak();
      case 'scale':
        return {
          kind: 'scale',
          nanosecondsPerSample: this.timer.nanosecondsPerSample(request.hidden, request.batchSize),
        };
    }
  }

  private loopOf(workload: WorkloadName): TrainingLoop {
    let loop = this.loops.get(workload);
    if (!loop) {
      loop = this.engine.prepare(workloads[workload], this.digits);
      this.loops.set(workload, loop);
    }
    return loop;
  }

  private async peak(): Promise<Answer> {
    const { plainPeak, relaxedPeak } = this.engineFiles;
    const plain = await measurePeak(plainPeak);
    return {
      kind: 'peak',
      plain,
      ...(WebAssembly.validate(relaxedPeak) && { relaxed: await measurePeak(relaxedPeak) }),
    };
  }
}
