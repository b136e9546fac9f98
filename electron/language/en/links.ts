// Links that lead out of the app.

export const links = {
  ask: (host: string) => `Open ${host} in your browser?`,
  open: 'Open in the browser',
  cancel: 'Cancel',
};
