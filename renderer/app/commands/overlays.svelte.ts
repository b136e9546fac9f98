// Which overlay is open: palette, shortcuts, or none.

export const overlays = $state<{ open: 'palette' | 'shortcuts' | undefined }>({ open: undefined });
