import "./qr.css";

/**
 * A QR code from {size, path}; always dark on white, its quiet zone included.
 *
 * @param {{qr: {size: number, path: string}, label: string}} props
 */
export function Qr({ qr, label }) {
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path class="qr-paper" d={`M0 0h${qr.size}v${qr.size}H0z`} />
      <path class="qr-ink" d={qr.path} />
    </svg>
  );
}
