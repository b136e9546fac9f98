// Bookmarks and notes beside a lesson, and one's own presets. In English.

export const notes = {
  title: 'Bookmarks and notes',
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
