/** As the customer's QR code is written: an id, an end and a signature. */
const TOKEN = /^[\w-]+\.[0-9a-z]{5,8}\.[\w-]{20,}$/

/** Whether a scanner has typed this, and nobody by hand. */
export const isScanned = (text: string): boolean => TOKEN.test(text.trim())
