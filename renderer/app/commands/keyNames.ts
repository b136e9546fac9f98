// Keys as they are written on the keyboard: Ctrl+Shift+G, or ⇧⌘G on a Mac.

const onMac: Readonly<Record<string, string>> = {
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  CmdOrCtrl: '⌘',
  Cmd: '⌘',
  Enter: '↩',
  Plus: '+',
  Left: '←',
  Right: '→',
};

const elsewhere: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Plus: '+',
  Left: '←',
  Right: '→',
};

/** The order in which a Mac writes them. */
const MAC_ORDER = ['⌃', '⌥', '⇧', '⌘'];

export const isMac = navigator.userAgent.includes('Mac OS');

/** Each key of a combination by itself. @param keys in Electron's notation */
export function keyNames(keys: string, mac = isMac): string[] {
  const names = keys.split('+').map((key) => (mac ? onMac : elsewhere)[key] ?? key);
  if (!mac) return names;
  const place = (name: string) => (MAC_ORDER.includes(name) ? MAC_ORDER.indexOf(name) : 9);
  return names.sort((a, b) => place(a) - place(b));
}
