import sharp from 'sharp'

import type { PageImage, PageRaster } from './pdf-reading.ts'

// Every page is drawn once and kept in the file store, so a second cache in memory would only stand idle.
sharp.cache(false)

/** Turns a drawn page into WebP: print without loss (sharper and a quarter of the size), scans and photographs with a little. */
export async function encodePage(raster: PageRaster): Promise<PageImage> {
  const { widthPx, heightPx, rgb } = raster
  const picture = sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } })
  // Effort 2 of 6: above it, half the speed buys two per cent.
  const bytes = await picture
    .webp(isPrint(rgb) ? { lossless: true, effort: 2 } : { quality: 75, effort: 2 })
    .toBuffer()
  return { bytes, mediaType: 'image/webp', widthPx, heightPx }
}

/** Print leaves most of its paper exactly even; a scanner or a camera never does. */
function isPrint(rgb: Uint8Array): boolean {
  let even = 0
  let seen = 0
  // Every seventh pixel is enough to tell, and takes a millisecond.
  for (let at = 3; at < rgb.length; at += 21) {
    seen += 1
    if (rgb[at] === rgb[at - 3] && rgb[at + 1] === rgb[at - 2] && rgb[at + 2] === rgb[at - 1])
      even += 1
  }
  return even >= seen * 0.7
}
