// Types for the part of the WebAssembly API that the kernels use: core is compiled without the types of a browser or of Node, which have them.

export interface WasmMemory {
  /** Grows with the memory: views of it that were made before stay valid. */
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

export interface WasmModule {
  readonly kind?: 'WebAssembly.Module';
}

interface WasmInstance {
  readonly exports: unknown;
}

interface WebAssemblyGlobal {
  readonly Memory: new (size: {
    initial: number;
    maximum: number;
    shared: true;
  }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: Record<string, Record<string, unknown>>,
  ) => WasmInstance;
  readonly CompileError: ErrorConstructor;
  /** Whether the engine knows every instruction in it. */
  validate(bytes: Uint8Array): boolean;
}

interface Engine {
  readonly WebAssembly?: WebAssemblyGlobal;
  atob(base64: string): string;
}

const engine = globalThis as unknown as Engine;

/** Undefined in an engine without it. */
export const webAssembly = engine.WebAssembly;

/** @param base64 without line breaks */
export function bytesFromBase64(base64: string): Uint8Array {
  return Uint8Array.from(engine.atob(base64), (character) =>
    character.charCodeAt(0),
  );
}
