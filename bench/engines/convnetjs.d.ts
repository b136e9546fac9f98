// The part of ConvNetJS that the benchmark calls; it comes without types.

declare module 'convnetjs' {
  export interface Vol {
    readonly w: Float64Array;
  }

  export interface Layer {
    readonly layer_type: string;
    /** Of a fully connected layer: one for each unit. */
    readonly filters?: readonly Vol[];
    readonly biases?: Vol;
  }

  export interface Net {
    readonly layers: readonly Layer[];
    makeLayers(definitions: readonly Readonly<Record<string, unknown>>[]): void;
    forward(input: Vol): Vol;
  }

  export interface SGDTrainer {
    /** Examples trained with so far; parameters move whenever it is a multiple of the batch size. */
    k: number;
    batch_size: number;
    train(input: Vol, label: number): { readonly loss: number };
  }

  const convnet: {
    readonly Vol: new (width: number, height: number, depth: number, fill: number) => Vol;
    readonly Net: new () => Net;
    readonly SGDTrainer: new (net: Net, options: Readonly<Record<string, unknown>>) => SGDTrainer;
  };
  export default convnet;
}
