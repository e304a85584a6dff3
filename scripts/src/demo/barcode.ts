/**
 * An EAN-13 from twelve digits: the check digit is appended. Odd places weigh 1, even places 3 (GS1 General
 * Specifications 7.9).
 * @throws RangeError when `body` is not twelve digits
 */
export function ean13(body: string): string {
  if (!/^\d{12}$/.test(body)) throw new RangeError(`an EAN-13 body is twelve digits, got "${body}"`)
  let sum = 0
  for (const [place, digit] of [...body].entries()) sum += Number(digit) * (place % 2 === 0 ? 1 : 3)
  return body + String((10 - (sum % 10)) % 10)
}

/** Demo barcodes lie in GS1's range 20–29, kept for numbers that mean something inside one shop only. */
export function demoBarcode(productNo: number, variantIndex: number): string {
  return ean13(`20${String(productNo).padStart(6, '0')}${String(variantIndex).padStart(4, '0')}`)
}
