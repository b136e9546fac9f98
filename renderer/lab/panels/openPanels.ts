// Which panels of the lab are open, and in which order, as the learner left them. An experiment has its own: the learner's are there again when it is left.

import { session } from '../../state/settings.svelte.ts';
import { panelNames, type PanelName } from './panelNames.ts';

export const openPanels = {
  /** In their order; names of another version's panels are passed over. */
  get current(): readonly PanelName[] {
    const { experiment, labPanels } = session.current;
    const kept = experiment.file === '' ? labPanels : experiment.panels;
    return [...new Set(kept)].flatMap((name) => panelNames.find((each) => each === name) ?? []);
  },

  /** Opens a panel, as the first, or closes it. */
  toggle(name: PanelName): void {
    const open = openPanels.current;
    keep(open.includes(name) ? open.filter((each) => each !== name) : [name, ...open]);
  },

  /** Moves a panel past its neighbour among those shown. @param by -1 towards the beginning, 1 towards the end */
  move(name: PanelName, by: -1 | 1, shown: readonly PanelName[]): void {
    const neighbour = shown[shown.indexOf(name) + by];
    if (!neighbour) return;
    keep(
      openPanels.current.map((each) =>
        each === name ? neighbour : each === neighbour ? name : each,
      ),
    );
  },
};

function keep(labPanels: readonly PanelName[]): void {
  const { experiment } = session.current;
  if (experiment.file === '') session.change({ labPanels: [...labPanels] });
  else session.change({ experiment: { ...experiment, panels: [...labPanels] } });
}
