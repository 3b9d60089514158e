// SPDX-License-Identifier: Apache-2.0
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

// One HTML file with style, script and fonts inside: it must work from file:// and ask nothing of anybody.
export default defineConfig({
  base: './',
  plugins: [svelte(), viteSingleFile({ removeViteModuleLoader: true })],
  build: { outDir: 'build', emptyOutDir: true, assetsInlineLimit: 10_000_000, cssCodeSplit: false, target: 'es2022', reportCompressedSize: false },
});
