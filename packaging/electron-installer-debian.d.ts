// The part of electron-installer-debian that is used; it brings no types of its own.

declare module 'electron-installer-debian' {
  export interface InstallerOptions {
    readonly src: string;
    readonly dest: string;
    readonly name: string;
    readonly bin: string;
    readonly version: string;
    readonly arch: string;
    readonly compression: string;
    readonly section: string;
    readonly priority: string;
    readonly maintainer: string;
    readonly description: string;
    readonly productDescription: string;
    readonly depends: readonly string[];
    readonly recommends: readonly string[];
    readonly icon: Readonly<Record<string, string>>;
    /** In KiB. */
    readonly size: number;
    readonly lintianOverrides: readonly string[];
    rename(folder: string): string;
    logger(message: string): void;
  }

  export class Installer {
    defaults: object;
    constructor(options: InstallerOptions);
    readonly options: InstallerOptions & { readonly packagePaths: readonly string[] };
    readonly stagingDir: string;
    readonly baseAppDir: string;
    /** Names of the methods that `createContents` calls. */
    get contentFunctions(): string[];
    generateDefaults(): Promise<unknown>;
    generateOptions(): unknown;
    createStagingDir(): Promise<void>;
    createContents(): Promise<void>;
    createPackage(): Promise<void>;
    movePackage(): Promise<void>;
    createDesktopFile(): Promise<void>;
    createCopyright(): Promise<void>;
    copyIcon(from: string, to: string): Promise<void>;
  }
}
