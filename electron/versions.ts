// What the window is told about the app it belongs to.

export interface Versions {
  readonly app: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly v8: string;
  /** Its name, version and processor, e.g. `Linux 6.1.0 x64`. */
  readonly system: string;
  /** The file with the licences of Chromium's parts; undefined where Electron lies without it. */
  readonly chromiumLicences: string | undefined;
}
