// What lies over the page just now.

export const overlays = $state<{ open: 'palette' | 'shortcuts' | undefined }>({ open: undefined });
