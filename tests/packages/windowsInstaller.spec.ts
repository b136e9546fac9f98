// What the installer for Windows does beyond electron-builder's own, compiled by NSIS itself with every warning as an error, as electron-builder compiles it. That it runs is for a Windows to show.

import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { projectRoot } from '../../scripts/project.ts';
import { canInstallPackages } from '../../scripts/test/testableHere.ts';
import { requireTools } from './debianSystem.ts';

/** What electron-builder's script has defined where it takes ours in: the name of the data's folder by APP_PRODUCT_FILENAME only where it differs from the app's. */
const script = (include: string) => `
Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!define PRODUCT_NAME "Backprop Lab"
!define APP_FILENAME "Backprop Lab"
!define isUpdated \`"" isUpdated ""\`
!macro _isUpdated _a _b _t _f
  !insertmacro _== 1 2 \`\${_t}\` \`\${_f}\`
!macroend
Var installMode
Name "x"
OutFile "x.exe"
InstallDir "$LOCALAPPDATA\\x"
RequestExecutionLevel user
!include "${include}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro customHeader
Section
  StrCpy $installMode "all"
  WriteUninstaller "$INSTDIR\\u.exe"
  !insertmacro customInstall
SectionEnd
Section "Uninstall"
  StrCpy $installMode "all"
  !insertmacro customUnInstall
SectionEnd
`;

if (canInstallPackages) {
  test('NSIS compiles the installer’s script without a warning', async ({}, info) => {
    requireTools();
    const file = info.outputPath('installer.nsi');
    await writeFile(file, script(join(projectRoot, 'packaging/windows/installer.nsh')));
    const { status, stdout, stderr } = spawnSync(
      'makensis',
      ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', file],
      {
        encoding: 'utf8',
      },
    );
    expect(`${stdout}${stderr}`.trim()).toBe('');
    expect(status).toBe(0);
  });
}
