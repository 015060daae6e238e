/** The documentation's HTML. Swagger UI draws the rest. */
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>API · Moonscope</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
    <link rel="stylesheet" href="/docs/assets/docs.css">
    <script src="/docs/assets/docs.js"></script>
    <script src="/docs/assets/swagger-ui-bundle.js" defer></script>
  </head>
  <body>
    <header><a href="/">Moonscope</a> <span>HTTP API</span> <a href="/api/v1/openapi.json">openapi.json</a></header>
    <main id="docs"><noscript>The contract is at <a href="/api/v1/openapi.json">openapi.json</a>.</noscript></main>
  </body>
</html>
`;

/** Follows the theme chosen in the app, or the system's, and starts Swagger UI without its online validator. */
export const docsScript = `const system = matchMedia("(prefers-color-scheme: dark)");
const chosen = localStorage.getItem("theme");
const paint = () => {
  const isDark = chosen === "dark" || (chosen !== "light" && system.matches);
  document.documentElement.classList.toggle("dark-mode", isDark);
};
paint();
system.addEventListener("change", paint);
addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    dom_id: "#docs",
    deepLinking: true,
    validatorUrl: null,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
    docExpansion: "list",
  });
});
`;

/** The app's header and background around Swagger UI. */
export const docsStyle = `html { color-scheme: light; background: #fff; }
html.dark-mode { color-scheme: dark; background: #1c2022; }
body { margin: 0; font-family: system-ui, sans-serif; }
header { display: flex; gap: 16px; align-items: baseline; padding: 12px 24px; border-bottom: 1px solid #8884; }
header a, header span { color: #333; font-size: 14px; }
header a:first-child { font-weight: 600; text-decoration: none; }
header a:last-child { margin-left: auto; }
html.dark-mode header a, html.dark-mode header span { color: #ddd; }
.swagger-ui .info { margin: 24px 0; }
`;
