// The palette, the sheet of shortcuts, the tour, and files that are given. In English.

import type { PaletteGroup } from '../../commands/paletteGroup.ts';

const groups: Record<PaletteGroup, string> = {
  lessons: 'Lessons',
  pages: 'Pages',
  commands: 'Commands',
  runs: 'Recent runs',
};

export const commands = {
  palette: {
    title: 'Find a page or command',
    placeholder: 'Type a few letters of a page or command',
    none: 'Nothing is called that. Try another word, in English or Japanese.',
    groups,
  },
  sheet: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    commands: 'Commands',
    pages: 'Pages',
    onThePage: 'On every page',
    everywhere: {
      next: 'To the next control',
      before: 'To the control before',
      change: 'Change a slider, a chosen cell, a point of a curve',
      close: 'Close what lies over the page',
    },
  },
  diagnosticsCopied:
    'Versions, settings and the last errors are on the clipboard, nothing personal among them. Paste them into your message.',
  drop: 'Drop the file to open it',
  runAdded: (file: string) => `The run in ${file} was added to your runs.`,
  runKnown: (file: string) => `The run in ${file} is among your runs already. This is it.`,
  tour: {
    title: 'A short tour',
    step: (step: number, steps: number) => `${step} of ${steps}`,
    next: 'Next',
    back: 'Back',
    skip: 'Skip the tour',
    end: 'Start learning',
    steps: {
      lessons: {
        title: 'Nine lessons, in order',
        text: 'They lead from a single neuron to a trained network. A mark shows which you have opened and which are done.',
      },
      figure: {
        title: 'Every number is computed here',
        text: 'Nothing in a figure is a recording. Drag, click or type, and the app computes it anew. The text beside it says what to look for.',
      },
      pages: {
        title: 'Held to account',
        text: 'Gradients compares the hand-written backward pass with automatic differentiation. Runs keeps everything you train. Nothing leaves this computer.',
      },
      help: {
        title: 'Everything in one place',
        text: (keys: string) =>
          `${keys} finds any page or command by its name. The Help menu has this tour and all keyboard shortcuts.`,
      },
    },
  },
};
