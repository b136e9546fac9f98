// The notes of a release: the section of CHANGELOG.md on its version.

import { LaunchError } from '../scripts/launchError.ts';

/** @throws LaunchError when there is no such section, or nothing in it */
export function sectionOn(version: string, changelog: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((each) => titleOf(each).split(' ')[0] === version);
  if (section === undefined) {
    throw new LaunchError(`CHANGELOG.md has no section "## ${version}": write it before the tag.`);
  }
  const text = section.slice(titleOf(section).length).trim();
  if (text === '') throw new LaunchError(`The section on ${version} in CHANGELOG.md is empty.`);
  return text;
}

/**
 * The notes with links that lead to the files of that tag: beside a release, a path from the changelog leads nowhere.
 * @param repository its address
 */
export function withWholeLinks(notes: string, repository: string, tag: string): string {
  return notes.replaceAll(
    /\]\((?![a-z]+:|#)([^)]+)\)/g,
    (_link, path: string) => `](${repository}/blob/${tag}/${path})`,
  );
}

/** @throws LaunchError when a tag is not that of a version */
export function requireTag(tag: string, version: string): void {
  if (tag === `v${version}`) return;
  throw new LaunchError(
    `The tag ${tag} is not that of version ${version}, which package.json has: it would be v${version}.`,
  );
}

function titleOf(section: string): string {
  return section.split(/\r?\n/, 1)[0] ?? '';
}
