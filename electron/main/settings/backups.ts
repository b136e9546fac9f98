// Backups made by a reset: each is kept for thirty days and can be restored.

import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Backup } from '../../storage.ts';

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
    for (const id of existsSync(this.folder) ? await readdir(this.folder) : []) {
      const made = Number(NAME.exec(id)?.[1] ?? NaN);
      if (Number.isNaN(made)) continue;
      const until = made + LIFETIME;
      if (until < Date.now()) await rm(join(this.folder, id), { recursive: true });
      else backups.push({ id, made, until });
    }
    return backups.sort((a, b) => b.made - a.made);
  }

  /** Moves everything into a new backup. Nothing may write to the files meanwhile. */
  async make(): Promise<void> {
    const backup = join(this.folder, `backup-${Date.now()}`);
    await mkdir(backup, { recursive: true });
    for (const part of PARTS) {
      const path = join(this.folder, part);
      if (!existsSync(path)) continue;
      // The settings' files stay for those who still write to them.
      if (part.endsWith('.json')) await cp(path, join(backup, part));
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
      if (existsSync(path)) await rename(path, join(this.folder, part));
    }
    await rm(join(this.folder, id), { recursive: true });
  }
}
