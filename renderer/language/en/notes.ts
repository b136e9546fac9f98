// Bookmarks and notes beside a lesson, and one's own presets. In English.

export const notes = {
  title: 'Bookmarks and notes',
  pageTitle: 'My notes',
  all: 'Those of all lessons',
  collected:
    'What you wrote beside the lessons, and the sections you bookmarked. It is kept as you type.',
  none: 'Nothing yet. Under “Bookmarks and notes” at the top of every lesson you can bookmark its sections and write a note; both are collected here.',
  open: 'Open the lesson',
  openLesson: (lesson: string) => `Open the lesson “${lesson}”`,
  noteOn: (lesson: string) => `Note on “${lesson}”`,
  bookmark: (section: string) => `Bookmark “${section}”`,
  removeBookmark: (section: string) => `Remove the bookmark at “${section}”`,
  bookmarks: 'Bookmarks',
  note: 'Note',
  noteLabel: 'Your note on this lesson',
  notePlaceholder: 'Kept as you type, on this computer only.',
  own: 'My values',
  unnamed: 'no name',
  saveAs: 'Keep these values under a name',
  name: 'Name',
  save: 'Keep',
  cancel: 'Cancel',
  deletePreset: (name: string) => `Delete “${name}”`,
  deletedPreset: (name: string) => `“${name}” deleted.`,
  undo: 'Undo',
};
