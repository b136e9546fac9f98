// The palette, the sheet of shortcuts, the tour, and files that are given. In English.

export const commands = {
  palette: {
    title: 'Find a page or command',
    placeholder: 'Type a few letters of a page or command',
    searchFor: (text: string) => `Search the lessons for “${text}”`,
    none: 'No page or command has that name. Try another word, in English or Japanese.',
    groups: {
      lessons: 'Lessons',
      pages: 'Pages',
      commands: 'Commands',
      runs: 'Recent runs',
      here: 'On this page',
    },
    /** Other words by which people look for an entry. */
    otherWords: {
      saveAll: 'Export, Back up, Download',
      openFile: 'Import, Load, Restore',
      print: 'PDF, Paper',
      runs: 'Export, CSV, History, Compare',
      programs: 'Python, Plot, Notebook, matplotlib, Editor',
      openProgram: 'Import, Load, Notebook, ipynb',
      saveProgram: 'Export, Download, Notebook, ipynb',
      workbench: 'Export, Exercises, Code, Editor, Notebook',
      lab: 'Playground, Experiment, Train, Moons, Spirals, Decision boundary, Draw a digit, Handwriting',
      race: 'Compare, Sweep, Grid search, Seeds, Learning rates',
      gradients: 'Check, Autograd, Finite differences',
      settings: 'Preferences, Options',
      copyDiagnostics: 'Bug report',
    },
  },
  sheet: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    commands: 'Commands',
    pages: 'Pages',
    onThePage: 'On every page',
    everywhere: {
      next: 'To the next control',
      before: 'To the previous control',
      change: 'Change a slider, a chosen cell, a point of a curve',
      close: 'Close a dialog',
    },
  },
  diagnosticsCopied:
    'Versions, settings and the last errors are on the clipboard, nothing personal among them. Paste them when you ask someone for help.',
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
        text: 'They lead from a single neuron to a trained network; lesson 0 prepares for them. A mark shows which you have opened and which are done.',
      },
      figure: {
        title: 'Numbers that are computed here',
        text: 'The app computes the numbers in figures on your computer; only PyTorch’s, for comparison, were recorded before. Use the buttons, sliders and fields of a figure, and its numbers follow. The text beside it says what to look for.',
      },
      pages: {
        title: 'Check that the gradients are right',
        text: 'Gradients compares the hand-written backward pass with automatic differentiation. Runs keeps everything you train. Nothing leaves this computer.',
      },
      help: {
        title: 'If you need help',
        text: (keys: string) =>
          `${keys} finds any page or command by its name. The Help menu has this tour and all keyboard shortcuts.`,
      },
    },
  },
};
