// For svelte-check and editors; the build's options are in renderer/build/svelteOptions.ts.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default { preprocess: vitePreprocess() };
