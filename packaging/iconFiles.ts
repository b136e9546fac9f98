// From the icon as one drawing to its files: PNG for Linux, .ico for Windows, .icns for macOS.

import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';

/** Sides in pixels of what Linux desktops look for. */
export const LINUX_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512] as const;
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** macOS names the sizes by four letters; some stand for the same size on a display twice as fine. */
const MAC_SIZES: Readonly<Record<string, number>> = {
  ic04: 16,
  ic05: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};
const WINDOW_SIDE = 256;

/** Paths from the project's folder, and their bytes. The same drawing gives the same bytes. */
export async function iconFiles(svg: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const png = (side: number) =>
    new Resvg(svg, { fitTo: { mode: 'width', value: side }, font: { loadSystemFonts: false } })
      .render()
      .asPng();
  const ico = new IconIco();
  for (const side of WINDOWS_SIZES) await ico.addFromPng(png(side));
  const icns = new IconIcns();
  for (const [type, side] of Object.entries(MAC_SIZES)) await icns.addFromPng(png(side), [type]);
  return new Map<string, Uint8Array>([
    ['resources/icon.png', png(WINDOW_SIDE)],
    ...LINUX_SIZES.map((side) => [linuxIcon(side), png(side)] as const),
    ['packaging/icons/icon.ico', ico.encode()],
    ['packaging/icons/icon.icns', icns.encode()],
  ]);
}

export function linuxIcon(side: number): string {
  return `packaging/icons/${side}x${side}.png`;
}
