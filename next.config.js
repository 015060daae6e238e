import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

/** Pages take nothing from another host and are framed by none. Next writes inline scripts; its development server evaluates code. */
const pageHeaders = (isDevelopment) => [
  {
    key: "Content-Security-Policy",
    value: [
      "default-src 'self'",
      `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** @returns {import("next").NextConfig} */
export default (phase) => ({
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // It finds its WebAssembly beside itself; a bundle of a page would look for it at an address of the browser.
  serverExternalPackages: ["highs"],
  // Browsers ask for this one when a page has not told them its icon yet.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // The API and the documentation bring their own (lib/http).
  headers: async () => [
    {
      source: "/((?!api/|docs|livez|readyz).*)",
      headers: pageHeaders(phase === PHASE_DEVELOPMENT_SERVER),
    },
  ],
});
