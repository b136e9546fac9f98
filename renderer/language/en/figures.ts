// What figures of all lessons share, in English.

export const figures = {
  digit: (label: number) => `Handwritten ${label}`,
};
