// The window's entry: reads the settings, asks for the core, shows the app.

import '@fontsource-variable/noto-sans-jp';
import '@fontsource-variable/jetbrains-mono';
import 'katex/dist/katex.min.css';
import './styles/tokens.css';
import './styles/base.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { core } from './state/core.svelte.ts';
import { loadSettings } from './state/settings.svelte.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');

core.connect();
await loadSettings();
mount(App, { target });
