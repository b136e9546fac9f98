// What is said in dialogs when something breaks.

export const failures = {
  unresponsive: 'The page does not respond.',
  unresponsiveDetail:
    'You can wait, or reload the page. A run that is under way goes on in either case.',
  notPrinted:
    'The page could not be printed. Check in the system’s settings that a printer is there, then print again. It can be saved as a PDF as well.',
  asPdf: 'Save as PDF…',
  close: 'Close',
  pdfNotSaved: (path: string, code: string) =>
    `The PDF could not be saved as “${path}” (${code}). Choose another place, then print again.`,
  wait: 'Wait',
  reload: 'Reload',
  noPage: (log: string) =>
    `The app cannot show any page on this computer and closes. The log says why: ${log}`,
  cannotStart: (reason: string, log: string) =>
    `The app could not start (${reason}).\n\nThe log says more: ${log}`,
};
