/** The mall's seal: 坊 cut into a cinnabar square, as stamped on the shop. */
export function BrandSeal() {
  return (
    <svg viewBox="0 0 64 64" className="fangshi-seal" role="img" aria-label="坊市">
      <rect x="3" y="3" width="58" height="58" rx="3" fill="var(--fangshi-seal)" />
      <path
        d="M12 24h14M19 16v30M12 47l14-5M30 21h24M42 13v8M37 21c0 14-3 23-11 30M36 31h15c0 11-1 19-7 19-2 0-4-1-6-2"
        fill="none"
        stroke="#fbf7ef"
        strokeWidth="4"
        strokeLinecap="square"
      />
    </svg>
  )
}

/** Above the sign-in form. */
export function BrandLogo() {
  return (
    <div className="fangshi-logo">
      <BrandSeal />
      <span>坊市</span>
    </div>
  )
}
