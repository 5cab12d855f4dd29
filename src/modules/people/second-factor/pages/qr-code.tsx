import { qrCode } from '../qr-code.ts'

type QrCodeProps = { readonly text: string; readonly label: string }

/** A QR code as one drawn path: dark on white in every colour scheme, since not every camera reads the inverse. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = qrCode(text)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
