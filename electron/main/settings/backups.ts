// Backups made by a reset: each is kept for thirty days and can be restored.

import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Backup } from '../../storage.ts';
import { kindOf } from '../log/errorKind.ts';
import { replaceFile } from './replaceFile.ts';

const LIFETIME = 30 * 24 * 60 * 60 * 1000;
const NAME = /^backup-(\d+)$/;
/** What makes up everything the app keeps. */
const PARTS = ['settings.json', 'session.json', 'runs'];

export class Backups {
  /** @param folder where the app keeps its data */
  constructor(private readonly folder: string) {}

  /** Latest first. Those that are too old are removed. */
  async list(): Promise<Backup[]> {
    const backups: Backup[] = [];
    for (const { id, made } of await this.found()) {
      const until = made + LIFETIME;
      if (until < Date.now()) await this.remove(id);
      else backups.push({ id, made, until });
    }
    return backups.sort((a, b) => b.made - a.made);
  }

  /** Moves everything into a new backup. Nothing may write to the files meanwhile. */
  async make(): Promise<void> {
    const backup = join(this.folder, await this.newId());
    await mkdir(backup, { recursive: true });
    for (const part of PARTS) {
      const path = join(this.folder, part);
      if (!existsSync(path)) continue;
      // The settings' files stay for those who still write to them. Of a link, the file is copied.
      if (isSettings(part)) await copyFile(path, join(backup, part));
      else await rename(path, join(backup, part));
    }
  }

  /**
   * Puts back what a backup holds; what was there becomes a backup itself.
   * @throws when there is no such backup
   */
  async restore(id: string): Promise<void> {
    const known = await this.list();
    if (!known.some((backup) => backup.id === id)) throw new Error(`There is no backup ${id}`);
    await this.make();
    for (const part of PARTS) {
      const path = join(this.folder, id, part);
      if (!existsSync(path)) continue;
      if (isSettings(part)) replaceFile(join(this.folder, part), await readFile(path));
      else await rename(path, join(this.folder, part));
    }
    await this.removeParts(id);
  }

  private async found(): Promise<{ id: string; made: number }[]> {
    if (!existsSync(this.folder)) return [];
    const entries = await readdir(this.folder, { withFileTypes: true });
    return entries.flatMap((entry) => {
      const made = NAME.exec(entry.name)?.[1];
      return made === undefined || !entry.isDirectory()
        ? []
        : [{ id: entry.name, made: Number(made) }];
    });
  }

  /** The clock may have gone back to the time of another. */
  private async newId(): Promise<string> {
    const taken = (await this.found()).map(({ made }) => made);
    let made = Math.max(0, Date.now());
    while (taken.includes(made)) made += 1;
    return `backup-${made}`;
  }

  /** One that cannot be removed is no reason not to tell of the others. */
  private async remove(id: string): Promise<void> {
    await this.removeParts(id).catch((error: unknown) => {
      console.error(`An old backup could not be removed: ${kindOf(error)}`);
    });
  }

  /** Whatever else lies there is the learner's, and its folder stays. */
  private async removeParts(id: string): Promise<void> {
    const backup = join(this.folder, id);
    for (const part of PARTS) {
      await rm(join(backup, part), { recursive: true, force: true });
    }
    if ((await readdir(backup)).length === 0) await rmdir(backup);
  }
}

function isSettings(part: string): boolean {
  return part.endsWith('.json');
}
