// What end-to-end tests run in.

/** Chosen by each project in `playwright.config.ts`. */
export interface EngineOption {
  readonly engine: 'electron' | 'chromium';
}
