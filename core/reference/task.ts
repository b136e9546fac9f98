// The tasks that the references have a loss for, named apart from the app's own: the references share nothing with it.

/** Softmax cross entropy, mean squared error, or binary cross entropy on logits. */
export type Task = 'classification' | 'regression' | 'binary';
