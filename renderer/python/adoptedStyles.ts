// CodeMirror's own styles as sheets made by script: it would write a <style> element, which the page's policy refuses.

import { StyleModule } from 'style-mod';

const adopted = new WeakSet<StyleModule>();

StyleModule.mount = (root, modules) => {
  for (const module of [modules].flat()) {
    if (adopted.has(module)) continue;
    adopted.add(module);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(module.getRules());
    root.adoptedStyleSheets.push(sheet);
  }
};
