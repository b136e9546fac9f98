// Pages beside the lessons, in the order of the sidebar, which shows most of them. Each loads when it is opened.

import type { Component } from 'svelte';

import type { Dictionary } from '../language/en.ts';

/** What a page gets as props from higher-level modules, which it may not import. */
export interface PageProps {
  /** What a lesson is called, by its folder. */
  readonly lessonTitle: (id: string) => string;
}

export interface Page {
  /** Kept in the settings, where a lesson's folder name would stand. */
  readonly id: string;
  readonly title: (words: Dictionary) => string;
  /** Reached from elsewhere; the sidebar has no room for it. */
  readonly isOnlyInMenus?: true;
  readonly load: () => Promise<{ default: Component<PageProps> | Component }>;
}

export const pages: readonly Page[] = [
  {
    id: 'workbench',
    title: (words) => words.workbenchTitle,
    load: () => import('../workbench/WorkbenchPage.svelte'),
  },
  {
    id: 'programs',
    title: (words) => words.programs.title,
    load: () => import('../programs/ProgramsPage.svelte'),
  },
  {
    id: 'lab',
    title: (words) => words.lab.title,
    load: () => import('../lab/experiment/LabPage.svelte'),
  },
  {
    id: 'race',
    title: (words) => words.lab.race,
    load: () => import('../lab/race/RacePage.svelte'),
  },
  {
    id: 'gradients',
    title: (words) => words.gradientsTitle,
    load: () => import('../lab/gradients/GradientsPage.svelte'),
  },
  {
    id: 'runs',
    title: (words) => words.runs.title,
    load: () => import('../lab/runs/RunsPage.svelte'),
  },
  {
    id: 'notes',
    title: (words) => words.notes.pageTitle,
    load: () => import('../reading/notes/NotesPage.svelte'),
  },
  {
    id: 'glossary',
    title: (words) => words.glossary.title,
    load: () => import('../reading/glossary/GlossaryPage.svelte'),
  },
  {
    id: 'search',
    title: (words) => words.search.title,
    load: () => import('../reading/search/SearchPage.svelte'),
  },
  {
    id: 'settings',
    title: (words) => words.settingsPage.title,
    load: () => import('./settings/SettingsPage.svelte'),
  },
  {
    id: 'about',
    title: (words) => words.about.title,
    isOnlyInMenus: true,
    load: () => import('./about/AboutPage.svelte'),
  },
];
