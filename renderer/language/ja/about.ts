// このアプリについてのページへ案内する言葉。

import { appName } from '../../../electron/appName.ts';
import type { Dictionary } from '../en.ts';

export const about: Dictionary['about'] = {
  title: 'このアプリについて',
  open: `${appName.ja}について`,
  inShort: 'バージョン、制作、アプリに含まれるすべてのもののライセンスを載せています。',
};
