import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser's part. The first page carries the shell and the overview; every other screen is a chunk of its own. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['dondoc-source', 'browser', 'module', 'import', 'default'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7700', '/demo/api': 'http://127.0.0.1:7700' } },
});
