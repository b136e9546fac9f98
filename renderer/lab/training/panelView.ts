// Whether the panel that a figure is in is to be seen. Where it is not, it is not drawn anew while a network learns.

import { getContext, setContext } from 'svelte';

interface PanelView {
  readonly isSeen: boolean;
}

const key = Symbol('panel');

/** For all figures in the component that is being made. */
export function providePanelView(view: PanelView): void {
  setContext(key, view);
}

/** Of a component that is being made; what is in no panel counts as seen. */
export function panelView(): PanelView {
  return getContext<PanelView | undefined>(key) ?? { isSeen: true };
}
