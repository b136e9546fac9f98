// From the icon as one drawing to its files: PNG for Linux, .ico for Windows, .icns for macOS.

import { Resvg } from '@resvg/resvg-js';

/** Sides in pixels of what Linux desktops look for. */
export const LINUX_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512] as const;
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** macOS names the sizes by four letters. */
const MAC_SIZES: readonly (readonly [type: string, side: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];
const WINDOW_SIDE = 256;

/** Paths from the project's folder, and their bytes. The same drawing gives the same bytes. */
export function iconFiles(svg: string): readonly (readonly [path: string, bytes: Buffer])[] {
  const png = (side: number) =>
    new Resvg(svg, { fitTo: { mode: 'width', value: side }, font: { loadSystemFonts: false } })
      .render()
      .asPng();
  return [
    ['resources/icon.png', png(WINDOW_SIDE)],
    ...LINUX_SIZES.map((side) => [`packaging/icons/${side}x${side}.png`, png(side)] as const),
    ['packaging/icons/icon.ico', ico(WINDOWS_SIZES.map((side) => [side, png(side)]))],
    ['packaging/icons/icon.icns', icns(MAC_SIZES.map(([type, side]) => [type, png(side)]))],
  ];
}

/** A directory of 16 bytes an image, then the images, PNG as they are. */
function ico(images: readonly (readonly [side: number, png: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [i, [side, png]] of images.entries()) {
    const entry = 6 + 16 * i;
    // 256 is written as 0.
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...images.map(([, png]) => png)]);
}

/** Each image behind its type and length; the whole behind its own. */
function icns(images: readonly (readonly [type: string, png: Buffer])[]): Buffer {
  const block = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(images.map(([type, png]) => block(type, png))));
}
