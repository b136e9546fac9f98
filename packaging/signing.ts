// With what packages are signed, where the one who makes them has it, and what is said of it beside a release.

/** Variables that electron-builder signs and notarises by. */
const VARIABLES = [
  'CSC_LINK',
  'CSC_KEY_PASSWORD',
  'WIN_CSC_LINK',
  'WIN_CSC_KEY_PASSWORD',
  'APPLE_ID',
  'APPLE_APP_SPECIFIC_PASSWORD',
  'APPLE_TEAM_ID',
] as const;

/** Those that are empty: a workflow has an empty text for a secret that there is none of, and electron-builder would look for a certificate of that name. */
export function emptySecrets(environment: NodeJS.ProcessEnv): readonly string[] {
  return VARIABLES.filter((name) => environment[name]?.trim() === '');
}

export interface Signed {
  readonly windows: boolean;
  readonly macos: boolean;
  readonly notarised: boolean;
}

/** What a release says of its signatures. */
export function signatureNotes({ windows, macos, notarised }: Signed): string {
  const lines = [
    windows
      ? 'The installers for Windows are signed.'
      : 'The installers for Windows are not signed: Windows warns of an unknown publisher. README says what to do then.',
    macos && notarised
      ? 'The disk images for macOS are signed and notarised by Apple.'
      : `The disk images for macOS are ${macos ? 'signed, but not notarised by Apple' : 'neither signed with a certificate nor notarised by Apple'}: macOS refuses to open the app at first. README says what to do then.`,
    'Packages for Linux carry no signature. `SHA256SUMS` has the sum of every file.',
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}
