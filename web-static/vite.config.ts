import { fileURLToPath, URL } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Plugin as PostcssPlugin } from 'postcss';
import { defineConfig } from 'vitest/config';

/**
 * Vant's icon font names a foreign host as a fallback. Government networks have no way there and
 * the content policy forbids it, so every source that is not inline is cut out of font faces.
 */
function ownFontsOnly(): PostcssPlugin {
  return {
    postcssPlugin: 'own-fonts-only',
    AtRule: {
      'font-face': (rule) => {
        rule.walkDecls('src', (decl) => {
          const kept = decl.value
            .split(/,(?![^(]*\))/)
            .filter((part) => !/url\(\s*["']?(https?:)?\/\//.test(part));
          if (kept.length === 0) decl.remove();
          else decl.value = kept.join(',');
        });
      },
    },
  };
}

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const server = process.env['FENGQIAO_DEV_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': page('src') } },
  css: { postcss: { plugins: [ownFontsOnly()] } },
  define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: ['chrome87', 'safari14'],
    manifest: 'manifest.json',
    assetsInlineLimit: 2048,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: true },
    rollupOptions: {
      input: {
        index: page('index.html'),
        m: page('m.html'),
        desk: page('desk.html'),
        lead: page('lead.html'),
      },
    },
  },
  server: {
    proxy: { '/api': server, '/tiles': server, '/basemap': server, '/openapi.yml': server },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    env: { TZ: 'UTC' },
  },
});
