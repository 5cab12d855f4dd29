import { encodeQR } from 'qr'

/** White around the code, in modules, that cameras need (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A QR code as the path of its dark modules in a square of `size` units, white edge included. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size: rows.length, path }
}
