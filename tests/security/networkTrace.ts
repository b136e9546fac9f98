// What a process and all of its children say to the network, by strace: every address outside this machine.

import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import { installPackages } from '../../scripts/machine/aptPackages.ts';

/** @param file where the calls are written, as they are made */
export function tracer(file: string): string {
  if (spawnSync('strace', ['-V']).error) {
    installPackages('The calls of the app cannot be watched, because strace is missing', [
      'strace',
    ]);
  }
  const calls = 'connect,sendto,sendmsg,sendmmsg';
  return `strace -f -qq -s 64 --seccomp-bpf -e trace=${calls} -e signal=none -o '${file}'`;
}

/** The calls that name an address of the internet other than this machine's own. */
export async function callsToOutside(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.filter((line) => /sa_family=AF_INET6?\b/.test(line) && !isLoopback(line));
}

/** All calls that were seen: where there are none, nothing was watched. */
export async function countCalls(file: string): Promise<number> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line.includes('(')).length;
}

function isLoopback(line: string): boolean {
  return /inet_addr\("127\.[\d.]+"\)|inet_pton\(AF_INET6, "(?:::1|::ffff:127\.[\d.]+)"/.test(line);
}
