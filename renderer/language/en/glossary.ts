// The glossary in English.

export const glossary = {
  title: 'Glossary',
  label: 'Find a term, in English or Japanese',
  count: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
  openAll: 'Open in the glossary',
};
