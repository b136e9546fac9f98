// Kinds of module that the build makes.

declare module 'glossary-formulas' {
  const formulas: Readonly<Record<string, string>>;
  export default formulas;
}

declare module 'lesson-text:*' {
  const texts: Readonly<
    Record<string, readonly import('./reading/search/section.ts').LessonSection[]>
  >;
  export default texts;
}

declare module 'app-fonts.css';

declare module '*.md' {
  import type { Component } from 'svelte';

  export const metadata: { title: string };
  const lesson: Component;
  export default lesson;
}

interface Window {
  readonly desktop: import('../electron/preload/index.ts').Desktop;
}
