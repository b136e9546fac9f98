// The security headers of every response of the app:// protocol: what its page may load, and which features it may not use.

/**
 * KaTeX positions its glyphs with style attributes; style sheets and scripts come from files only.
 * Trusted types are not demanded: Svelte writes formulas and code typeset at build time as plain text of HTML.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  // Python's alone, which comes with a policy of its own.
  "worker-src 'self'",
  "object-src 'none'",
  "media-src 'none'",
  "manifest-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Of the worker that runs learners' Python, which is a WebAssembly module: it may fetch nothing, start no
 * other worker, and evaluate no text as script. A worker has the policy of its own response, not the page's.
 */
const WORKER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'none'",
  "worker-src 'none'",
].join('; ');

/** Features of the web that pages may use unless they are told not to. */
const PERMISSIONS_POLICY = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen'],
  ...[
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
  ],
  ...['microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * No policy about openers: the app opens no windows, and Chromium would start another process for the page that has one.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  // Caching gains nothing with local files, and a retried page must not get a broken file from the cache.
  'cache-control': 'no-store',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The headers of every file in the folder that the worker and Python's files lie in. */
export const workerHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'content-security-policy': WORKER_POLICY,
};
