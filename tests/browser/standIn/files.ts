// Files that the learner chooses: saved as downloads, opened by the browser's own question.

import type { OpenOutcome, SaveOutcome } from '../../../electron/storage.ts';

export async function saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  return { kind: 'saved', path: name };
}

export function openFile(): Promise<OpenOutcome> {
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => {
      resolve({ kind: 'cancelled' });
    });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (!file) return;
      void file.arrayBuffer().then((buffer) => {
        resolve({ kind: 'opened', name: file.name, bytes: new Uint8Array(buffer) });
      });
    });
    input.click();
  });
}
