// Calls of every text of drawing and racing in the lab that takes something in.

import type { Dictionary } from '../en.ts';
import { callsOf, type Calls } from './samples.ts';

export const labCalls: Calls<Dictionary> = {
  ...callsOf('drawing.pad', ({ drawing: { pad } }) => ({
    at: [pad.at(1, 32, true), pad.at(16, 5, false)],
    drew: [pad.drew(3, 4)],
    erased: [pad.erased(3, 4)],
  })),
  ...callsOf('drawing.prediction', ({ drawing: { prediction } }) => ({
    after: [prediction.after(0), prediction.after(1440)],
    best: [prediction.best(3, 0.995)],
    number: [prediction.number(-0.123)],
    yes: [prediction.yes(8, 0.2)],
  })),
  'drawing.nearest.distance': ({ drawing }) => [0, 17.52].map(drawing.nearest.distance),
  ...callsOf('drawing.wish', ({ drawing: { wish } }) => ({
    about: [wish.about(3)],
    others: [wish.others(8)],
    finding: [
      wish.finding(3, '0.1234', wish.place(1, 2), wish.place(8, 7)),
      wish.finding(0, '2.3026', undefined, undefined),
    ],
    place: [wish.place(1, 8)],
    confirmed: [0, 2.3e-8].map(wish.confirmed),
    differs: [wish.differs(0.5)],
    change: [wish.change(3)],
    changedAlt: [wish.changedAlt(3)],
    already: [wish.already(3)],
    reached: [wish.reached(8, 9.97, 10)],
    notReached: [wish.notReached(8, 0), wish.notReached(8, 64)],
  })),
  ...callsOf('drawing.own', ({ drawing: { own } }) => ({
    score: [own.score(0, 1), own.score(7, 9)],
    remove: [own.remove(3, 12)],
    removed: [own.removed(3)],
  })),
  ...callsOf('race', ({ race }) => ({
    value: [race.value(1)],
    remove: [race.remove(6)],
    same: [race.same(1, 3)],
    inOthers: [race.inOthers('α', 'β.')],
    racing: [0, 0.5, 1].map(race.racing),
    table: [race.table('学習')],
    diverged: [race.diverged(1)],
    leaderSentence: [race.leaderSentence('α', 'β', '0.3')],
    band: [race.band('0.1', '0.2', '0.3')],
    toLabOf: [race.toLabOf('学習', '0.3')],
    lossSummary: [race.lossSummary('学習', []), race.lossSummary('学習', ['0.3 0.1234'])],
  })),
};
