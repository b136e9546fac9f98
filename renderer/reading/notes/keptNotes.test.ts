// What is kept beside lessons, put together for its page.

import { expect, it } from 'vitest';

import { keptNotes } from './keptNotes.ts';

const kept = {
  bookmarks: { '07-training': [4, 1], '02-activation': [], '05-flow': [0] },
  notes: { '03-output-layer': 'softmax', '07-training': 'rate 0.3', '01-mlp': '  \n' },
};

it('lists lessons in their order, only those with something in them', () => {
  expect(keptNotes(kept)).toEqual([
    { lesson: '03-output-layer', sections: [], hasNote: true },
    { lesson: '05-flow', sections: [0], hasNote: false },
    { lesson: '07-training', sections: [1, 4], hasNote: true },
  ]);
});

it('lists nothing of nothing', () => {
  expect(keptNotes({ bookmarks: {}, notes: {} })).toEqual([]);
});

it('keeps the place of what has been removed since, and has what is new', () => {
  const now = {
    bookmarks: { ...kept.bookmarks, '05-flow': [], '07-training': [1, 2] },
    notes: { ...kept.notes, '03-output-layer': '' },
  };
  expect(keptNotes(now, kept)).toEqual([
    { lesson: '03-output-layer', sections: [], hasNote: true },
    { lesson: '05-flow', sections: [0], hasNote: false },
    { lesson: '07-training', sections: [1, 2, 4], hasNote: true },
  ]);
});
