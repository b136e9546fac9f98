// What is used of papaparse. Its own types ask for those of a page and of Node, which the core has neither of.

declare module 'papaparse' {
  export interface Results {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly {
      readonly code: string;
      /** Counted from 0 within the results. */
      readonly row?: number;
    }[];
    readonly meta: { readonly delimiter: string };
  }

  export interface Handle {
    pause(): void;
    resume(): void;
    abort(): void;
  }

  export interface Settings {
    readonly delimiter?: string;
    readonly delimitersToGuess?: readonly string[];
    readonly skipEmptyLines: 'greedy';
    /** Characters that are read at once, where `chunk` is called. */
    readonly chunkSize?: number;
    readonly chunk?: (results: Results, handle: Handle) => void;
    readonly complete?: () => void;
  }

  const Papa: { parse(text: string, settings: Settings): Results };
  export default Papa;
}
