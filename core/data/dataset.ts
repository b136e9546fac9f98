// A data set: rows of features, and the label or value that belongs to each.

/** The value that a task predicts for each row: a class, counted from 0, or a number. */
export type Labels = Uint8Array | Float64Array;

/** Everything that training needs to know about its data. */
export interface Dataset {
  /** Rows. */
  readonly count: number;
  /** Numbers in a row. */
  readonly features: number;
  /** `(count, features)`, row after row, as they are before standardisation. */
  readonly X: Uint8Array | Float64Array;
  /** One a row. */
  readonly labels: Labels;
  /** Labels are 0 to `classes - 1`; 0 when they are numbers to predict. */
  readonly classes: number;
  /** What a table calls its classes. */
  readonly classNames?: readonly string[];
  /** What a table calls the numbers in a row. */
  readonly inputNames?: readonly string[];
}
