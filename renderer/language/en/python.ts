// Python that is written and run in the app, in English.

export const python = {
  keys: 'Ctrl+Enter (⌘+Enter on a Mac) runs it. Tab indents; press Esc, then Tab to leave.',
  editor: 'Your Python',
  selectionDeleted: 'Selection deleted',
  run: 'Run',
  stop: 'Stop',
  original: 'Back to the original',
  starting: 'Python is starting',
  running: 'Running',
  output: 'Output',
  nothing: 'What the program prints appears here.',
  noOutput: 'The program came to its end and printed nothing.',
  stopped: 'Stopped. What was printed until then stays.',
  overflow:
    'The program went deeper than Python can go, so Python was started again. Most often a function calls itself without an end. Your text is as you left it.',
  brokenDown:
    'Python ended unexpectedly and was started again. Run it once more. Your text is as you left it.',
  broken:
    'Python could not be started. Close the app and open it again; if that does not help, install it again. Your text is kept.',
  inputNeeded:
    'The program waits for an answer to input(). Type it below; the program then runs again from the start with all answers.',
};
