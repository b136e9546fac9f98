// Names of files, made of what learners write: every system and every folder takes them.

/** Bytes of a name with its ending. Encrypted folders (eCryptfs, Synology) take 143, and what is still being written has a longer name. */
export const MAX_FILE_NAME_BYTES = 120;

/** Letters and numbers with the marks on them; a joiner stays where it decides how two letters are drawn. Fillers are letters that nobody sees. */
const PIECE =
  /(?:(?![\u115f\u1160\u3164\uffa0])[\p{L}\p{N}]\p{M}*(?:\p{Join_Control}(?=(?![\u115f\u1160\u3164\uffa0])\p{L}))?)+/gu;

/** What Windows keeps for devices, whatever ends it. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

const graphemes = new Intl.Segmenter(undefined, {
  granularity: 'grapheme',
});

/**
 * The letters and numbers of a text, in NFC and cut between graphemes, with hyphens for all else.
 * @param ending e.g. `-epochs.csv`
 * @param otherwise stands for a text of which nothing is left
 */
export function fileName(
  text: string,
  ending: string,
  otherwise: string,
): string {
  const room = MAX_FILE_NAME_BYTES - bytesOf(ending);
  const pieces = text.normalize('NFC').match(PIECE) ?? [];
  const stem = shortened(pieces.join('-'), room) || otherwise;
  const isDevice = DEVICE.test(stem) && !ending.startsWith('-');
  return `${stem}${isDevice ? '_' : ''}${ending}`;
}

/** A whole name with its ending, of which nothing is known. */
export function asFileName(name: string): string {
  const ending = /\.[a-z\d]{1,16}$/i.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  return fileName(stem, ending, 'file');
}

/** `2026-11-24`, in this computer's time zone. */
export function localDay(date: Date): string {
  const [year, month, day] = [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
  ].map(twoDigits);
  return `${year}-${month}-${day}`;
}

/** `2026-11-24-1432`, in this computer's time zone. */
export function localMinute(date: Date): string {
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map(
    twoDigits,
  );
  return `${localDay(date)}-${hours}${minutes}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** As many whole graphemes from the start as have room. @param room in bytes of UTF-8 */
function shortened(text: string, room: number): string {
  let end = 0;
  let bytes = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    bytes += bytesOf(segment);
    if (bytes > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end).replace(/[-\p{Join_Control}]+$/u, '');
}

/** Of the text in UTF-8; each half of a pair of surrogates is two of its four. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}
