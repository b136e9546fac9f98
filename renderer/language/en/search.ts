// The search page in English.

export const search = {
  title: 'Search',
  label: 'Words to look for in all lessons',
  hint: 'Lessons are searched in the language they are shown in.',
  count: (count: number) => {
    if (count === 0) return 'No section contains all of these words.';
    return count === 1 ? '1 section' : `${count} sections`;
  },
};
