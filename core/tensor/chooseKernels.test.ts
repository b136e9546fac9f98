// Which kernels an engine gets, whatever it lacks.

import { afterEach, describe, expect, it, vi } from 'vitest';

import { compiledKernels } from './compiledKernels.ts';
import { bytesFromBase64, webAssembly } from './webAssembly.ts';

describe('chooseKernels', () => {
  if (!webAssembly) throw new Error('This engine has no WebAssembly');
  const engine = webAssembly;

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** The module as an engine would load it in which WebAssembly is as given. */
  async function chosenWith(
    webAssembly: unknown,
    wanted: 'simd' | 'simd-fma',
  ) {
    vi.stubGlobal('WebAssembly', webAssembly);
    vi.resetModules();
    const { chooseKernels } = await import('./kernels.ts');
    return chooseKernels(wanted);
  }

  it('falls back to the plain ones in an engine without WebAssembly', async () => {
    expect(await chosenWith(undefined, 'simd-fma')).toBe('plain');
  });

  it('falls back to them where a security policy forbids WebAssembly', async () => {
    const { CompileError, Instance, Memory } = engine;
    const forbidding = {
      ...{ CompileError, Instance, Memory, validate: () => true },
      Module: function refuse() {
        throw new CompileError('refused by the policy');
      },
    };
    expect(await chosenWith(forbidding, 'simd-fma')).toBe('plain');
  });

  it('falls back to the plain ones where no memory can be had', async () => {
    const { CompileError, Instance, Module } = engine;
    const full = {
      ...{ CompileError, Instance, Module },
      validate: (bytes: Uint8Array) => engine.validate(bytes),
      Memory: function refuse() {
        throw new RangeError('no address space');
      },
    };
    expect(await chosenWith(full, 'simd-fma')).toBe('plain');
  });

  it('calls them SIMD without fused multiply-adds where the processor rounds the product before the sum', async () => {
    const { CompileError, Instance, Memory } = engine;
    const unfused = new engine.Module(
      bytesFromBase64(compiledKernels.simd),
    );
    const rounding = {
      ...{ CompileError, Instance, Memory, validate: () => true },
      Module: function compile() {
        return unfused;
      },
    };
    expect(await chosenWith(rounding, 'simd-fma')).toBe('simd');
  });

  it('falls back to SIMD without fused multiply-adds in an engine that lacks these', async () => {
    const { CompileError, Instance, Memory, Module } = engine;
    let asked = 0;
    const older = {
      ...{ CompileError, Instance, Memory, Module },
      validate: () => ++asked > 1,
    };
    expect(await chosenWith(older, 'simd-fma')).toBe('simd');
  });
});
