// Python's files, fetched for the worker, which may fetch nothing itself, and held as long as somebody needs them.

import type { FetchedFiles } from './workerContract.ts';

let fetched: Promise<FetchedFiles> | undefined;

/** @throws Error when one of them is missing */
export function pythonFiles(): Promise<FetchedFiles> {
  fetched ??= fetchFiles().catch((error: unknown) => {
    forgetPythonFiles();
    throw error;
  });
  return fetched;
}

/** Gives their memory back, some 45 MB. */
export function forgetPythonFiles(): void {
  fetched = undefined;
}

async function fetchFiles(): Promise<FetchedFiles> {
  const folder = new URL('python/', document.baseURI).href;
  const [lock, digits, recorded, engine, library, snapshot] = await Promise.all([
    textAt(`${folder}lock.json`),
    textAt(`${folder}digits.csv`),
    textAt(`${folder}exercises.json`),
    blobAt(`${folder}pyodide.asm.wasm`),
    blobAt(`${folder}library.zip`),
    blobAt(`${folder}snapshot.bin`),
  ]);
  return { folder, lock, digits, recorded, engine, library, snapshot };
}

async function textAt(address: string): Promise<string> {
  return (await response(address)).text();
}

async function blobAt(address: string): Promise<Blob> {
  return (await response(address)).blob();
}

async function response(address: string): Promise<Response> {
  const found = await fetch(address);
  if (!found.ok) throw new Error(`${address} cannot be read (${found.status})`);
  return found;
}
