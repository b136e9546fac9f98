// The notes of a release, cut from a changelog: from its own title to the next one, and a sentence where there is nothing to cut.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { LaunchError } from '../scripts/launchError.ts';
import { appVersion, projectRoot } from '../scripts/project.ts';
import { requireTag, sectionOn, withWholeLinks } from './releaseNotes.ts';
import { emptySecrets, signatureNotes } from './signing.ts';

const changelog = `# Changelog

All notable changes.

## 0.10.0 - 2026-12-01

### Added

- \`## 0.2.0\` in the middle of a line.

## 0.2.0

- The one.

## 0.1.0 - 2026-01-01
`;

describe('the section on a version', () => {
  it('goes from its title to the next', () => {
    expect(sectionOn('0.10.0', changelog)).toBe(
      '### Added\n\n- `## 0.2.0` in the middle of a line.',
    );
    expect(sectionOn('0.2.0', changelog)).toBe('- The one.');
  });

  it('is the same with the line ends of Windows', () => {
    expect(sectionOn('0.2.0', changelog.replaceAll('\n', '\r\n'))).toBe('- The one.');
  });

  it.each([
    ['0.1', /^CHANGELOG\.md has no section "## 0\.1"/],
    ['0.1.0', /^The section on 0\.1\.0 in CHANGELOG\.md is empty\.$/],
  ])('of %s is refused in a sentence', (version, sentence) => {
    expect(() => sectionOn(version, changelog)).toThrow(LaunchError);
    expect(() => sectionOn(version, changelog)).toThrow(sentence);
  });

  it('is there for the version of package.json', () => {
    const text = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8');
    expect(sectionOn(appVersion, text)).toMatch(/^### Added$/m);
  });
});

it('links of the changelog lead to the files of the tag', () => {
  const notes = 'See [a](docs/a.md), [b](https://example.org/b.md) and [c](#c).';
  expect(withWholeLinks(notes, 'https://github.com/o/lab', 'v1.0.0')).toBe(
    'See [a](https://github.com/o/lab/blob/v1.0.0/docs/a.md), [b](https://example.org/b.md) and [c](#c).',
  );
});

it('a tag is that of the version', () => {
  requireTag('v0.2.0', '0.2.0');
  expect(() => requireTag('0.2.0', '0.2.0')).toThrow(/it would be v0\.2\.0\.$/);
  expect(() => requireTag('v0.2.1', '0.2.0')).toThrow(LaunchError);
});

it('a secret that there is none of is no certificate', () => {
  const environment = { CSC_LINK: '', WIN_CSC_LINK: ' ', APPLE_ID: 'a', HOME: '' };
  expect(emptySecrets(environment)).toEqual(['CSC_LINK', 'WIN_CSC_LINK']);
});

it('notes say of each system whether its packages are signed', () => {
  const none = signatureNotes({ windows: false, macos: false, notarised: false });
  expect(none).toContain('installers for Windows are not signed');
  expect(none).toContain('neither signed with a certificate nor notarised');
  expect(signatureNotes({ windows: true, macos: true, notarised: false })).toContain(
    'signed, but not notarised',
  );
  const all = signatureNotes({ windows: true, macos: true, notarised: true });
  expect(all).not.toMatch(/not signed|refuses|neither/);
});
