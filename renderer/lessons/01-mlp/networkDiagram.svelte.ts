// The network of lesson 1 as it is drawn now: its sizes, its numbers from the core, the view, and the neuron that is lit.

import { smallNetworkLimits as limits } from '@backprop-lab/core/demonstrations/smallNetworkLimits';
import { getContext, setContext } from 'svelte';

import { Answer } from '../../state/answer.svelte.ts';
import type { NetworkView } from './networkLayout.ts';

/** Counted from 0; layer 0 is the input. */
export interface NeuronPlace {
  readonly layer: number;
  readonly unit: number;
}

/** The networks that the text speaks of. */
const shownNetworks = {
  logistic: { inputs: 2, hidden: [], view: 'neurons' },
  hidden: { inputs: 2, hidden: [4], view: 'neurons' },
  deep: { inputs: 2, hidden: [4, 3], view: 'neurons' },
  matrices: { inputs: 2, hidden: [4], view: 'matrices' },
} as const satisfies Record<
  string,
  { inputs: number; hidden: readonly number[]; view: NetworkView }
>;

export type ShownNetwork = keyof typeof shownNetworks;

/** Neurons of a layer that is added. */
const NEW_LAYER = 3;

export class NetworkDiagram {
  inputs = $state<number>(shownNetworks.logistic.inputs);
  /** Neurons of each hidden layer. */
  hidden = $state.raw<readonly number[]>(shownNetworks.logistic.hidden);
  view = $state<NetworkView>('neurons');
  /** The row of the batch that is drawn in the neurons, counted from 0. */
  example = $state(0);
  private pointed = $state.raw<NeuronPlace>({ layer: 1, unit: 0 });

  private readonly answer = new Answer(
    (service, { inputs, hidden }: { inputs: number; hidden: readonly number[] }) =>
      service.smallNetwork(inputs, hidden),
  );
  /** Undefined until the core has answered for the first time. */
  readonly network = $derived(this.answer.current?.value);
  /** Units of the input and of every layer of `network`. */
  readonly sizes = $derived(
    this.network ? [this.network.X.columns, ...this.network.layers.map(({ W }) => W.rows)] : [],
  );
  /** The neuron pointed out last, or the nearest one that is left of its place. */
  readonly lit = $derived.by((): NeuronPlace => {
    const layer = Math.min(this.pointed.layer, Math.max(1, this.sizes.length - 1));
    return { layer, unit: Math.min(this.pointed.unit, Math.max(0, (this.sizes[layer] ?? 1) - 1)) };
  });

  /** Asks the core for the numbers of the network as it is now. */
  compute(): void {
    const { inputs, hidden } = this;
    void this.answer.ask({ inputs, hidden });
  }

  light(place: NeuronPlace): void {
    this.pointed = place;
  }

  show(name: ShownNetwork): void {
    const { inputs, hidden, view } = shownNetworks[name];
    this.inputs = inputs;
    this.hidden = hidden;
    this.view = view;
  }

  isShown(name: ShownNetwork): boolean {
    const { inputs, hidden, view } = shownNetworks[name];
    const isSame = this.inputs === inputs && this.hidden.join() === hidden.join();
    return isSame && this.view === view;
  }

  setInputs(inputs: number): void {
    this.inputs = within(limits.inputs, inputs);
  }

  /** Adds hidden layers before the output or takes the last ones away. */
  setHiddenLayers(layers: number): void {
    const wanted = within(limits.hiddenLayers, layers);
    const added = Array<number>(Math.max(0, wanted - this.hidden.length)).fill(NEW_LAYER);
    this.hidden = [...this.hidden.slice(0, wanted), ...added];
  }

  /** @param layer counted from 1 */
  setNeurons(layer: number, neurons: number): void {
    this.hidden = this.hidden.with(layer - 1, within(limits.neurons, neurons));
  }
}

function within({ minimum, maximum }: { minimum: number; maximum: number }, value: number): number {
  return Math.max(minimum, Math.min(maximum, value));
}

const CONTEXT = 'network-diagram';

export function provideNetworkDiagram(): NetworkDiagram {
  const diagram = new NetworkDiagram();
  setContext(CONTEXT, diagram);
  return diagram;
}

/** The diagram beside the text. */
export function networkDiagram(): NetworkDiagram {
  return getContext(CONTEXT);
}
