// The types in the service's interface, re-exported for clients from the modules that define them.

export type { Host } from './host.ts';
export type {
  AnswerSurface,
  DataPoints,
  UnitSurfaces,
} from './training/answerSurface.ts';
export type { Histogram } from './inspection/histogram.ts';
export type { LastGradient } from './inspection/inspectionService.ts';
export type {
  LayerReport,
  NetworkReport,
} from './inspection/layerReport.ts';
export type { JudgedRow, WorstRows } from './inspection/rowLosses.ts';
export type { RowTrace } from './inspection/rowTrace.ts';
export type { UpdateReport } from './training/updateReport.ts';
export type {
  Landscape,
  LandscapeChoice,
  LandscapeDirections,
  LandscapeProblem,
} from './landscape/landscapeService.ts';
export type {
  Divergence,
  Progress,
  RunState,
} from './training/progress.ts';
export type { RecordedRun } from './training/recorded.ts';
export type {
  StopConditions,
  StopReason,
} from './training/stopConditions.ts';
export type { Goal } from './training/run.ts';
export type {
  CheckProgress,
  SideBySideProgress,
} from './gradientCheck/checkService.ts';
export type {
  CheckedParameter,
  CheckResult,
  ChosenTolerance,
  Judgement,
  TrueClassRows,
} from './gradientCheck/checkResult.ts';
export type { DigitImage } from './demonstrations/digitImage.ts';
export type { GradientTerms } from './gradientCheck/terms.ts';
export type {
  ChangedDigit,
  ConfirmedGradient,
  DrawnDigit,
  JudgedDigits,
} from './drawing/digitQuestions.ts';
export type {
  Confidence,
  ForwardTrace,
} from './demonstrations/forwardTrace.ts';
export type {
  ActivationCurve,
  StackedLayers,
} from './demonstrations/activations.ts';
export type {
  OutputLayer,
  SoftmaxBothWays,
} from './demonstrations/outputLayer.ts';
export type { LearningFlow } from './demonstrations/learningFlow.ts';
export type {
  ArrayResult,
  SmallArray,
} from './demonstrations/arrayOperations.ts';
export type {
  GraphStep,
  ScalarGraph,
} from './demonstrations/scalarGraph.ts';
export type {
  Nudge,
  NudgedWeight,
} from './demonstrations/nudgedWeight.ts';
export type { ComparedRun } from './demonstrations/comparedRun.ts';
export type { HeldOutScore } from './demonstrations/heldOut.ts';
export type { LossValley } from './demonstrations/lossValley.ts';
export type { PassCost } from './demonstrations/passCost.ts';
export type {
  SmallLayer,
  SmallNetwork,
} from './demonstrations/smallNetwork.ts';
export type {
  Band,
  EpochBand,
  Leaders,
  RaceEpoch,
} from './race/race.ts';
export type { RaceProgress } from './race/raceService.ts';
export type { EpochPair } from './mistakes/sideBySide.ts';
export type { Archive, Folder, FolderEntry } from './runs/archive.ts';
export type { ExportFormat } from './exports/exportFormats.ts';
export type { TransferProgress } from './runs/pace.ts';
export type { OwnRun } from './runs/ownRun.ts';
export type { RunHead, RunLabels } from './runs/runRecord.ts';
export type { RunFileProblem } from './runs/badRunFile.ts';
export type { RunSummary } from './runs/runSummary.ts';
export type { ExportedFile, OpenedRun } from './runs/runsService.ts';
export type {
  SetAside,
  StorageState,
  UnreadableFile,
} from './runs/storageState.ts';
export type {
  ImportInspection,
  ImportPreview,
  ImportRefusal,
} from './runs/importRefusal.ts';
export type { RunCurves } from './training/runLog.ts';
export type {
  ParameterValues,
  RunDescription,
  UntrainedForward,
  ValidationAnswers,
} from './serviceAnswers.ts';
export type { TensorValues } from './tensor/tensorValues.ts';
export type { KernelName } from './tensor/kernelInterface.ts';
