// Grants pages a single permission: to write text to the clipboard when a Copy button is pressed.

import type { Session, WebContents } from 'electron';

import { isOwnPage, shown } from '../protocol/addresses.ts';

const COPYING = 'clipboard-sanitized-write';

export function limitSession(session: Session): void {
  const isGranted = (contents: WebContents | null, permission: string) =>
    permission === COPYING && contents !== null && isOwnPage(contents.getURL());

  session.setPermissionRequestHandler((contents, permission, answer) => {
    const granted = isGranted(contents, permission);
    if (!granted) console.warn(`Refused: permission for ${permission}`);
    answer(granted);
  });
  session.setPermissionCheckHandler(isGranted);
  session.setDevicePermissionHandler(() => false);
  for (const kind of ['select-usb-device', 'select-hid-device'] as const) {
    session.on(kind as 'select-hid-device', (event, _details, choose) => {
      event.preventDefault();
      choose(null);
    });
  }
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('will-download', (event, item) => {
    event.preventDefault();
    console.warn(`Refused: a download of ${shown(item.getURL())}`);
  });
  session.setSpellCheckerEnabled(false);
}
