import { fileURLToPath } from 'node:url';

// Whoever builds or runs this tells nobody: read by Next when it makes its reporter, which is after this file.
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  turbopack: {
    // One package.json for the whole repository, a folder above.
    root: fileURLToPath(new URL('..', import.meta.url)),
    // All that next-intl's plugin would do; it looks for the file from where the build was started.
    resolveAlias: { 'next-intl/config': './src/i18n/request.ts' },
  },
  // `npm run check:types` does it, with the tests; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@mantine/charts'] },
};

export default config;
