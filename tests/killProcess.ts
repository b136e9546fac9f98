// Ends a process at once, whether or not it is still there.

/** On Windows the processes of an app end with it, before each of them can be ended. */
export function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
