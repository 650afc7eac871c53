import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** PatternFly's base style sheet without its web fonts and pictures: the console uses the fonts of the machine. */
function withoutFontsAndPictures(): Plugin {
  return {
    name: 'without-fonts-and-pictures',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('react-core/dist/styles/base.css')) {
        return null;
      }
      return code.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/url\("\.\/assets\/[^"]*"\)/g, 'none');
    },
  };
}

export default defineConfig({
  base: '/console/',
  plugins: [withoutFontsAndPictures(), react()],
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'https://console.test/console/' } },
    setupFiles: ['src/test/setup.ts'],
    // Its components bring their style sheets with them, which Node cannot read.
    server: { deps: { inline: [/@patternfly/] } },
    css: false,
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
