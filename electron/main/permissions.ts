// Of all a web page can ask for, the app needs one thing: to put text on the clipboard when a Copy button is pressed.

import { session } from 'electron';

const COPYING = 'clipboard-sanitized-write';

export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === COPYING);
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => {
    return permission === COPYING;
  });
}
