// How large what is kept of runs may be. Sizes are looked at before bytes are.

/**
 * The largest run there can be: four layers of 1,024 units with what Adam
 * remembers (39 MB), and 1,000 epochs of 9,500 batches (38 MB).
 */
export const MAX_RUN_BYTES = 128 * 2 ** 20;

/** The same run as JSON, with some 20 characters a number. */
export const MAX_JSON_BYTES = 384 * 2 ** 20;

/** All runs and the learner's progress as one file, packed or unpacked. */
export const MAX_ARCHIVE_BYTES = 2 ** 29;

/** The learner's progress as JSON, in characters. */
export const MAX_PROGRESS_LENGTH = 16_000_000;

/** The index of tens of thousands of runs. */
export const MAX_INDEX_BYTES = 64 * 2 ** 20;
